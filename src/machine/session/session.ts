/**
 * The connection to the identity server for one sign-in, and how the sign-in was begun there. It loads with the first
 * request: with the settings in the page the first screen asks for nothing.
 */
import type {HttpOptions, Send} from '../../client/http.ts';
import {failure, success, type AuthError, type Result} from '../../client/result.ts';
import {fetchSettings, type SettingsScope} from '../../client/settings.ts';
import {loaderFrom} from '../../platform/load.ts';
import type {Platform} from '../../platform/platform.ts';
import {serverUrl} from '../../protocol/server-url.ts';
import type {SignInSettings} from '../../protocol/settings.ts';
import type {Memory} from '../effect.ts';
import type {Begun} from '../embedded/authorization.ts';
import type {SignInOptions} from '../options.ts';
import type {Fault} from '../state.ts';
import {connect} from './connection.ts';

const load = loaderFrom(import.meta.url);

export interface Session {
  /** `undefined` if nobody wants them any more. */
  readonly settings: (scope: SettingsScope, signal: AbortSignal) => Promise<SignInSettings | Fault | undefined>;
  /** For what needs no interaction. */
  readonly anonymous: (signal: AbortSignal) => Send;
  /** Begins the interaction first, if the page gave an authorization URL and it has not been visited yet. */
  readonly until: (signal: AbortSignal) => Send;
  /** Visits the authorization URL (again); `undefined` without one: only the application can begin. */
  readonly begin: () => Promise<Result<unknown>> | undefined;
  /** What it was begun with, as far as that was in this page. */
  readonly authorization: () => Promise<string | undefined>;
}

export const createSession = (
  options: SignInOptions,
  {navigation}: Platform,
  memory: Memory,
  lifetime: AbortSignal,
): Session => {
  const server = () => serverUrl(options.endpoint, navigation.origin()) ?? '';
  const given: HttpOptions = {
    origin: server,
    appId: () => memory.appId ?? options.appId,
    locale: () => options.locale?.(),
    fetch: options.fetch,
  };
  const beginning = {};
  const http = () => {
    const {authorizationUrl} = options;
    return connect(given, typeof authorizationUrl === 'string' ? authorizationUrl : visited, beginning);
  };
  let begun: Promise<Result<Begun>> | undefined;
  let visited: string | undefined;

  const begin = () => {
    const source = options.authorizationUrl;
    if (!source) return undefined;
    // Not the command's signal: what one command has begun serves the next one too.
    const place = {source, server: server(), page: navigation.origin(), lifetime};
    const visit = load(() => import('../embedded/authorization.ts'))
      .then(
        ({beginIn}) => beginIn(place, http()),
        () => failure({kind: 'network'}),
      )
      .then((result) => {
        if (result.ok) visited = result.value.url;
        else if (begun === visit) begun = undefined;
        return result;
      });
    begun = visit;
    return visit;
  };
  const ready = async () => {
    const last = begun && (await begun);
    if (last && !(last.ok && !last.value.holds())) return last;
    // What a provider answers belongs to what was begun before.
    const isReturn = !last && memory.arrival?.route.kind === 'callback';
    return (!isReturn && (await begin())) || success(undefined);
  };

  return {
    settings: async (scope, signal) => {
      const answer = await fetchSettings(http().until(signal), scope);
      return answer.ok ? answer.value : notLoaded(answer.error);
    },
    anonymous: (signal) => http().until(signal),
    until: (signal) => http().until(signal, ready),
    begin,
    authorization: async () => {
      const last = await begun;
      return last?.ok ? last.value.url : undefined;
    },
  };
};

const notLoaded = (error: AuthError): Fault | undefined => {
  const {kind} = error;
  if (kind === 'aborted') return undefined;
  return {
    code: kind === 'server' || kind === 'captcha' || kind === 'authorization' ? 'protocol' : kind,
    recoverable: true,
    ...(kind === 'misconfigured' && {serverCode: error.fault}),
  };
};
