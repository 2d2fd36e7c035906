/** One table of requests, asked of every proxy: whose answer comes, with which headers, and what Logto is told. */
import assert from 'node:assert/strict';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, beforeEach, describe, test} from 'node:test';
import {brotliCompressSync, gzipSync} from 'node:zlib';
import {contentSecurityPolicy, htmlHeaders} from '../../src/server/node/pages/page-headers.ts';
import {forEver} from '../../src/server/node/pages/static-files.ts';
import {appRedirectUri, Browser} from '../node/support/browser.ts';
import {makeCertificate, type Certificate} from './support/certificate.ts';
import {freePorts} from './support/ports.ts';
import {startCaddy, startNginx, startRecipe, startVite} from './support/proxies.ts';
import type {Running} from './support/run.ts';
import {startApplication, startLogto, stockPage, writePages} from './support/upstream.ts';

const folder = mkdtempSync(join(tmpdir(), 'proxy-'));
/** Packages are found from here. */
const inside = join(import.meta.dirname, `../../.cache/proxy-test-${process.pid}`);
const pages = writePages(folder, (text) => ({br: brotliCompressSync(text), gz: gzipSync(text)}));

type Answers = 'logto' | 'page' | 'file' | 'application' | 'nobody';

interface Proxy {
  readonly name: string;
  readonly origin: string;
  /** Whose answer the table's last row is. */
  readonly rest: 'page' | 'application';
  /** Vite has no pages of ours: all are the application's. */
  readonly hasOurs: boolean;
}

const ports = await freePorts(19);
const [nginx, nginxHttp, nginxConsent, nginxApp, nginxAppHttp, nginxAppConsent] = ports as [
  number,
  number,
  number,
  number,
  number,
  number,
];
const [caddy, caddyHttp, caddyApp, caddyAppHttp, node, express, vite] = ports.slice(6) as [
  number,
  number,
  number,
  number,
  number,
  number,
  number,
];
const [farNginx, farNginxHttp, farNginxConsent, farCaddy, farCaddyHttp] = ports.slice(13) as [
  number,
  number,
  number,
  number,
  number,
];
const https = (port: number) => `https://localhost:${port}`;
const http = (port: number) => `http://localhost:${port}`;

const proxies: readonly Proxy[] = [
  {name: 'nginx', origin: https(nginx), rest: 'page', hasOurs: true},
  {name: 'Caddy', origin: https(caddy), rest: 'page', hasOurs: true},
  {name: 'node:http', origin: http(node), rest: 'page', hasOurs: true},
  {name: 'nginx with an application', origin: https(nginxApp), rest: 'application', hasOurs: true},
  {name: 'Caddy with an application', origin: https(caddyApp), rest: 'application', hasOurs: true},
  {name: 'Express', origin: http(express), rest: 'application', hasOurs: true},
  {name: 'Vite', origin: http(vite), rest: 'application', hasOurs: false},
];

let certificate: Certificate;
let logto: Awaited<ReturnType<typeof startLogto>>;
const running: {close(): Promise<void>}[] = [];

before(async () => {
  certificate = makeCertificate(folder);
  logto = await startLogto(
    folder,
    proxies.map(({origin}) => origin),
  );
  const application = await startApplication();
  running.push(logto, application);
  const common = {logto: logto.origin, pages, certificate};
  const alone = (origin: number) => ({...common, origin: https(origin)});
  const shared = (origin: number) => ({...alone(origin), application: application.origin});
  const started: Promise<Running>[] = [
    startNginx(join(folder, 'nginx'), {...alone(nginx), listen: listen(nginx, nginxHttp), consentPort: nginxConsent}),
    startNginx(join(folder, 'nginx-app'), {
      ...shared(nginxApp),
      listen: listen(nginxApp, nginxAppHttp),
      consentPort: nginxAppConsent,
    }),
    startCaddy(join(folder, 'caddy'), alone(caddy), caddyHttp),
    startCaddy(join(folder, 'caddy-app'), shared(caddyApp), caddyAppHttp),
    startRecipe(inside, 'node', {logto: logto.origin, pages, port: node}),
    startRecipe(inside, 'express', {logto: logto.origin, pages, port: express}),
    startVite(join(inside, 'vite'), {logto: logto.origin, port: vite}),
  ];
  // Those that did start are ended, whatever became of the others.
  const settled = await Promise.allSettled(started.map((each) => each.then((proxy) => running.push(proxy))));
  for (const each of settled) if (each.status === 'rejected') throw each.reason;
});
after(async () => {
  await Promise.all(running.map((each) => each.close()));
  for (const each of [folder, inside]) rmSync(each, {recursive: true, force: true});
});
beforeEach(() => void logto.seen.splice(0));

const listen = (port: number, httpPort: number) => ({https: [`${port} ssl`], http: [String(httpPort)]});

/** A client that says of itself what it is not. */
const lies = {'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'gopher', 'x-forwarded-for': '6.6.6.6'};

interface Row {
  readonly request: string;
  readonly init?: RequestInit & {headers?: Record<string, string>};
  readonly answers: Answers | 'rest';
  readonly status?: number;
  /** `$origin` stands for that of the proxy. */
  readonly headers?: Readonly<Record<string, string | RegExp>>;
  readonly says?: RegExp;
}

const form = (fields: Record<string, string>) => ({method: 'POST', body: new URLSearchParams(fields)});
const pageHeaders = Object.fromEntries(
  Object.entries(htmlHeaders(contentSecurityPolicy)).filter(([name]) => !['content-type', 'vary'].includes(name)),
);

const table: readonly Row[] = [
  {
    request: 'GET /oidc/.well-known/openid-configuration',
    answers: 'logto',
    says: /"authorization_endpoint":"\$origin\/oidc\/auth"/,
  },
  {request: 'GET /api/.well-known/sign-in-exp?appId=demo-app', answers: 'logto', says: /"signInMode"/},
  {
    request: 'PUT /api/experience',
    answers: 'logto',
    init: {body: '{"interactionEvent":"SignIn"}', headers: {'content-type': 'application/json'}},
    status: 400,
    says: /session\.not_found/,
  },
  {request: 'POST /api/test/size', answers: 'logto', init: {body: 'x'.repeat(3_000_000)}, says: /^3000000$/},
  {request: 'GET /.well-known/apple-app-site-association', answers: 'logto', says: new RegExp(stockPage)},
  {
    request: 'GET /consent?app_id=demo-app',
    answers: 'logto',
    status: 302,
    headers: {location: '$origin/unknown-session'},
  },
  {
    request: 'POST /callback/alipay',
    init: form({code: 'a b', state: 's'}),
    answers: 'logto',
    status: 303,
    headers: {location: '/callback/alipay?code=a+b&state=s'},
  },
  {request: 'GET /callback/alipay?code=x&state=s', answers: 'page'},
  {request: 'GET /callback/social/alipay', answers: 'page'},
  {request: 'GET /sign-in?app_id=demo-app', answers: 'page'},
  {request: 'HEAD /sign-in', answers: 'page'},
  {request: 'GET /direct/social/alipay?fallback=sign-in', answers: 'page'},
  {request: 'POST /sign-in', answers: 'nobody', status: 405},
  {request: 'POST /consent', answers: 'nobody', status: 405},
  {
    request: 'GET /assets/v1/main.js',
    answers: 'file',
    headers: {'cache-control': forEver, 'content-type': /javascript/},
  },
  {
    request: 'GET /assets/v1/main.js',
    init: {headers: {'accept-encoding': 'gzip'}},
    answers: 'file',
    headers: {'content-encoding': 'gzip'},
  },
  {request: 'GET /assets/none.js', answers: 'nobody', status: 404},
  {request: 'GET /callback', answers: 'rest'},
  {request: 'GET /whatever?x=1', answers: 'rest'},
  {request: 'GET /oidcs', answers: 'rest'},
  {request: 'GET /', answers: 'rest'},
];

/** What this proxy answers in such a row. */
const expectedOf = ({answers, status}: Row, {rest, hasOurs}: Proxy): {answers: Answers; status: number | undefined} => {
  if (answers === 'nobody') {
    // What is no file of ours may be the application's; who may post to a page is hers to say too.
    if (status === 404 && rest === 'application') return {answers: 'application', status: undefined};
    return {answers, status: hasOurs ? status : undefined};
  }
  const who = answers === 'rest' ? rest : answers;
  return (who === 'page' || who === 'file') && !hasOurs
    ? {answers: 'application', status: undefined}
    : {answers: who, status: status ?? 200};
};

const texts: Readonly<Record<Answers, RegExp>> = {
  logto: /^/,
  page: /Our page\./,
  file: /^export \{\}/,
  application: /the application/,
  nobody: /^/,
};

const checkSeen = ({origin}: Proxy, method: string, path: string) => {
  const {host, protocol} = new URL(origin);
  assert.equal(logto.seen.length, 1, 'Logto is asked once');
  const {headers, ...seen} = logto.seen[0]!;
  assert.deepEqual(seen, {method, url: path});
  assert.equal(headers.host, host);
  assert.equal(headers['x-forwarded-host'], host);
  assert.equal(headers['x-forwarded-proto'], protocol.slice(0, -1));
  assert.match(String(headers['x-forwarded-for']), /^(::1|(::ffff:)?127\.0\.0\.1)$/);
};

for (const proxy of proxies) {
  describe(proxy.name, () => {
    for (const row of table) {
      const {request, init = {}, headers = {}, says = /^/} = row;
      const {answers, status} = expectedOf(row, proxy);
      const [method = '', path = ''] = request.split(' ');
      test(`${request}${init.headers?.['accept-encoding'] ? ' compressed' : ''} → ${answers}`, async () => {
        const answer = await fetch(proxy.origin + path, {
          method,
          redirect: 'manual',
          ...init,
          headers: {...lies, accept: 'text/html', 'accept-encoding': 'identity', ...init.headers},
        });
        const text = await answer.text();
        if (status) assert.equal(answer.status, status, text);
        assert.match(text, method === 'HEAD' ? /^$/ : texts[answers]);
        if (answers === 'logto') checkSeen(proxy, method, path);
        else assert.deepEqual(logto.seen, []);
        if (answers === 'application') return;
        const here = (text: string) => text.replaceAll('$origin', proxy.origin);
        assert.match(text, new RegExp(here(says.source)));
        const wanted = {...(answers === 'page' ? pageHeaders : {}), ...headers};
        for (const [name, value] of Object.entries(wanted)) {
          const found = answer.headers.get(name) ?? '';
          if (value instanceof RegExp) assert.match(found, value);
          else assert.equal(found, here(value), name);
        }
      });
    }

    test('a whole sign-in, up to the application', async () => {
      const bob = new Browser(proxy.origin);
      await bob.signInWithPassword('bob@example.com', 'fernway-demo-2');
      const {body} = await bob.call('POST', '/submit');
      assert.ok(body.redirectTo.startsWith(`${proxy.origin}/oidc/auth/`), body.redirectTo);
      const end = new URL(await bob.follow(body.redirectTo, (url) => url.startsWith(appRedirectUri)));
      assert.ok(end.searchParams.get('code'));
      assert.ok(logto.seen.some(({url}) => url.startsWith('/consent')));
    });

    test('for an application of somebody else’s the consent page is ours', async () => {
      const bob = new Browser(proxy.origin);
      await bob.startSignIn({client_id: 'theirs'});
      const identifier = {type: 'email', value: 'bob@example.com'};
      const {body} = await bob.call('POST', '/verification/password', {identifier, password: 'fernway-demo-2'});
      await bob.call('POST', '/identification', {verificationId: body.verificationId});
      const {body: done} = await bob.call('POST', '/submit');
      const consent = await bob.follow(done.redirectTo, (url) => url.includes('/consent'));
      logto.seen.splice(0);
      const answer = await bob.go(consent, {headers: {...lies, accept: 'text/html'}});
      const {pathname, search} = new URL(consent);
      checkSeen(proxy, 'GET', pathname + search);
      assert.equal(answer.status, 200);
      assert.match(await answer.text(), proxy.hasOurs ? texts.page : texts.application);
      if (!proxy.hasOurs) return;
      for (const [name, value] of Object.entries(pageHeaders)) assert.equal(answer.headers.get(name), value, name);
    });
  });
}

test('http leads to https', async () => {
  for (const [from, to] of [
    [nginxHttp, https(nginx)],
    // The port that Caddy is told to have for https is the usual one to it.
    [caddyHttp, 'https://localhost'],
  ] as const) {
    const answer = await fetch(`http://localhost:${from}/sign-in?app_id=x`, {redirect: 'manual'});
    assert.equal(answer.status, 308);
    assert.equal(answer.headers.get('location'), `${to}/sign-in?app_id=x`);
  }
});

test('a Logto that is reached by https, under another name than people know', async (context) => {
  const far = await startLogto(folder, [https(farNginx), https(farCaddy)], certificate);
  context.after(() => far.close());
  const common = {logto: far.origin, pages, certificate, authorities: certificate.file};
  const started = await Promise.all([
    startNginx(join(folder, 'far-nginx'), {
      ...common,
      origin: https(farNginx),
      listen: listen(farNginx, farNginxHttp),
      consentPort: farNginxConsent,
    }),
    startCaddy(join(folder, 'far-caddy'), {...common, origin: https(farCaddy)}, farCaddyHttp),
  ]);
  context.after(() => Promise.all(started.map((each) => each.close())));
  for (const port of [farNginx, farCaddy]) {
    const answer = await fetch(`${https(port)}/consent`, {redirect: 'manual'});
    assert.deepEqual([answer.status, answer.headers.get('location')], [302, `${https(port)}/unknown-session`]);
    assert.equal((await fetch(`${https(port)}/api/.well-known/sign-in-exp`)).status, 200);
  }
});
