/**
 * Captchas: the server may want it proved that a person is signing in. Who asks the person is not the machine, which
 * knows no page.
 */
export interface CaptchaRequest {
  /** As the settings have it: `type`, `siteKey`, and what else the server says. */
  readonly config: Readonly<Record<string, unknown>>;
  /** Says that the person has something to do, so that there is a place for it: `state.pending.captcha`. */
  readonly show: () => void;
  /** Ends when the person goes elsewhere. */
  readonly signal: AbortSignal;
}

/** @returns the token, which is used once; nothing where its code cannot be had. What it rejects with may say `why`. */
export type Captcha = (request: CaptchaRequest) => Promise<string | undefined>;

export const captchaFailures = ['blocked', 'timeout', 'failed', 'unsupported', 'network'] as const;
export type CaptchaFailure = (typeof captchaFailures)[number];

export type CaptchaProblem = 'captcha-blocked' | 'captcha-timeout' | 'captcha-failed';

export const captchaError = (why: CaptchaFailure) => Object.assign(new Error(`The captcha: ${why}`), {why});
