/**
 * What the page and the clock know.
 */
import {now} from './clock.ts';

export interface Environment {
  /** The text of the element that the server puts the settings in, untouched placeholder included. */
  injectedSettings(): string | undefined;
  /** Where the application begins a sign-in, by the server that wrote the page. */
  applicationUrl(): string | undefined;
  /** The browser keeps no cookie for this page, so that no server can know it again. */
  blocksCookies(): boolean;
  /** Unguessable, for the round trip to a provider. */
  randomState(): string;
  /** Epoch milliseconds; within a page they only grow. */
  now(): number;
}

/** `id` of the `<script type="application/json">` with the settings. */
export const injectedSettingsId = 'logto-ssr';

export const createEnvironment = (): Environment => ({
  injectedSettings: () => document.getElementById(injectedSettingsId)?.textContent ?? undefined,
  applicationUrl: () => document.querySelector<HTMLMetaElement>('meta[name="application-url"]')?.content,
  // Where a site's cookies are blocked, `navigator.cookieEnabled` may well say that they are enabled.
  blocksCookies: () => {
    try {
      document.cookie = 'auth-sign-in-probe=1';
      const isBlocked = !document.cookie.includes('auth-sign-in-probe');
      document.cookie = 'auth-sign-in-probe=; Max-Age=0';
      return isBlocked;
    } catch {
      return true;
    }
  },
  randomState: () => Array.from(crypto.getRandomValues(new Uint8Array(16)), hex).join(''),
  now,
});

const hex = (byte: number) => byte.toString(16).padStart(2, '0');
