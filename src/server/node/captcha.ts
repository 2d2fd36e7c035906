/** The captcha of a configuration: what the page is told of it, and the provider's word on a token. */
import * as z from 'zod';
import {captchaScript, readCaptcha, turnstileOrigin} from '../../protocol/captcha.ts';
import type {CaptchaPort} from '../api/ports.ts';
import type {CaptchaProviderConfig} from './config-schema.ts';
import type {Outside} from './outside.ts';

const LIMIT_MS = 10_000;
/** Of reCAPTCHA, from 0 for a program to 1. */
const PERSON_SCORE = 0.5;

const verified = z.object({success: z.boolean()});
const assessment = z.object({
  tokenProperties: z.object({valid: z.boolean()}),
  riskAnalysis: z.object({score: z.number()}).optional(),
});

async function ask(url: string, request: RequestInit): Promise<unknown> {
  const answer = await fetch(url, {...request, method: 'POST', signal: AbortSignal.timeout(LIMIT_MS)});
  return answer.json();
}

async function isPerson(config: CaptchaProviderConfig, token: string): Promise<boolean> {
  const {siteKey, secretKey} = config;
  if (config.type === 'Turnstile') {
    const body = new URLSearchParams({secret: secretKey, response: token});
    return verified.parse(await ask(`${turnstileOrigin}/turnstile/v0/siteverify`, {body})).success;
  }
  const url = `https://recaptchaenterprise.googleapis.com/v1/projects/${encodeURIComponent(config.projectId)}/assessments`;
  const {tokenProperties, riskAnalysis} = assessment.parse(
    await ask(`${url}?${new URLSearchParams({key: secretKey})}`, {
      headers: {'content-type': 'application/json'},
      body: JSON.stringify({event: {token, siteKey}}),
    }),
  );
  return tokenProperties.valid && (riskAnalysis?.score ?? 0) >= PERSON_SCORE;
}

export function createCaptcha(config: CaptchaProviderConfig, outside: Outside): CaptchaPort {
  const shown = readCaptcha(config)!;
  const script = captchaScript(shown);
  const ours = outside.browserUrl(script);
  return {
    // By its path: a proxy in front of us has another origin.
    public: ours === script ? shown : {...shown, script: new URL(ours).pathname},
    // A provider that cannot be reached has confirmed nobody.
    verify: (token) => outside.run(() => isPerson(config, token)).catch(() => false),
  };
}
