/**
 * What leads on from the end of the road: beginning afresh here, if that can be done, else the application's own start,
 * as far as the page, the tenant or the server name it. A URL from the query or the referrer is nobody's word.
 */
import {applicationUrl} from '../../platform/later-environment.ts';
import {loaderFrom} from '../../platform/load.ts';
import type {Platform} from '../../platform/platform.ts';
import {webUrl} from '../../protocol/safe-url.ts';
import type {SignInSettings} from '../../protocol/settings.ts';
import type {AuthorizationUrl} from '../embedded/authorization-url.ts';
import type {SignInOptions} from '../options.ts';
import type {Screen, StopReason} from '../state.ts';

const load = loaderFrom(import.meta.url, 3000);

type Stopped = Extract<Screen, {name: 'stopped'}>;

/** The server knows the sign-in no more, or never did: only an authorization request can begin another. */
const over: readonly StopReason[] = ['session-expired', 'unknown-session', 'cookies-blocked'];

export const withWayOn = (
  screen: Stopped,
  options: SignInOptions,
  settings: SignInSettings | undefined,
  platform: Platform,
  request = options.authorizationUrl,
): Stopped => {
  if (screen.why === 'window-done' || screen.why === 'window-lost') return screen;
  const {restarts = !over.includes(screen.why) || options.authorizationUrl !== undefined, ...rest} = screen;
  if (restarts) return {...rest, restarts};
  const startUrl = [
    screen.startUrl,
    options.startUrl,
    settings?.unknownSessionRedirectUrl,
    (platform.applicationUrl ?? applicationUrl)(),
    originOf(param(request, 'redirect_uri')),
  ]
    .map((url) => webUrl(url, platform.navigation.origin()))
    .find(Boolean);
  return startUrl ? {...rest, startUrl} : rest;
};

/** Where the set-up may be to blame, whoever can tell says which screen it is. */
export const withReason = async (screen: Stopped, {authorizationUrl}: SignInOptions): Promise<Stopped> => {
  if (screen.why !== 'cookies-blocked' && screen.why !== 'misconfigured') return screen;
  return load(() => import('../doctor/explain.ts'))
    .then(({reasonOf}) => reasonOf(screen, typeof authorizationUrl === 'string' ? authorizationUrl : undefined))
    .catch(() => screen);
};

/** Of a URL that the page gave us. */
const param = (url: AuthorizationUrl | undefined, name: string) => {
  const found = typeof url === 'string' ? webUrl(url) : undefined;
  return found && new URL(found).searchParams.get(name);
};

const originOf = (url: string | null | undefined) => {
  const found = webUrl(url);
  return found && new URL(found).origin;
};
