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
  /** The app around the page, as far as it may matter; `undefined` in a browser of its own. */
  host(): Host | undefined;
  /** Unguessable, for the round trip to a provider. */
  randomState(): string;
  /** Epoch milliseconds; within a page they only grow. */
  now(): number;
}

/** What is known of the app that shows the page. */
export interface Host {
  readonly userAgent: string;
  /** What it announces, if it signs people in itself. */
  readonly native: unknown;
}

/** Browsers of their own end their name so. Whoever adds something is looked for in the table, which loads for it. */
export const isInApp = (userAgent: string) =>
  !/ (Safari|Firefox|Edg|OPR)\/[\d.]+$/.test(userAgent) || userAgent.includes('; wv)');

/** The SDK of an app puts it into the page, and not always into the window. */
declare const logtoNativeSdk: unknown;

/** `id` of the `<script type="application/json">` with the settings. */
export const injectedSettingsId = 'logto-ssr';

export const createEnvironment = (): Environment => ({
  injectedSettings: () => document.getElementById(injectedSettingsId)?.textContent ?? undefined,
  applicationUrl: () => document.querySelector<HTMLMetaElement>('meta[name="application-url"]')?.content,
  blocksCookies: () => !keepsCookies(),
  host: () => {
    const {userAgent} = navigator;
    const native = typeof logtoNativeSdk === 'undefined' ? undefined : logtoNativeSdk;
    return native !== undefined || isInApp(userAgent) ? {userAgent, native} : undefined;
  },
  randomState: () => Array.from(crypto.getRandomValues(new Uint8Array(16)), hex).join(''),
  now,
});

const hex = (byte: number) => byte.toString(16).padStart(2, '0');
