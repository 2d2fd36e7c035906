/**
 * A pretend Turnstile and reCAPTCHA Enterprise: the script that the page loads in place of theirs, with the same
 * functions, and the word on a token that the server asks for. Each token is good once, for five minutes.
 */
import type {IncomingMessage, ServerResponse} from 'node:http';
import {http, HttpResponse} from 'msw';
import {sendJson, sendText} from '../http.ts';
import {captchaScript} from './captcha-script.ts';
import {OneTimeCodes} from './one-time-codes.ts';
import type {PretendProvider, SandboxContext} from './provider.ts';

export function createCaptchas({clock, config, switches}: SandboxContext): PretendProvider {
  const tokens = new OneTimeCodes<true>(clock);
  const isGood = (token: string | null | undefined) =>
    !switches.refuses('captcha') && tokens.redeem(token).state === 'good';
  const knows = (key: string | null) => key !== null && key === config.captcha?.secretKey;

  const answers: Record<string, (res: ServerResponse) => void> = {
    'GET /api.js': (res) => {
      res
        .writeHead(200, {'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'no-cache'})
        .end(captchaScript);
    },
    'POST /token': (res) => sendJson(res, 200, {token: tokens.issue(true)}),
  };

  return {
    async handle(req: IncomingMessage, res: ServerResponse, path: string) {
      if (switches.isDown('captcha')) return sendText(res, 503, 'Service Unavailable');
      const answer = answers[`${req.method} ${path}`];
      if (answer) answer(res);
      else sendText(res, 404, 'Not Found');
    },
    handlers: [
      http.post('https://challenges.cloudflare.com/turnstile/v0/siteverify', async ({request}) => {
        const form = new URLSearchParams(await request.text());
        return HttpResponse.json({success: knows(form.get('secret')) && isGood(form.get('response'))});
      }),
      http.post('https://recaptchaenterprise.googleapis.com/v1/projects/:project/assessments', async ({request}) => {
        const {event} = (await request.json()) as {event: {token: string}};
        const valid = knows(new URL(request.url).searchParams.get('key')) && isGood(event.token);
        return HttpResponse.json({tokenProperties: {valid}, riskAnalysis: {score: valid ? 0.9 : 0}});
      }),
    ],
    reset: () => tokens.clear(),
  };
}
