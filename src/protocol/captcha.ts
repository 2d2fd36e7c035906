/**
 * Captchas, as the settings document names them, and where their scripts come from: shared by the page, which asks the
 * person, and the server, whose policy has to let it.
 */
import {oneOf, shape, text} from './readers.ts';

export const captchaModes = ['invisible', 'checkbox'] as const;
export const recaptchaDomains = ['www.google.com', 'www.recaptcha.net', 'recaptcha.net'] as const;

/** `undefined` for one that we know nothing about. */
export const readCaptcha = shape(
  {type: oneOf('Turnstile', 'RecaptchaEnterprise'), siteKey: text},
  {
    /** reCAPTCHA: where its script is had; some networks do not let people reach the first. */
    domain: oneOf(...recaptchaDomains),
    mode: oneOf(...captchaModes),
    /** A path of ours in place of the provider's: the sandbox of the embedded server. */
    script: text,
  },
);
export type CaptchaConfig = NonNullable<ReturnType<typeof readCaptcha>>;

/** Whether the person has something to tick. Turnstile draws its widget unless it is told not to. */
export const isSeen = ({type, mode = type === 'Turnstile' ? 'checkbox' : 'invisible'}: CaptchaConfig) =>
  mode === 'checkbox';

/** Of the Trusted Types policy that lets the script's address through. */
export const captchaPolicyName = 'auth-sign-in';

export const turnstileOrigin = 'https://challenges.cloudflare.com';

export const recaptchaHost = ({domain}: Pick<CaptchaConfig, 'domain'>) => domain ?? recaptchaDomains[0];

/** Where scripts of captchas come from, and no other address does. */
export const scriptOrigins = [turnstileOrigin, ...recaptchaDomains.map((domain) => `https://${domain}`)];

/** Address of the provider's script; `language` is the one that it is to speak. */
export const captchaScript = (config: CaptchaConfig, language = 'en') =>
  config.type === 'Turnstile'
    ? `${turnstileOrigin}/turnstile/v0/api.js?render=explicit`
    : `https://${recaptchaHost(config)}/recaptcha/enterprise.js?trustedtypes=true&hl=${encodeURIComponent(language)}&render=${
        isSeen(config) ? 'explicit' : encodeURIComponent(config.siteKey)
      }`;
