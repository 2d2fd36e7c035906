/** The middleware: what a developer gets wrong, and where Logto or the public origin is elsewhere. */
import assert from 'node:assert/strict';
import {once} from 'node:events';
import {mkdtempSync, rmSync} from 'node:fs';
import {createServer, type RequestListener, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, afterEach, before, test} from 'node:test';
import express from 'express';
import {authSignInProxy} from '../../src/proxy/express.ts';
import {makeCertificate} from './support/certificate.ts';
import {startLogto, writePages} from './support/upstream.ts';

const folder = mkdtempSync(join(tmpdir(), 'middleware-'));
const pages = writePages(folder, () => ({br: Buffer.of(), gz: Buffer.of()}));
const api = '/api/.well-known/sign-in-exp';
const publicOrigin = 'https://id.example.com';

let logto: Awaited<ReturnType<typeof startLogto>>;
let secureLogto: Awaited<ReturnType<typeof startLogto>>;
let servers: Server[] = [];

before(async () => {
  const certificate = makeCertificate(folder);
  logto = await startLogto(folder, [publicOrigin]);
  secureLogto = await startLogto(folder, [publicOrigin], certificate);
});
afterEach(() => {
  for (const server of servers) server.close().closeAllConnections();
  servers = [];
  logto.seen.splice(0);
});
after(async () => {
  await logto.close();
  await secureLogto.close();
  rmSync(folder, {recursive: true});
});

const serve = async (listener: RequestListener) => {
  const server = createServer(listener).listen(0, 'localhost');
  servers.push(server);
  await once(server, 'listening');
  return `http://localhost:${(server.address() as AddressInfo).port}`;
};

for (const endpoint of ['', 'logto', 'localhost:3001', 'ftp://logto', 'http://logto/base', 'http://logto/?x=1']) {
  test(`an endpoint has to be an origin: ${JSON.stringify(endpoint)}`, () => {
    assert.throws(() => authSignInProxy({endpoint}), /endpoint is the origin of Logto/);
  });
}

/** What Express answers for an error, in development. */
const complaint = async (app: express.Express, path = api, init?: RequestInit) => {
  const answer = await fetch((await serve(app)) + path, init);
  return `${answer.status} ${await answer.text()}`;
};

test('below a path it says that it is for the whole origin', async () => {
  const app = express().use('/auth', authSignInProxy({endpoint: logto.origin, pages}));
  assert.match(await complaint(app, `/auth${api}`), /^500 .*for the whole origin/s);
});

test('behind what has read the body it says so, instead of waiting for ever', async () => {
  const app = express()
    .use(express.json())
    .use(authSignInProxy({endpoint: logto.origin, pages}));
  const init = {method: 'PUT', body: '{"interactionEvent":"SignIn"}', headers: {'content-type': 'application/json'}};
  assert.match(await complaint(app, '/api/experience', init), /^500 .*before what reads bodies/s);
  assert.deepEqual(logto.seen, []);
});

test('where Logto does not answer, it says that, and goes on', async (context) => {
  const complaints = context.mock.method(console, 'error', () => undefined);
  const origin = await serve(authSignInProxy({endpoint: 'http://127.0.0.1:1', pages}));
  for (const path of [api, '/consent']) {
    const answer = await fetch(origin + path);
    assert.deepEqual([answer.status, await answer.text()], [502, 'The identity server does not answer.'], path);
  }
  assert.equal((await fetch(`${origin}/sign-in`)).status, 200);
  // Express says late what went wrong in the test before.
  const said = complaints.mock.calls.map((call) => String(call.arguments[0]));
  assert.ok(said.includes('Logto at http://127.0.0.1:1 does not answer:'), said.join());
});

test('the public origin that is named counts, whatever the request says', async () => {
  const origin = await serve(authSignInProxy({endpoint: logto.origin, origin: publicOrigin, pages}));
  const discovery = await fetch(`${origin}/oidc/.well-known/openid-configuration`);
  assert.match(await discovery.text(), new RegExp(`"authorization_endpoint":"${publicOrigin}/oidc/auth"`));
});

test('the policy of the pages lets in the captcha that is named, and no other', async () => {
  const policyFor = async (captcha?: {type: 'Turnstile' | 'RecaptchaEnterprise'; domain?: 'www.recaptcha.net'}) => {
    const origin = await serve(authSignInProxy({endpoint: logto.origin, pages, ...(captcha && {captcha})}));
    return (await fetch(`${origin}/sign-in`)).headers.get('content-security-policy') ?? '';
  };
  const turnstile = /script-src 'self' https:\/\/challenges\.cloudflare\.com;/;
  const recaptcha = /script-src 'self' https:\/\/www\.recaptcha\.net\/recaptcha\//;
  const policies = [
    await policyFor(),
    await policyFor({type: 'Turnstile'}),
    await policyFor({type: 'RecaptchaEnterprise', domain: 'www.recaptcha.net'}),
  ];
  assert.deepEqual(
    policies.map((each) => [
      turnstile.test(each),
      recaptcha.test(each),
      /trusted-types lit-html auth-sign-in/.test(each),
    ]),
    [
      [false, false, false],
      [true, false, true],
      [false, true, true],
    ],
  );
});

test('Express says whose word about the client counts', async () => {
  const app = express()
    .set('trust proxy', 'loopback')
    .use(authSignInProxy({endpoint: logto.origin, pages}));
  await fetch((await serve(app)) + api, {headers: {'x-forwarded-proto': 'https', 'x-forwarded-for': '6.6.6.6'}});
  const {headers} = logto.seen[0]!;
  assert.deepEqual([headers['x-forwarded-proto'], headers['x-forwarded-for']], ['https', '6.6.6.6']);
});

test('a Logto that is reached by https, under another name than people know', async () => {
  const origin = await serve(authSignInProxy({endpoint: secureLogto.origin, origin: publicOrigin, pages}));
  assert.equal((await fetch(origin + api)).status, 200);
  const consent = await fetch(`${origin}/consent`, {redirect: 'manual'});
  assert.deepEqual([consent.status, consent.headers.get('location')], [302, `${publicOrigin}/unknown-session`]);
});

test('a certificate of another name is not believed', async (context) => {
  const complaints = context.mock.method(console, 'error', () => undefined);
  const endpoint = secureLogto.origin.replace('localhost', '127.0.0.1');
  assert.equal((await fetch((await serve(authSignInProxy({endpoint, pages}))) + api)).status, 502);
  const [, error] = complaints.mock.calls[0]?.arguments as [string, NodeJS.ErrnoException];
  assert.equal(error.code, 'ERR_TLS_CERT_ALTNAME_INVALID');
});
