/**
 * Asks the person to prove to be one: by the provider that the settings name, or by the page's own.
 */
import type {CaptchaRequest} from '../../machine/captcha/captcha.ts';
import {schemeOf} from '../page/scheme.ts';
import './auth-captcha.ts';
import type {CaptchaProvider} from './provider.ts';
import {named} from './providers.ts';

export interface Asking extends HTMLElement {
  readonly captcha: CaptchaProvider | undefined;
}

/** Widgets stand in the page, since they know no shadow root. */
export const ask = async (host: Asking, {config, show, signal}: CaptchaRequest): Promise<string> => {
  const own = host.querySelector<HTMLElement>(':scope > [slot=captcha]');
  const place = own ?? document.createElement('div');
  place.slot = 'captcha';
  if (!own) host.append(place);
  // Ends with the request, and with what the provider has drawn for it.
  const over = new AbortController();
  const end = () => over.abort();
  signal.addEventListener('abort', end);
  try {
    return await Promise.race([
      (host.captcha ?? named)({config, place, show, language: host.lang, scheme: schemeOf(host), signal: over.signal}),
      new Promise<never>((_, reject) => over.signal.addEventListener('abort', () => reject(new Error('given up')))),
    ]);
  } finally {
    signal.removeEventListener('abort', end);
    end();
    if (!own) place.remove();
  }
};
