/**
 * What the browser knows of where a page stands and how it came there: asked only once something has failed.
 */
import {readCookie} from './cookies.ts';

export interface Surroundings {
  readonly origin: string;
  readonly href: string;
  /** By https, or on this computer: nobody between can have answered instead. */
  readonly isSecure: boolean;
  readonly isOnline: boolean;
  /** In a frame that belongs to somebody else, or that cuts the page off from its own origin. */
  readonly isFramed: boolean;
  /** Its own origin is not its own here: a sandbox. */
  readonly isCutOff: boolean;
  /** Addresses of the page's scripts, as they stand in it. */
  readonly scripts: readonly string[];
  /** The cookie that a Logto server sets beside that of the interaction, which no page can read. */
  hasServerCookie(): boolean;
  /** The server of this page led here, from somebody else's, a moment ago: not a bookmark, a reload, or the Back button. */
  wasLedHere(): boolean;
  /** Somebody else's page led here a moment ago. */
  wasSentHere(): boolean;
  /** Whether the page's policy forbids to ask this origin, as `act` does; what it asks is given up then. */
  isForbidden(origin: string, act: (signal: AbortSignal) => Promise<unknown>): Promise<boolean>;
}

/** A sign-in lives for an hour: until then it cannot have ended by itself. */
const momentMs = 10 * 60_000;
/** A policy answers at once. */
const patienceMs = 300;

export const surroundings = (): Surroundings => ({
  origin: location.origin,
  href: location.href,
  isSecure: isSecureContext,
  isOnline: navigator.onLine,
  isFramed: isCutOff() || isForeignFrame(),
  isCutOff: isCutOff(),
  scripts: [...document.querySelectorAll('script[src]')].map((script) => script.getAttribute('src') ?? ''),
  hasServerCookie: () => readCookie('_logto') !== undefined,
  wasLedHere: () => wasSent() && (arrival()?.redirectCount ?? 0) > 0,
  wasSentHere: wasSent,
  isForbidden,
});

const isCutOff = () => self.origin === 'null';

const isForeignFrame = () => {
  try {
    return window.top !== window && !window.top?.location.href;
  } catch {
    return true;
  }
};

const arrival = () => performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming | undefined;

const wasSent = () =>
  arrival()?.type === 'navigate' &&
  performance.now() < momentMs &&
  document.referrer !== '' &&
  !document.referrer.startsWith(`${location.origin}/`);

const isForbidden: Surroundings['isForbidden'] = async (origin, act) => {
  const controller = new AbortController();
  const {signal} = controller;
  const forbidden = new Promise<boolean>((resolve) => {
    const told = ({disposition, effectiveDirective, blockedURI}: SecurityPolicyViolationEvent) =>
      disposition === 'enforce' &&
      effectiveDirective === 'connect-src' &&
      blockedURI.startsWith(origin) &&
      resolve(true);
    document.addEventListener('securitypolicyviolation', told, {signal});
    // The event follows the failure.
    void act(signal).finally(() => setTimeout(resolve, 50, false));
    setTimeout(resolve, patienceMs, false);
  });
  return forbidden.finally(() => controller.abort());
};
