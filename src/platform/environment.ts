/**
 * What the page and the clock know.
 */
import {now} from './clock.ts';
import {keepsCookies} from './cookies.ts';

export interface Environment {
  /** The text of the element that the server puts the settings in, untouched placeholder included. */
  injectedSettings(): string | undefined;
  /** Where the application begins a sign-in, by the server that wrote the page. */
  applicationUrl(): string | undefined;
  /** The browser keeps no cookie for this page, so that no server can know it again. */
  blocksCookies(): boolean;
  /** What the browser says of itself where it may be inside an app; `undefined` in one of its own. */
  appAgent(): string | undefined;
  /** Unguessable, for the round trip to a provider. */
  randomState(): string;
  /** Epoch milliseconds; within a page they only grow. */
  now(): number;
}

/** Browsers of their own end their name so. Whoever adds something is looked for in the table, which loads for it. */
export const isInApp = (userAgent: string) =>
  !/ (Safari|Firefox|Edg)\/[\d.]+$/.test(userAgent) || userAgent.includes('; wv)');

/** `id` of the `<script type="application/json">` with the settings. */
export const injectedSettingsId = 'logto-ssr';

export const createEnvironment = (): Environment => ({
  injectedSettings: () => document.getElementById(injectedSettingsId)?.textContent ?? undefined,
  applicationUrl: () => document.querySelector<HTMLMetaElement>('meta[name="application-url"]')?.content,
  blocksCookies: () => !keepsCookies(),
  appAgent: () => (isInApp(navigator.userAgent) ? navigator.userAgent : undefined),
  randomState: () => Array.from(crypto.getRandomValues(new Uint8Array(16)), hex).join(''),
  now,
});

const hex = (byte: number) => byte.toString(16).padStart(2, '0');
