/**
 * Begins the sign-in in the page: the page is asked for an authorization URL as often as one is needed, and it is
 * visited without leaving.
 */
import type {Http} from '../../client/http.ts';
import {failure, success, type Result} from '../../client/result.ts';
import {urlOnServer} from '../../protocol/server-url.ts';

/** A promise answers once; a function is asked for a fresh one each time. */
export type AuthorizationUrl = string | Promise<string> | (() => string | Promise<string>);

/** Which sign-in of this page has the interaction of a client: a browser has one for each, whoever began it last. */
const holders = new Map<string | null, AbortSignal>();

export interface Begun {
  readonly url: string;
  /** No other sign-in of the page has begun since. */
  readonly holds: () => boolean;
}

interface Place {
  readonly source: AuthorizationUrl;
  readonly server: string;
  /** Origin of the page. */
  readonly page: string;
  /** Of the sign-in. */
  readonly lifetime: AbortSignal;
}

export const beginIn = async (place: Place, http: Pick<Http, 'visit'>): Promise<Result<Begun>> => {
  const {lifetime} = place;
  const asked = await askFor(place);
  if (!asked.ok) return asked;
  const url = asked.value;
  const client = new URL(url).searchParams.get('client_id');
  const before = holders.get(client);
  if (before && before !== lifetime && !before.aborted) warn('two forms of one application: who begins last goes on');
  holders.set(client, lifetime);
  const visited = await http.visit(url, lifetime);
  if (visited.ok) return success({url, holds: () => holders.get(client) === lifetime});
  const {error} = visited;
  // A page, or nothing: there is no OIDC at that address. What the server refuses it names itself.
  const isElsewhere = error.kind === 'protocol' && error.status < 500 && error.status !== 429;
  return isElsewhere ? misconfigured(`authorizationUrl was answered with status ${error.status}`) : visited;
};

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

const misconfigured = (what: string) => {
  warn(what);
  return failure({kind: 'authorization', why: 'misconfigured'});
};

const warn = (what: string) => console.warn(`auth-sign-in: ${what}`);
