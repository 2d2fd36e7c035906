import assert from 'node:assert/strict';
import {createSign, generateKeyPairSync} from 'node:crypto';
import {after, before, describe, test} from 'node:test';
import {setTimeout as wait} from 'node:timers/promises';
import {defaultConfig} from '../../src/server/node/default-config.ts';
import type {Message} from '../../src/server/node/sandbox/inbox.ts';
import {startIdentityServer, type RunningIdentityServer} from '../../src/server/node/index.ts';
import type {AlipayConnectorConfig} from '../../src/server/node/connector-schema.ts';
import {Browser} from './support/browser.ts';
import {raw} from './support/raw.ts';

let server: RunningIdentityServer;
before(async () => {
  server = await startIdentityServer();
});
after(() => server.close());

const go = (path: string, init?: RequestInit) => fetch(new URL(path, server.origin), {redirect: 'manual', ...init});
const json = async <T>(path: string) => (await (await go(path)).json()) as T;
const inbox = (query = '') => json<Message[]>(`/sandbox/inbox.json${query}`);
const experience = () => json<{color: object; signInMode: string}>('/sandbox/sign-in-experience');
const patch = (path: string, body: unknown) => go(path, {method: 'PATCH', body: JSON.stringify(body)});

async function askForCode(type: 'email' | 'phone', value: string) {
  const person = new Browser(server.origin);
  await person.startSignIn();
  const body = {identifier: {type, value}, interactionEvent: 'SignIn'};
  return person.call('POST', '/verification/verification-code', body);
}
async function sendCode(value: string): Promise<void> {
  assert.equal((await askForCode('email', value)).status, 200);
}

test('the inbox shows what the e-mail connector delivered, newest first', async () => {
  await sendCode('first@example.com');
  await wait(2);
  await sendCode('second@example.com');
  const all = await inbox();
  assert.deepEqual(
    all.map((each) => each.to),
    ['second@example.com', 'first@example.com'],
  );
  const [message] = await inbox('?to=FIRST@example.com');
  assert.ok(message);
  assert.deepEqual(Object.keys(message).sort(), ['code', 'html', 'sentAt', 'subject', 'text', 'to', 'type']);
  assert.equal(message.type, 'SignIn');
  const code = message.code ?? '';
  assert.match(code, /^\d{6}$/);
  assert.ok(message.html?.includes(code) && message.text.includes(code));
  const page = await (await go('/sandbox/inbox')).text();
  assert.ok(page.includes('first@example.com') && page.includes(code));
});

test('text messages arrive in the same inbox, found by any spelling of the number', async () => {
  assert.equal((await askForCode('phone', '13102318504')).status, 200);
  for (const spelling of ['13102318504', '+13102318504', '%2B1 (310) 231-8504', '0013102318504']) {
    const [message] = await inbox(`?to=${spelling}`);
    assert.deepEqual([message?.to, message?.type, message?.html], ['+13102318504', 'SignIn', undefined], spelling);
    assert.match(message?.code ?? '', /^\d{6}$/);
    assert.ok(message?.text.includes(message.code ?? ' '));
  }
  assert.deepEqual(await inbox('?to=3102318504'), []);
  assert.ok((await (await go('/sandbox/inbox')).text()).includes('To +13102318504'));
});

test('text messages fail as the connector says, on purpose and for what is no number', async () => {
  const codeOf = async (value: string) => {
    const {status, body} = await askForCode('phone', value);
    return [status, body.code];
  };
  assert.deepEqual(await codeOf('1'), [400, 'connector.general']);
  server.sandbox!.switches.patch({sms: {refuse: true}});
  assert.deepEqual(await codeOf('447700900123'), [400, 'connector.general']);
  server.sandbox!.switches.patch({sms: {refuse: false, down: true}});
  assert.equal((await askForCode('phone', '447700900123')).status, 500);
  server.sandbox!.switches.patch({sms: {down: false}});
});

test('nobody gets a text message that would only tell whether they have an account', async () => {
  await patch('/sandbox/sign-in-experience', {
    signInMode: 'SignIn',
    signIn: {methods: [{identifier: 'phone', password: false, verificationCode: true, isPasswordPrimary: false}]},
  });
  assert.equal((await askForCode('phone', '447700900999')).status, 200);
  assert.deepEqual(await inbox('?to=447700900999'), []);
  await go('/sandbox/reset', {method: 'POST'});
});

test('settings are read, merged deeply, and refused when they make no sense', async () => {
  const before = await experience();
  await patch('/sandbox/sign-in-experience', {color: {primaryColor: '#123456'}});
  const after = await experience();
  assert.deepEqual(after.color, {...before.color, primaryColor: '#123456'});
  const wrong = await patch('/sandbox/sign-in-experience', {signInMode: 'Perhaps'});
  assert.equal(wrong.status, 400);
  assert.match(JSON.stringify(await wrong.json()), /signInMode/);
  assert.equal((await experience()).signInMode, before.signInMode);
});

test('the tenant’s texts are read and changed; a text that nothing shows is refused', async () => {
  const changed = await patch('/sandbox/phrases', {en: {action: {sign_in: 'Log in', back: 'Up'}}});
  assert.deepEqual(await changed.json(), {en: {action: {sign_in: 'Log in', back: 'Up'}}});
  await patch('/sandbox/phrases', {en: {action: {back: null}}});
  assert.deepEqual(await json('/sandbox/phrases'), {en: {action: {sign_in: 'Log in'}}});
  const {translation} = await json<{translation: {action: Record<string, string>}}>('/api/.well-known/phrases?lng=en');
  assert.deepEqual([translation.action['sign_in'], translation.action['back']], ['Log in', 'Go back']);
  const wrong = await patch('/sandbox/phrases', {en: {action: {sing_in: 'Log in'}}});
  assert.equal(wrong.status, 400);
  assert.deepEqual(((await wrong.json()) as {problems: string[]}).problems, ['en.action: Unrecognized key: "sing_in"']);
});

test('a switch that does not exist is refused', async () => {
  assert.equal((await patch('/sandbox/providers', {okta: {tired: true}})).status, 400);
  assert.equal((await patch('/sandbox/providers', {telepathy: {down: true}})).status, 400);
});

test('reset forgets people, messages, settings, texts and trouble', async () => {
  await server.accounts.create({primaryEmail: 'new@example.com'});
  await sendCode('alice@example.com');
  await patch('/sandbox/sign-in-experience', {signInMode: 'SignIn'});
  await patch('/sandbox/providers', {okta: {down: true}});
  await patch('/sandbox/phrases', {en: {action: {sign_in: 'Log in'}}});
  assert.equal((await go('/sandbox/reset', {method: 'POST'})).status, 204);
  assert.deepEqual(await inbox(), []);
  assert.equal((await experience()).signInMode, 'SignInAndRegister');
  assert.deepEqual(await json('/sandbox/phrases'), {});
  assert.equal((await json<{okta: {down: boolean}}>('/sandbox/providers')).okta.down, false);
  const people = (await server.accounts.all()).map(({primaryEmail, primaryPhone}) => primaryEmail ?? primaryPhone);
  assert.deepEqual(people, ['alice@example.com', 'bob@example.com', '13102318504', 'dana@example.com']);
});

const statusFor = async (headers: Record<string, string>, target = '/sandbox/inbox.json', method = 'GET') =>
  (await raw(server.origin, {method, target, headers})).status;

test('only this computer is served', async () => {
  assert.equal(await statusFor({}), 200);
  assert.equal(await statusFor({host: `127.0.0.1:${new URL(server.origin).port}`}), 200);
  assert.equal(await statusFor({host: '127.0.0.1:3001'}), 403);
  assert.equal(await statusFor({host: 'rebound.example'}), 403);
  assert.equal(await statusFor({host: 'localhost.evil.example'}), 403);
  assert.equal(await statusFor({origin: 'https://evil.example'}), 403);
});

describe('no other page', () => {
  const doors: [method: string, target: string][] = [
    ['GET', '/sandbox/inbox'],
    ['GET', '/sandbox/inbox.json'],
    ['GET', '/sandbox/sign-in-experience'],
    ['PATCH', '/sandbox/sign-in-experience'],
    ['GET', '/sandbox/phrases'],
    ['PATCH', '/sandbox/phrases'],
    ['GET', '/sandbox/providers'],
    ['PATCH', '/sandbox/providers'],
    ['POST', '/sandbox/reset'],
    ['POST', '/sandbox/alipay/authorize'],
    ['POST', '/sandbox/wechat/authorize'],
    ['POST', '/sandbox/oauth2/authorize'],
    ['POST', '/sandbox/oauth2/token'],
    ['POST', '/sandbox/okta/acme/sign-in/x'],
    ['POST', '/sandbox/nothing'],
  ];
  const form = {'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document'};
  const script = {'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'empty'};
  const foreign: [name: string, headers: Record<string, string>][] = [
    [
      'a form in a sandboxed frame',
      {origin: 'null', 'sec-fetch-site': 'cross-site', ...form, 'sec-fetch-dest': 'iframe'},
    ],
    ['a form of a page without referrer', {origin: 'null', 'sec-fetch-site': 'cross-site', ...form}],
    ['the same in an old browser', {origin: 'null'}],
    ['another *.localhost', {origin: 'http://evil.localhost:3001', 'sec-fetch-site': 'cross-site', ...script}],
    ['another port', {origin: 'http://localhost:1', 'sec-fetch-site': 'same-site', ...script}],
    ['another port, in an old browser', {origin: 'http://localhost:1'}],
    ['the same by https', {origin: 'https://localhost', 'sec-fetch-site': 'same-site', ...script}],
    ['an image or a script, which have no origin', {'sec-fetch-site': 'cross-site', ...script}],
    ['a frame', {'sec-fetch-site': 'same-site', ...form, 'sec-fetch-dest': 'iframe'}],
  ];
  for (const [name, headers] of foreign) {
    test(name, async () => {
      // Following a link is allowed to everybody.
      const refused = doors.filter(([method]) => method !== 'GET' || headers['sec-fetch-dest'] !== 'document');
      for (const [method, target] of refused) {
        assert.equal(await statusFor(headers, target, method), 403, `${method} ${target}`);
      }
    });
  }

  test('a link may be followed from anywhere; our own pages, and scripts outside of browsers, do what they like', async () => {
    const visit = {'sec-fetch-site': 'cross-site', ...form};
    assert.equal(await statusFor(visit, '/sandbox/inbox'), 200);
    const own = {origin: server.origin, 'sec-fetch-site': 'same-origin', ...script};
    for (const headers of [own, {origin: server.origin}, {}] as Record<string, string>[]) {
      for (const [method, target] of doors) assert.notEqual(await statusFor(headers, target, method), 403, target);
    }
  });
});

const pages: [name: string, query: Record<string, string>][] = [
  ['alipay', {app_id: '2021000000000001', scope: 'auth_user'}],
  ['wechat', {appid: 'wx0000000000000001', response_type: 'code', scope: 'snsapi_login'}],
  ['oauth2', {client_id: 'fernway', response_type: 'code'}],
];
const connectorOf: Record<string, string> = {alipay: 'alipay', wechat: 'wechat', oauth2: 'acme-id'};

for (const [name, query] of pages) {
  const pageUrl = (redirectUri: string) =>
    `/sandbox/${name}/authorize?${new URLSearchParams({...query, redirect_uri: redirectUri, state: 's'})}`;
  const registered = () => `${server.origin}/callback/${connectorOf[name]}`;

  test(`${name} asks who is signing in, under a strict policy`, async () => {
    const answer = await go(pageUrl(registered()));
    const html = await answer.text();
    assert.equal(html.match(/Continue as /g)?.length, 3);
    assert.match(html, />Cancel</);
    assert.match(
      answer.headers.get('content-security-policy') ?? '',
      /^default-src 'none'; style-src 'self'; img-src data:; form-action/,
    );
    assert.doesNotMatch(html, /<style|style=|onclick|<script(?! src)/);
  });

  test(`${name} sends nobody to an address that is not registered`, async () => {
    for (const uri of ['http://evil.example/', `${server.origin}/callback/other`, '']) {
      for (const init of [{}, {method: 'POST', body: new URLSearchParams({person: ''})}]) {
        const answer = await go(pageUrl(uri), init);
        assert.equal(answer.status, 400);
        assert.equal(answer.headers.get('location'), null);
      }
    }
  });
}

test('the Alipay gateway checks application, charset and signature', async () => {
  const {answeredBy} = await import('../../src/server/node/sandbox/interception.ts');
  const {createAlipay} = await import('../../src/server/node/sandbox/alipay.ts');
  const {Switches} = await import('../../src/server/node/sandbox/switches.ts');
  const {origin} = server;
  const config = defaultConfig({origin, appOrigin: 'http://localhost:3000'});
  const app = config.connectors.find((each): each is AlipayConnectorConfig => each.factory === 'alipay-web')!;
  const alipay = createAlipay({origin, returnOrigins: [origin], config, clock: Date, switches: new Switches()});
  const {privateKey: strangersKey} = generateKeyPairSync('rsa', {modulusLength: 2048});

  const ask = async (changes: Record<string, string>, key: Parameters<ReturnType<typeof createSign>['sign']>[0]) => {
    const parameters: Record<string, string> = {
      app_id: app.config.appId,
      charset: 'utf8',
      code: 'x',
      method: 'alipay.system.oauth.token',
      sign_type: 'RSA2',
      timestamp: '2026-01-01 00:00:00',
      ...changes,
    };
    const text = Object.entries(parameters)
      .map(([name, value]) => `${name}=${value}`)
      .sort()
      .join('&');
    const sign = createSign('RSA-SHA256').update(text).sign(key, 'base64');
    const url = `https://openapi.alipay.com/gateway.do?${new URLSearchParams({...parameters, sign})}`;
    const answer = await answeredBy(alipay.handlers, () => fetch(url, {method: 'POST'}));
    return ((await answer.json()) as {error_response?: {sub_code: string}}).error_response?.sub_code;
  };
  const {privateKey} = app.config;
  assert.equal(await ask({}, privateKey), 'isv.code-invalid');
  assert.equal(await ask({}, strangersKey), 'isv.invalid-signature');
  assert.equal(await ask({app_id: '1'}, privateKey), 'isv.invalid-app-id');
  assert.equal(await ask({charset: 'latin1'}, privateKey), 'isv.invalid-charset');
  assert.equal(await ask({sign_type: 'RSA'}, privateKey), 'isv.invalid-signature-type');
  assert.equal(await ask({method: 'alipay.fly'}, privateKey), 'isv.invalid-method');
});

test('without the sandbox nothing of it is there', async () => {
  const config = (origin: string) => ({
    ...defaultConfig({origin, appOrigin: 'http://localhost:3000'}),
    sandbox: false,
  });
  const real = await startIdentityServer({config});
  try {
    const answer = await fetch(`${real.origin}/sandbox/inbox.json`);
    assert.doesNotMatch(answer.headers.get('content-type') ?? '', /json/);
    const person = new Browser(real.origin);
    await person.startSignIn();
    const redirectUri = `${real.origin}/callback/alipay`;
    const {body} = await person.call('POST', '/verification/social/alipay/authorization-uri', {
      state: 's',
      redirectUri,
    });
    assert.match(body.authorizationUri, /^https:\/\/openauth\.alipay\.com\/oauth2\/publicAppAuthorize\.htm\?app_id=/);
  } finally {
    await real.close();
  }
});
