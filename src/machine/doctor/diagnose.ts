/**
 * From one failure to what is wrong with how all of it is set up, if that is what it is. Asked only once something has
 * failed. A false alarm is worse than silence: what may pass by itself is never called a fault.
 */
import type {Http, Seen} from '../../client/http.ts';
import type {AuthError} from '../../client/result.ts';
import type {FaultId} from '../../doctor/faults.ts';
import type {Surroundings} from '../../platform/surroundings.ts';
import {fields, text} from '../../protocol/readers.ts';
import {webUrl} from '../../protocol/safe-url.ts';
import {isNoAnswer, refusals} from './suspicious.ts';

export interface Failed {
  readonly error: AuthError;
  /** Where it was asked. */
  readonly url: string;
}

/** What the page has said, and done so far. */
export interface Said {
  readonly appId: string | undefined;
  readonly authorizationUrl: string | undefined;
  /** The authorization URL has been visited a moment ago: the interaction cannot have ended. */
  readonly hasJustBegun: boolean;
}

type Look = Http['look'];

export const diagnose = async (
  {error, url}: Failed,
  said: Said,
  here: Surroundings,
  look: Look,
): Promise<FaultId | undefined> => {
  if (!here.isOnline) return undefined;
  const {origin, pathname} = new URL(url);
  const elsewhere = origin === here.origin ? undefined : placeOf(new URL(url), here);
  switch (error.kind) {
    case 'network':
      if (here.isCutOff) return 'framed';
      if (elsewhere) return elsewhere;
      // From the cache alone: a policy is asked before that, and the server of a bad connection is spared.
      return (await here.isForbidden(origin, (signal) =>
        look(url, {signal, cache: 'only-if-cached', mode: 'same-origin'}),
      ))
        ? 'csp-connect'
        : undefined;
    case 'protocol':
      return whatAnswers(origin, pathname, here, look);
    case 'server':
      if (refusals[error.code]) return refusals[error.code];
      if (elsewhere) return elsewhere;
      return error.code === 'session.not_found' ? whatIsLost(origin, said, here, look) : whose(said, here);
    default:
      return undefined;
  }
};

/** A page of https may ask this computer by http. */
const placeOf = ({protocol, hostname}: URL, here: Surroundings): FaultId =>
  here.origin.startsWith('https:') && protocol === 'http:' && !/^(localhost|127\.0\.0\.1|\[::1\])$/.test(hostname)
    ? 'mixed-content'
    : 'other-origin';

// --- what answers ----------------------------------------------------------------------------------------------------

const settingsPath = '/api/.well-known/sign-in-exp';
const interactionPath = '/api/experience/interaction';
const discoveryPath = '/oidc/.well-known/openid-configuration';

const isNoLogto = ({status, json}: Seen): boolean => isNoAnswer(status) && Object.keys(fields(json)).length === 0;

/**
 * The page of an application, for example, which a proxy answers with whatever is asked for. A network that wants people
 * to sign in to it first answers so too: not by https, and not with a page of ours.
 */
const whatAnswers = async (
  origin: string,
  pathname: string,
  here: Surroundings,
  look: Look,
): Promise<FaultId | undefined> => {
  const path = pathname.includes('/.well-known/') ? settingsPath : interactionPath;
  const api = await look(origin + path);
  if (!api || !isNoLogto(api)) return undefined;
  const isOurs = here.scripts.some((src) => src && api.text.includes(src));
  if (!here.isSecure && api.status < 300 && !isOurs) return undefined;
  const oidc = await look(origin + discoveryPath);
  if (!oidc) return undefined;
  if (isNoLogto(oidc)) return 'no-logto';
  return text(fields(oidc.json)['issuer']) ? 'api-not-forwarded' : undefined;
};

// --- whose sign-in it is ---------------------------------------------------------------------------------------------

/** Asked for one application, where another one's was begun. */
const whose = ({appId, authorizationUrl}: Said, here: Surroundings): FaultId | undefined => {
  const begun = param(authorizationUrl, 'client_id') ?? param(here.href, 'app_id');
  return begun && appId && begun !== appId ? 'wrong-app-id' : undefined;
};

const param = (url: string | undefined, name: string) => {
  const found = webUrl(url);
  return found && new URL(found).searchParams.get(name);
};

/**
 * The server knows of no sign-in: mostly because it has ended, or was finished in another tab. Only where it was begun
 * a moment ago that cannot be.
 */
const whatIsLost = async (
  origin: string,
  {authorizationUrl, hasJustBegun}: Said,
  here: Surroundings,
  look: Look,
): Promise<FaultId | undefined> => {
  const isKept = here.hasServerCookie();
  const unkept = here.isFramed ? 'framed' : here.isSecure ? 'interaction-cookie-lost' : 'secure-cookies';
  if (!authorizationUrl) return here.wasLedHere() && !isKept ? unkept : undefined;
  if (!hasJustBegun || !(await leadsToSignIn(authorizationUrl, look))) return undefined;
  // Whoever is signed in already is led back to the application at once, so that there never was an interaction.
  await look(withLogin(authorizationUrl), {redirect: 'manual', credentials: 'include'});
  if (!here.hasServerCookie()) return unkept;
  const answer = await look(origin + interactionPath);
  return text(fields(answer?.json)['code']) === 'session.not_found' ? 'interaction-cookie-lost' : undefined;
};

/** A good request: whoever is known to nobody ends at a page for signing in, or where those without one are sent. */
const leadsToSignIn = async (authorizationUrl: string, look: Look) => {
  const seen = await look(authorizationUrl, {credentials: 'omit'});
  const end = webUrl(seen?.url);
  if (!end) return false;
  const {origin, pathname, searchParams} = new URL(end);
  const isThere = searchParams.has('app_id') || pathname === '/unknown-session';
  return isThere && origin === new URL(authorizationUrl).origin;
};

const withLogin = (authorizationUrl: string) => {
  const url = new URL(authorizationUrl);
  url.searchParams.set('prompt', 'login consent');
  return url.href;
};
