/**
 * The connection to the identity server for one sign-in, and how the sign-in was begun there.
 */
import {createHttp, type Send} from '../../client/http.ts';
import {success, type Result} from '../../client/result.ts';
import type {Platform} from '../../platform/platform.ts';
import {webUrl} from '../../protocol/safe-url.ts';
import {serverUrl} from '../../protocol/server-url.ts';
import type {Memory} from '../effects.ts';
import type {SignInOptions} from '../options.ts';

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
  const http = createHttp({
    origin: () => server() ?? '',
    appId: () => memory.appId ?? options.appId,
    locale: () => options.locale?.(),
    fetch: options.fetch,
  });
  let begun: Promise<Result<undefined>> | undefined;

  const begin = () => {
    if (!authorizationUrl) return undefined;
    // Not the command's signal: what one command has begun serves the next one too.
    const visit = http.visit(authorizationUrl, lifetime).then((result) => {
      if (!result.ok && begun === visit) begun = undefined;
      return result;
    });
    begun = visit;
    return visit;
  };
  const ready = async () => (await (begun ?? begin())) ?? success(undefined);

  return {
    anonymous: (signal) => http.until(signal),
    until: (signal) => http.until(signal, ready),
    begin,
    isPossible: () => Boolean(server() && (!authorizationUrl || webUrl(authorizationUrl, navigation.origin()))),
  };
};
