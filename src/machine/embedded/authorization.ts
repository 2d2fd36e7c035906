/**
 * Begins the sign-in in the page: the page is asked for an authorization URL as often as one is needed, and it is
 * visited without leaving.
 */
import type {Http} from '../../client/http.ts';
import {success, type Result} from '../../client/result.ts';
import {askFor, misconfigured, warn, type Place} from './authorization-url.ts';

/** Which sign-in of this page has the interaction of a client: a browser has one for each, whoever began it last. */
const holders = new Map<string | null, AbortSignal>();

export interface Begun {
  readonly url: string;
  /** No other sign-in of the page has begun since. */
  readonly holds: () => boolean;
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
