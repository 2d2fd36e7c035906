/**
 * Finishes where the page is: the redirects after the last step are followed out of sight, and what they end with goes to
 * the page. Where that cannot be, the browser goes on by itself.
 */
import {createExperienceClient} from '../../client/experience-client.ts';
import {followInFrame} from '../../platform/hidden-frame.ts';
import type {Platform} from '../../platform/platform.ts';
import {webUrl} from '../../protocol/safe-url.ts';
import {serverUrl} from '../../protocol/server-url.ts';
import type {SignInOptions} from '../options.ts';
import type {Session} from '../session/session.ts';
import type {RedirectReason} from '../state.ts';
import type {Step} from '../step.ts';
import {askFor} from './authorization-url.ts';

interface Given {
  readonly options: SignInOptions;
  readonly platform: Platform;
  readonly session: Session;
  readonly signal: AbortSignal;
}

export const finishInPlace = async (to: string, given: Given): Promise<Step> => {
  const {platform, session, signal} = given;
  const origin = platform.navigation.origin();
  const request = await session.authorization();
  if (request && originOf(redirectUri(request)) !== origin) {
    warn(`the redirect_uri is not of this page's origin, ${origin}`);
    return navigate(to);
  }
  const end = await (platform.followInFrame ?? followInFrame)(to, signal);
  if (signal.aborted) return {type: 'stay'};
  if (end && isAnswer(end, request)) return {type: 'hand-over', callbackUrl: end, redirectTo: to};
  // Somebody has to look at it.
  if (end && new URL(end).pathname === '/consent') return navigate(end, 'consent');
  warn(end ? 'the redirects end at another page' : 'the redirect_uri cannot be shown in a frame, or did not answer');
  return wayOn(to, given);
};

/** From here nobody can see how far the redirects came. The server can: what was followed once leads nowhere again. */
const wayOn = async (to: string, {options, platform, session, signal}: Given): Promise<Step> => {
  const known = await createExperienceClient(session.until(signal)).interaction();
  const source = options.authorizationUrl;
  if (known.ok || known.error.kind !== 'server' || !source) return navigate(to);
  const page = platform.navigation.origin();
  // Whoever is signed in is led straight through.
  const url = await askFor({source, server: serverUrl(options.endpoint, page) ?? page, page, lifetime: signal});
  return navigate(url.ok ? url.value : to);
};

const navigate = (to: string, reason: RedirectReason = 'complete'): Step => ({
  type: 'leave',
  to,
  reason,
  completion: 'navigate',
});

/** What the request of this sign-in is answered with; one of another has another `state`. */
const isAnswer = (address: string, request: string | undefined) => {
  const {origin, pathname, search, hash} = new URL(address);
  const said = new URLSearchParams(`${search.slice(1)}&${hash.slice(1)}`);
  if (!request) return said.has('state') && (said.has('code') || said.has('error'));
  const wanted = new URL(redirectUri(request) ?? '');
  return origin + pathname === wanted.origin + wanted.pathname && said.get('state') === param(request, 'state');
};

const param = (url: string, name: string) => new URL(url).searchParams.get(name);
const originOf = (url: string | null) => {
  const found = webUrl(url);
  return found && new URL(found).origin;
};
const redirectUri = (request: string) => param(request, 'redirect_uri');

const warn = (what: string) => console.warn(`auth-sign-in: completion in place: ${what}; going on by navigation`);
