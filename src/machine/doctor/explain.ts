/**
 * What the element says of a failure to whoever builds the page, and what it is called from then on.
 */
import {createHttp} from '../../client/http.ts';
import {describeFault, type FaultId} from '../../doctor/faults.ts';
import {surroundings} from '../../platform/surroundings.ts';
import type {ScreenOf} from '../state.ts';
import {diagnose, type Failed, type Said} from './diagnose.ts';

type Stopped = ScreenOf<'stopped'>;

/** Nothing that the page has said goes with what is asked here. */
const {look} = createHttp({
  origin: () => '',
  appId: () => undefined,
  locale: () => undefined,
  fetch: undefined,
});

/** `undefined`: a failure like any other. */
export const explain = async (failed: Failed, said: Said): Promise<FaultId | undefined> => {
  const here = surroundings();
  const fault = await diagnose(failed, said, here, look);
  const {origin, pathname} = new URL(failed.url);
  if (fault) report(fault, `the page is at ${here.origin}`, `it asked ${origin}${pathname}`);
  return fault;
};

/**
 * The end of the road, and what leads on from it. That no cookie is kept is mostly the person's own wish, unless it is a
 * frame's: out of it the page can be gone to. Where only the page is at the wrong place, so can the server's own.
 */
export const reasonOf = (stopped: Stopped, authorizationUrl: string | undefined): Stopped => {
  const {isFramed, origin, href} = surroundings();
  const {why, code} = stopped;
  const fault = why === 'misconfigured' ? code : isFramed ? 'framed' : 'cookies-blocked';
  if (why !== 'misconfigured') report(fault as FaultId, `the page is at ${origin}`);
  if (fault === 'framed') return {name: 'stopped', why: fault, restarts: false, startUrl: href};
  const elsewhere = (fault === 'other-origin' || fault === 'mixed-content') && authorizationUrl;
  return elsewhere ? {...stopped, restarts: false, startUrl: elsewhere} : stopped;
};

/** Back from a provider with nothing: whoever came by hand, or again, is no fault. */
export const explainCallback = (connectorId: string) => {
  if (surroundings().wasSentHere())
    report('callback-not-forwarded', `the provider of ${connectorId} came back with nothing`);
};

/** At the consent page: Logto leads whoever has no sign-in away from it, a page for everybody answers. */
export const explainConsent = async () => {
  const {origin, href} = surroundings();
  if (new URL(href).pathname !== '/consent') return;
  const seen = await look(`${origin}/consent`, {redirect: 'manual', credentials: 'omit'});
  if (seen && !seen.isRedirect && seen.status === 200) report('consent-not-forwarded');
};

const said = new Set<FaultId>();

/** For whoever builds the page: what is wrong, said once, without a word of whoever signs in; origins and paths alone. */
const report = (id: FaultId, ...where: readonly string[]) => {
  if (said.has(id)) return;
  said.add(id);
  console.warn(`[auth-sign-in] ${id}: ${describeFault(id)}${where.length > 0 ? ` Here: ${where.join(', ')}.` : ''}`);
};
