/** The sandbox: pretend providers, an inbox, and a door for tests. Everything below `/sandbox`. */
import type {IncomingMessage, ServerResponse} from 'node:http';
import * as z from 'zod';
import {recaptchaDomains, turnstileOrigin} from '../../../protocol/captcha.ts';
import type {OneTimeTokens} from '../../one-time-token/tokens.ts';
import type {Settings} from '../../settings/settings.ts';
import {readBody, sendJson, sendText, urlOf} from '../http.ts';
import type {Outside} from '../outside.ts';
import {plainStyles} from '../pages/plain-page.ts';
import {createAlipay} from './alipay.ts';
import {createCaptchas} from './captcha.ts';
import {Files} from './files.ts';
import {inboxScript, sendInboxPage} from './inbox-page.ts';
import {Inbox} from './inbox.ts';
import {warnOfUnfollowed} from '../unfollowed-warning.ts';
import {answeredBy, startInterception} from './interception.ts';
import {isFromUs, isLoopback} from './loopback.ts';
import {issueToken} from './one-time-tokens.ts';
import {createOAuth2} from './oauth2.ts';
import {createOkta} from './okta.ts';
import type {PretendProvider, SandboxContext} from './provider.ts';
import {sesHandler} from './ses.ts';
import {Switches, switchesPatch} from './switches.ts';
import {twilioHandler} from './twilio.ts';
import {createWechat} from './wechat.ts';

/** Where a connector would send the browser, or a captcha have its script, and what stands in for it. */
const pretendPages = [
  ['https://openauth.alipay.com/oauth2/publicAppAuthorize.htm', '/sandbox/alipay/authorize'],
  ['https://open.weixin.qq.com/connect/qrconnect', '/sandbox/wechat/authorize'],
  [`${turnstileOrigin}/turnstile/v0/api.js`, '/sandbox/captcha/api.js'],
  ...recaptchaDomains.map(
    (domain) => [`https://${domain}/recaptcha/enterprise.js`, '/sandbox/captcha/api.js'] as const,
  ),
] as const;

export interface Sandbox {
  outside: Outside;
  inbox: Inbox;
  switches: Switches;
  /** Takes what people upload. */
  files: Files;
  /** Serves `/sandbox/…`. `settings` and `resetServer` belong to the identity server around it. */
  handle(req: IncomingMessage, res: ServerResponse, server: SandboxHost): Promise<void>;
  /** Forgets messages, codes and sessions at the providers, and ends all trouble. */
  reset(): void;
  close(): void;
}

export interface SandboxHost {
  settings: Settings;
  oneTimeTokens: OneTimeTokens;
  reset(): Promise<void>;
}

export async function createSandbox(options: Omit<SandboxContext, 'switches'>): Promise<Sandbox> {
  const context: SandboxContext = {...options, switches: new Switches()};
  const {switches, origin} = context;
  const inbox = new Inbox(context.clock);
  const files = new Files(origin);
  const providers: Record<string, PretendProvider> = {
    alipay: createAlipay(context),
    wechat: createWechat(context),
    oauth2: createOAuth2(context),
    okta: await createOkta(context),
    captcha: createCaptchas(context),
  };
  const handlers = Object.values(providers).flatMap((each) => each.handlers);

  const answers: Record<
    string,
    (req: IncomingMessage, res: ServerResponse, host: SandboxHost) => Promise<void> | void
  > = {
    'GET /inbox': (_req, res) => sendInboxPage(res, inbox.messages()),
    'GET /inbox.json': (req, res) => sendJson(res, 200, inbox.messages(urlOf(req).searchParams.get('to'))),
    'GET /sign-in-experience': (_req, res, {settings}) => sendJson(res, 200, settings.document),
    'PATCH /sign-in-experience': (req, res, {settings}) =>
      answerPatch(req, res, (patch) => {
        const settled = settings.patch(patch);
        warnOfUnfollowed(patch as object);
        return settled;
      }),
    'GET /phrases': (_req, res, {settings}) => sendJson(res, 200, settings.phrases.custom),
    'PATCH /phrases': (req, res, {settings}) => answerPatch(req, res, (patch) => settings.phrases.patch(patch)),
    'GET /providers': (_req, res) => sendJson(res, 200, switches.read()),
    'PATCH /providers': (req, res) =>
      answerPatch(req, res, (patch) => {
        switches.patch(switchesPatch.parse(patch));
        return switches.read();
      }),
    'POST /one-time-tokens': (req, res, {oneTimeTokens}) =>
      answerPatch(req, res, (asked) => issueToken(oneTimeTokens, asked), 201),
    'POST /reset': async (_req, res, host) => {
      await host.reset();
      res.writeHead(204).end();
    },
    'GET /assets/inbox.js': (_req, res) => sendAsset(res, 'text/javascript', inboxScript),
    'GET /assets/sandbox.css': (_req, res) => sendAsset(res, 'text/css', plainStyles),
  };

  const stopInterception = startInterception();
  return {
    inbox,
    switches,
    files,
    outside: {
      browserUrl(url) {
        const page = pretendPages.find(([real]) => url.startsWith(`${real}?`));
        return page ? origin + page[1] + url.slice(page[0].length) : url;
      },
      run: (work) => answeredBy(handlers, work),
      runMessage: (type, work) =>
        answeredBy([sesHandler(context, inbox, type), twilioHandler(context, inbox, type)], work),
    },
    async handle(req, res, host) {
      if (!isLoopback(req)) return sendText(res, 403, 'The sandbox serves this computer only.');
      if (!isFromUs(req)) return sendText(res, 403, 'The sandbox serves no other page.');
      res.setHeader('cross-origin-resource-policy', 'same-origin');
      const path = urlOf(req).pathname.slice('/sandbox'.length);
      const answer = answers[`${req.method} ${path}`];
      if (answer) return answer(req, res, host);
      const [, name = '', rest = ''] = /^\/([^/]+)(.*)$/.exec(path) ?? [];
      const provider = Object.hasOwn(providers, name) ? providers[name] : undefined;
      if (provider) return provider.handle(req, res, rest);
      sendText(res, 404, 'Not Found');
    },
    reset() {
      inbox.clear();
      files.clear();
      switches.reset();
      for (const provider of Object.values(providers)) provider.reset();
    },
    close: stopInterception,
  };
}

/** Answers what `apply` gives; what is wrong with the patch is a 400 that names every path. */
async function answerPatch(
  req: IncomingMessage,
  res: ServerResponse,
  apply: (patch: unknown) => unknown,
  status = 200,
) {
  try {
    sendJson(res, status, apply(JSON.parse(await readBody(req))));
  } catch (error) {
    if (error instanceof SyntaxError) return sendJson(res, 400, {message: error.message});
    if (!(error instanceof z.core.$ZodError)) throw error;
    const problems = error.issues.map(({path, message}) => `${path.join('.')}: ${message}`);
    sendJson(res, 400, {message: 'The patch is not valid.', problems});
  }
}

function sendAsset(res: ServerResponse, type: string, text: string): void {
  res.writeHead(200, {'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-cache'});
  res.end(text);
}
