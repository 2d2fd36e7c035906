/** What every page of the hosted UI is sent with, redirects included. */
import type {ServerResponse} from 'node:http';
import {captchaPolicyName, recaptchaHost, turnstileOrigin, type CaptchaConfig} from '../../../protocol/captcha.ts';
import {redirect} from '../http.ts';

/** For what is no page, and for pages to add to. */
export const nothingAllowed = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

interface Sources {
  readonly script?: readonly string[];
  readonly style?: readonly string[];
  readonly connect?: readonly string[];
  readonly frame?: readonly string[];
  /** Who may frame it. */
  readonly ancestors?: readonly string[];
  /** Trusted Types policies. */
  readonly types?: readonly string[];
}

/** For a page of ours that takes these beside itself. */
export const policyOf = ({
  script = [],
  style = [],
  connect = [],
  frame = [],
  ancestors = ["'none'"],
  types = [],
}: Sources) =>
  [
    "default-src 'none'",
    ["script-src 'self'", ...script].join(' '),
    ["style-src 'self'", ...style].join(' '),
    ["connect-src 'self'", ...connect].join(' '),
    "img-src 'self' data: https:",
    ...(frame.length > 0 ? [['frame-src', ...frame].join(' ')] : []),
    "form-action 'self'",
    "require-trusted-types-for 'script'",
    ['trusted-types lit-html', ...types].join(' '),
    "base-uri 'none'",
    ['frame-ancestors', ...ancestors].join(' '),
  ].join('; ');

/** What the pages may load: nothing but themselves, and logos from anywhere safe. */
export const contentSecurityPolicy = policyOf({});

/** Which captcha it is, and no more. */
export type CaptchaKind = Pick<CaptchaConfig, 'type' | 'domain' | 'script'>;

/** The same with what this captcha takes, as its provider says it, and with styles by their hashes. */
export function policyWith(captcha: CaptchaKind | undefined, style: readonly string[] = []): string {
  if (!captcha) return policyOf({style});
  const {types = [], ...sources} = captcha.script ? {} : sourcesOf(captcha);
  return policyOf({...sources, style, types: [captchaPolicyName, ...types]});
}

function sourcesOf(captcha: CaptchaKind): Sources {
  if (captcha.type === 'Turnstile') return {script: [turnstileOrigin], frame: [turnstileOrigin]};
  const host = recaptchaHost(captcha);
  const own = [`https://${host}/recaptcha/`];
  return {
    // Where Google itself cannot be reached, nor can its files, they are had from a third place.
    script: [...own, 'https://www.gstatic.com/recaptcha/', ...(host === 'www.google.com' ? [] : inChina)],
    connect: own,
    frame: [
      ...own,
      host === 'www.google.com' ? 'https://recaptcha.google.com/recaptcha/' : 'https://www.recaptcha.net/recaptcha/',
    ],
    types: ['goog#html'],
  };
}

const inChina = ['https://www.gstatic.cn/recaptcha/'];
/** Under Vite: its client puts styles into the page, and has a socket of its own for reloading. */
export const developmentPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "connect-src 'self' http://localhost:* ws://localhost:*",
  "img-src 'self' data: https:",
  "frame-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'self'",
].join('; ');

export const pageHeaders = {
  'cross-origin-resource-policy': 'cross-origin',
  vary: 'Accept-Encoding',
};

/** All that the page is sent with; what its redirects have of it stands above. */
export const htmlHeaders = (policy: string) => ({
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-cache, no-store, must-revalidate',
  'content-security-policy': policy,
  ...pageHeaders,
  'referrer-policy': 'strict-origin-when-cross-origin',
  'x-content-type-options': 'nosniff',
});

/** Of a picture that somebody else drew. Opened by itself, it is on our origin, and can do nothing there. */
export const pictureHeaders = (type: string) => ({
  'content-type': type,
  'content-security-policy': `${nothingAllowed}; sandbox`,
  'cross-origin-resource-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
});

export function redirectPage(res: ServerResponse, status: 302 | 303, location: string): void {
  for (const [name, value] of Object.entries(pageHeaders)) res.setHeader(name, value);
  res.setHeader('content-security-policy', contentSecurityPolicy);
  redirect(res, status, location);
}
