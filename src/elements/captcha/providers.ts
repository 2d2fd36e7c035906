/**
 * Turnstile and reCAPTCHA Enterprise, by their own scripts.
 */
import {captchaError} from '../../machine/captcha/captcha.ts';
import {captchaScript, isSeen, readCaptcha, type CaptchaConfig} from '../../protocol/captcha.ts';
import type {CaptchaAsked, CaptchaProvider} from './provider.ts';
import {loadScript} from './script.ts';

type Options = Readonly<Record<string, unknown>>;

interface Apis {
  readonly turnstile?: {render(place: HTMLElement, options: Options): string; remove(id: string): void};
  readonly grecaptcha?: {
    readonly enterprise?: {
      ready(then: () => void): void;
      render(place: HTMLElement, options: Options): number;
      execute(siteKey: string, options: Options): PromiseLike<string>;
    };
  };
}

/** Of a check that the person has no part in. */
const limitMs = 30_000;
/** What the widgets take in their usual size. */
const usualWidth = 304;

/** A script that was loaded, but has not brought what it should. */
const present = <T>(api: T | undefined): T => {
  if (!api) throw captchaError('blocked');
  return api;
};

const turnstile = async (config: CaptchaConfig, {place, show, language, scheme, signal}: CaptchaAsked) => {
  const api = present((globalThis as Apis).turnstile);
  return new Promise<string>((resolve, reject) => {
    const id = api.render(place, {
      sitekey: config.siteKey,
      theme: scheme,
      language: language.toLowerCase(),
      size: place.clientWidth < usualWidth && isSeen(config) ? 'compact' : 'flexible',
      appearance: isSeen(config) ? 'always' : 'interaction-only',
      callback: resolve,
      'before-interactive-callback': show,
      'error-callback': () => {
        reject(captchaError('failed'));
        return true;
      },
      'unsupported-callback': () => reject(captchaError('failed')),
    });
    signal.addEventListener('abort', () => api.remove(id));
  });
};

const recaptcha = async (config: CaptchaConfig, {place, language, scheme}: CaptchaAsked) => {
  const api = present((globalThis as Apis).grecaptcha?.enterprise);
  await new Promise<void>((resolve) => api.ready(resolve));
  const {siteKey: sitekey} = config;
  if (!isSeen(config)) return api.execute(sitekey, {action: 'interaction'});
  return new Promise<string>((resolve, reject) => {
    // What it is drawn in must be new each time.
    const box = place.appendChild(document.createElement('div'));
    api.render(box, {
      sitekey,
      theme: scheme,
      hl: language,
      size: place.clientWidth < usualWidth ? 'compact' : 'normal',
      callback: resolve,
      'expired-callback': () => reject(captchaError('timeout')),
      'error-callback': () => reject(captchaError('blocked')),
    });
  });
};

/** The one that the settings name. */
export const named: CaptchaProvider = async (asked) => {
  const config = readCaptcha(asked.config);
  if (!config) throw captchaError('unsupported');
  // The place is there before the widget, so that nothing moves when it comes.
  if (isSeen(config)) asked.show();
  const {script = captchaScript(config, asked.language)} = config;
  await loadScript(new URL(script, document.URL).href);
  const token = config.type === 'Turnstile' ? turnstile(config, asked) : recaptcha(config, asked);
  return isSeen(config) ? token : Promise.race([token, overdue()]);
};

const overdue = () => new Promise<never>((_, reject) => setTimeout(() => reject(captchaError('timeout')), limitMs));
