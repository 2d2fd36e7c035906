/**
 * What the page and its browser know. What a first screen does without is in `later-environment.ts`.
 */
import {keepsCookies} from './cookies.ts';

export interface Environment {
  /** The text of the element that the server puts the settings in, untouched placeholder included. */
  injectedSettings(): string | undefined;
  /** The browser keeps no cookie for this page, so that no server can know it again. */
  blocksCookies(): boolean;
  /** What the browser says of itself where it may be inside an app; `undefined` in one of its own. */
  appAgent(): string | undefined;
}

/** Browsers of their own end their name so. Whoever adds something is looked for in the table, which loads for it. */
export const isInApp = (userAgent: string) =>
  !/ (Safari|Firefox|Edg)\/[\d.]+$/.test(userAgent) || userAgent.includes('; wv)');

/** `id` of the `<script type="application/json">` with the settings. */
export const injectedSettingsId = 'logto-ssr';

export const createEnvironment = (): Environment => ({
  injectedSettings: () => document.getElementById(injectedSettingsId)?.textContent ?? undefined,
  blocksCookies: () => !keepsCookies(),
  appAgent: () => (isInApp(navigator.userAgent) ? navigator.userAgent : undefined),
});
