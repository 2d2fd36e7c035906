/**
 * The connection to the identity server for one sign-in, and how the sign-in was begun there.
 */
import type {HttpOptions, Send} from '../../client/http.ts';
import {failure, success, type Result} from '../../client/result.ts';
import {loaderFrom} from '../../platform/load.ts';
import type {Platform} from '../../platform/platform.ts';
import {webUrl} from '../../protocol/safe-url.ts';
import {serverUrl} from '../../protocol/server-url.ts';
import type {Memory} from '../effect.ts';
import type {SignInOptions} from '../options.ts';

const load = loaderFrom(import.meta.url);

export interface Session {
  /** For the settings, which need no interaction. */
  readonly anonymous: (signal: AbortSignal) => Send;
  /** Begins the interaction first, if the page gave an authorization URL and it has not been visited yet. */
  readonly until: (signal: AbortSignal) => Send;
  /** Visits the authorization URL (again); `undefined` without one: only the application can begin. */
  readonly begin: () => Promise<Result<undefined>> | undefined;
  /** Whether the page has said where to go in a way that can be understood. */
  readonly isPossible: () => boolean;
}

export const createSession = (
  options: SignInOptions,
  {navigation}: Platform,
  memory: Memory,
  lifetime: AbortSignal,
): Session => {
  const {authorizationUrl} = options;
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
    return connection.connect(given, authorizationUrl);
  };
  const sender = (signal: AbortSignal, before?: () => Promise<Result<undefined>>): Send =>
    (async (...call: Parameters<Send>) => {
      const http = await connect().catch(() => undefined);
      return http ? http.until(signal, before)(...call) : failure({kind: 'network'});
    }) as Send;
  let begun: Promise<Result<undefined>> | undefined;

  const begin = () => {
    if (!authorizationUrl) return undefined;
    // Not the command's signal: what one command has begun serves the next one too.
    const visit = connect()
      .then(
        (http) => http.visit(authorizationUrl, lifetime),
        () => failure({kind: 'network'}),
      )
      .then((result) => {
        if (!result.ok && begun === visit) begun = undefined;
        return result;
      });
    begun = visit;
    return visit;
  };
  const ready = async () => (await (begun ?? begin())) ?? success(undefined);

  return {
    anonymous: (signal) => sender(signal),
    until: (signal) => sender(signal, ready),
    begin,
    isPossible: () => Boolean(server() && (!authorizationUrl || webUrl(authorizationUrl, navigation.origin()))),
  };
};
