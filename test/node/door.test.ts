/** What every request passes first: whose name it was called by, whether it can be read, and how much it brings. */
import assert from 'node:assert/strict';
import {mkdtemp, writeFile} from 'node:fs/promises';
import {createServer, type Server} from 'node:http';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, mock, test} from 'node:test';
import {parseConfig} from '../../src/server/node/config.ts';
import type {ConfigInput} from '../../src/server/node/config-schema.ts';
import {defaultConfig} from '../../src/server/node/default-config.ts';
import {createDemoApp} from '../../src/server/node/demo-app/server.ts';
import {listen, startIdentityServer, type RunningIdentityServer} from '../../src/server/node/index.ts';
import {raw, type RawRequest} from './support/raw.ts';

const added = 'https://auth.example.com';
let server: RunningIdentityServer;
let app: Server;
let appOrigin: string;
const complaints = mock.method(console, 'error', () => undefined);

before(async () => {
  app = createServer((req, res) => void serve(req, res));
  appOrigin = `http://localhost:${await listen(app, 0)}`;
  const directory = await mkdtemp(join(tmpdir(), 'door-'));
  for (const page of ['index.html', 'embedded.html']) await writeFile(join(directory, page), '<!doctype html>');
  const config = (origin: string) =>
    parseConfig({...(defaultConfig({origin, appOrigin}) as ConfigInput), origins: [added]}, {});
  server = await startIdentityServer({config, proxyOrigins: [appOrigin], pages: {directory}});
  const serve = createDemoApp({endpoint: server.origin, appId: 'demo-app', directory});
});
after(async () => {
  app.closeAllConnections();
  app.close();
  await server.close();
});

const authorization = `/oidc/auth?${new URLSearchParams({
  client_id: 'demo-app',
  redirect_uri: 'http://nowhere.example/',
})}`;
const discovery = '/oidc/.well-known/openid-configuration';
/** One of each kind. */
const targets = [
  '/',
  '/sign-in',
  '/unknown-session',
  '/consent',
  '/callback/alipay',
  '/assets/main.js',
  '/api/status',
  '/api/.well-known/sign-in-exp',
  '/api/experience',
  '/api/experience/verification/social/alipay/verify',
  '/api/nothing',
  authorization,
  discovery,
  '/oidc/token',
  '/oidc/session/end',
  '/oidc/session/end/confirm',
  '/oidc/device',
  '/oidc/nothing',
  '/sandbox/inbox',
  '/sandbox/inbox.json',
  '/sandbox/sign-in-experience',
  '/sandbox/phrases',
  '/sandbox/providers',
  '/sandbox/reset',
  '/sandbox/alipay/authorize',
  '/sandbox/oauth2/token',
  '/sandbox/okta/acme/auth',
  '/sandbox/nothing',
];
const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];
const servers = () => [server.origin, appOrigin];

describe('the name it was called by', () => {
  const portOf = (origin: string) => new URL(origin).port;

  test('a foreign one is refused everywhere, and stands in no answer', async () => {
    for (const origin of servers()) {
      const port = portOf(origin);
      for (const host of [
        'rebound.example',
        `rebound.example:${port}`,
        `localhost.evil.example:${port}`,
        `evil.localhost:${port}`,
        'localhost',
        'localhost:1',
      ]) {
        for (const target of targets) {
          const answer = await raw(origin, {target, headers: {host}});
          assert.equal(answer.status, 403, `${host} ${target}`);
          assert.ok(!answer.text.includes(host) || /^localhost/.test(host), `${host} ${target}\n${answer.text}`);
        }
      }
    }
  });

  test('headers of proxies and whole URLs as target count for nothing', async () => {
    const headers = {'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https', forwarded: 'host=evil.example'};
    for (const target of targets) {
      const {text, status} = await raw(server.origin, {target, headers});
      assert.doesNotMatch(text, /evil\.example|https:\/\/localhost/, target);
      assert.ok(status >= 200 && status < 500, target);
      assert.equal((await raw(server.origin, {target: `http://evil.example${target}`})).status, 400);
    }
    for (const target of [
      '//evil.example/',
      '//evil.example/sign-in',
      '/\\evil.example/',
      '//evil.example/api/status',
    ]) {
      const {text} = await raw(server.origin, {target});
      assert.doesNotMatch(text, /\nlocation: .*evil/i, target);
    }
  });

  test('its own are its origin, those of its port on this computer, the proxy’s, and what the configuration adds', async () => {
    const port = portOf(server.origin);
    for (const [host, origin] of [
      [`localhost:${port}`, server.origin],
      [`LOCALHOST:${port}`, server.origin],
      [`127.0.0.1:${port}`, `http://127.0.0.1:${port}`],
      [`[::1]:${port}`, `http://[::1]:${port}`],
      [new URL(appOrigin).host, appOrigin],
      ['auth.example.com', added],
      ['auth.example.com:443', added],
    ] as const) {
      const {status, text} = await raw(server.origin, {target: discovery, headers: {host}});
      assert.equal(status, 200, host);
      assert.ok(text.includes(`"authorization_endpoint":"${origin}/oidc/auth"`), host);
      assert.ok(text.includes(`"issuer":"${server.origin}/oidc"`), host);
      const stray = await raw(server.origin, {target: '/sign-in', headers: {host}});
      assert.match(stray.text, new RegExp(`\nlocation: ${origin.replace(/[[\].]/g, '\\$&')}/unknown-session\r`), host);
    }
    for (const host of [`localhost:${portOf(appOrigin)}`, `127.0.0.1:${portOf(appOrigin)}`]) {
      assert.equal((await raw(appOrigin, {target: '/app-config.json', headers: {host}})).status, 200);
    }
  });

  test('an added name does not open the sandbox', async () => {
    const answer = await raw(server.origin, {target: '/sandbox/inbox.json', headers: {host: 'auth.example.com'}});
    assert.equal(answer.status, 403);
  });
});

describe('what cannot be read is 400', () => {
  const badHosts = ['', 'a b', 'a/b', 'a@b', 'a?b', '[::1', 'localhost:99999', 'localhost:x', '%', 'a\\b'];
  const badEscapes = ['%', '%2', '%zz', '%E0%A4%A', '%ff', '%u0041', '%c3%28'];

  /** The same cells on every run. */
  function* randoms(seed: number): Generator<number> {
    for (let state = seed; ;) {
      state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
      yield state / 2 ** 32;
    }
  }
  const random = randoms(20_26);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random.next().value! * list.length)]!;
  const broken = (target: string): RawRequest[] => {
    const [path = '', query] = target.split('?');
    const escape = pick(badEscapes);
    return [
      {target: `${path}/${escape}${query ? `?${query}` : ''}`},
      {target: `${path}${escape}`},
      {target: `${path}?${query ?? 'a=b'}&x=${escape}`},
      {target: `${path}?${escape}=x`},
      {target, headers: {host: pick(badHosts)}},
    ];
  };
  const bodies = ['', '{', 'null', '[]', '%', 'a=%', '\0', '{"a":"\\ud800"}'];
  const types = ['application/json', 'application/x-www-form-urlencoded', 'text/plain', 'multipart/form-data', ';;'];

  for (const method of methods) {
    test(`${method}, whatever the path`, async () => {
      for (const origin of servers()) {
        for (const target of targets) {
          for (const request of broken(target)) {
            const answer = await raw(origin, {method, ...request});
            assert.equal(answer.status, 400, `${method} ${JSON.stringify(request)}\n${answer.text}`);
          }
        }
      }
      assert.deepEqual(complaints.mock.calls, []);
    });
  }

  test('bodies and cookies that are no such thing are no fault of the server', async () => {
    const headersOf = () => ({
      'content-type': pick(types),
      cookie: pick(['_logto=null', '_logto={"appId":{}}', '_logto=[1]', '_interaction=%', '_interaction=%22', '=;;=']),
      'accept-language': pick(['', '*', 'x;q=nonsense', ',;,', 'en-'.repeat(200)]),
    });
    for (const target of targets) {
      for (const method of methods) {
        const body = pick(bodies);
        const headers = {...headersOf(), 'content-length': String(body.length)};
        const {status, text} = await raw(server.origin, {method, target, headers, body});
        assert.ok(status >= 200 && status < 500, `${method} ${target} ${JSON.stringify({headers, body})}\n${text}`);
      }
    }
    assert.deepEqual(complaints.mock.calls, []);
  });

  test('no Host, two of them, and methods nobody has', async () => {
    const two = await raw(server.origin, {headers: {Host: new URL(server.origin).host}});
    assert.equal(two.status, 400);
    for (const method of ['TRACE', 'PROPFIND', 'M-SEARCH']) {
      for (const target of targets) assert.equal((await raw(server.origin, {method, target})).status, 405, target);
    }
    assert.deepEqual(complaints.mock.calls, []);
  });
});

describe('bodies have a limit', () => {
  const mega = 'x'.repeat(1024 * 1024);
  const form = {'content-type': 'application/x-www-form-urlencoded'};
  /** 100 MB, as far as they are taken. */
  function* endless(wrap: (text: string) => string = (text) => text): Generator<string> {
    for (let i = 0; i < 100; i++) yield wrap(mega);
  }
  const chunked = (text: string) => `${text.length.toString(16)}\r\n${text}\r\n`;
  /** What the buffers of the two systems take before anybody reads it. */
  const MUCH = 20 * 1024 * 1024;

  for (const [name, headers, body] of [
    ['announced', {'content-length': String(100 * mega.length)}, () => endless()],
    ['in chunks', {'transfer-encoding': 'chunked'}, () => endless(chunked)],
  ] as const) {
    for (const method of ['POST', 'PATCH', 'GET']) {
      test(`${method}, ${name}`, async () => {
        for (const origin of servers()) {
          for (const target of targets) {
            const answer = await raw(origin, {
              method,
              target,
              headers: {...form, connection: 'keep-alive', ...headers},
              body: body(),
            });
            assert.ok(answer.sent < MUCH, `${target} took ${answer.sent} bytes`);
            assert.equal(answer.status, 413, target);
            assert.match(answer.text, /connection: close[^]*larger than 512 kB\.$/i, target);
          }
        }
        assert.deepEqual(complaints.mock.calls, []);
      });
    }
  }

  test('one just below is taken, and the connection goes on', async () => {
    const body = `{}${' '.repeat(511 * 1024)}`;
    for (let time = 0; time < 2; time++) {
      for (const sent of [body, new Blob([body]).stream()]) {
        const init = {method: 'PATCH', body: sent, duplex: 'half'} as RequestInit;
        assert.equal((await fetch(`${server.origin}/sandbox/phrases`, init)).status, 200);
      }
    }
  });
});
