/**
 * The authorization URL, as the page gives it.
 */
import {failure, success, type Result} from '../../client/result.ts';
import {urlOnServer} from '../../protocol/server-url.ts';

/** A promise answers once; a function is asked for a fresh one each time. */
export type AuthorizationUrl = string | Promise<string> | (() => string | Promise<string>);

export interface Place {
  readonly source: AuthorizationUrl;
  readonly server: string;
  /** Origin of the page. */
  readonly page: string;
  /** Of the sign-in. */
  readonly lifetime: AbortSignal;
}

/** A URL that can be gone to, from whatever the page says. */
export const askFor = async ({source, server, page, lifetime}: Place): Promise<Result<string>> => {
  const given = await withinPatience(source, lifetime);
  if (!given.ok) return given;
  const url = typeof given.value === 'string' ? urlOnServer(given.value, server, page) : undefined;
  return url ? success(url) : misconfigured(`authorizationUrl is not a URL of ${new URL(server).origin}`);
};

const patienceMs = 10_000;

const withinPatience = async (source: AuthorizationUrl, lifetime: AbortSignal): Promise<Result<unknown>> => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(reject, patienceMs, new Error('no answer in ten seconds'));
  });
  try {
    return success(await Promise.race([typeof source === 'function' ? source() : source, limit]));
  } catch (error) {
    if (lifetime.aborted) return failure({kind: 'aborted'});
    warn(`authorizationUrl could not be had: ${error instanceof Error ? error.message : 'rejected'}`);
    return failure({kind: 'authorization', why: 'begin-failed'});
  } finally {
    clearTimeout(timer);
  }
};

export const misconfigured = (what: string) => {
  warn(what);
  return failure({kind: 'authorization', why: 'misconfigured'});
};

export const warn = (what: string) => console.warn(`auth-sign-in: ${what}`);
