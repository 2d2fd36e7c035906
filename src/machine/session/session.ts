/**
 * The connection to the identity server for one sign-in, and how the sign-in was begun there.
 */
import type {HttpOptions, Send} from '../../client/http.ts';
import {failure, success, type Result} from '../../client/result.ts';
import {loaderFrom} from '../../platform/load.ts';
import type {Platform} from '../../platform/platform.ts';
import {serverUrl, urlOnServer} from '../../protocol/server-url.ts';
import type {Memory} from '../effect.ts';
import type {Begun} from '../embedded/authorization.ts';
import type {SignInOptions} from '../options.ts';

const load = loaderFrom(import.meta.url);

export interface Session {
  /** For the settings, which need no interaction. */
  readonly anonymous: (signal: AbortSignal) => Send;
  /** Begins the interaction first, if the page gave an authorization URL and it has not been visited yet. */
  readonly until: (signal: AbortSignal) => Send;
  /** Visits the authorization URL (again); `undefined` without one: only the application can begin. */
  readonly begin: () => Promise<Result<unknown>> | undefined;
  /** What it was begun with, as far as that was in this page. */
  readonly authorization: () => Promise<string | undefined>;
  /** Whether the page has said where to go in a way that can be understood. */
  readonly isPossible: () => boolean;
}

export const createSession = (
  options: SignInOptions,
  {navigation}: Platform,
  memory: Memory,
  lifetime: AbortSignal,
): Session => {
  const server = () => serverUrl(options.endpoint, navigation.origin());
  const given: HttpOptions = {
    origin: () => server() ?? '',
    appId: () => memory.appId ?? options.appId,
    locale: () => options.locale?.(),
    fetch: options.fetch,
  };
  /** With the settings in the page the first screen asks for nothing, and does not wait for what could. */
  const connect = async () => {
    const connection = await load(() => import('./connection.ts'));
    const {authorizationUrl} = options;
    return connection.connect(given, typeof authorizationUrl === 'string' ? authorizationUrl : visited);
  };
  const sender = (signal: AbortSignal, before?: () => Promise<Result<unknown>>): Send =>
    (async (...call: Parameters<Send>) => {
      const http = await connect().catch(() => undefined);
      return http ? http.until(signal, before)(...call) : failure({kind: 'network'});
    }) as Send;
  let begun: Promise<Result<Begun>> | undefined;
  let visited: string | undefined;

  const begin = () => {
    const source = options.authorizationUrl;
    if (!source) return undefined;
    // Not the command's signal: what one command has begun serves the next one too.
    const place = {source, server: server() ?? '', page: navigation.origin(), lifetime};
    const visit = Promise.all([load(() => import('../embedded/authorization.ts')), connect()])
      .then(
        ([{beginIn}, http]) => beginIn(place, http),
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
    anonymous: (signal) => sender(signal),
    until: (signal) => sender(signal, ready),
    begin,
    authorization: async () => {
      const last = await begun;
      return last?.ok ? last.value.url : undefined;
    },
    isPossible: () => {
      const [at, url] = [server(), options.authorizationUrl];
      return at !== undefined && (!url || typeof url !== 'string' || !!urlOnServer(url, at, navigation.origin()));
    },
  };
};
