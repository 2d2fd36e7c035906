/** Every fault that the terminal can name, caused; and none where there is none. */
import assert from 'node:assert/strict';
import {mkdir, mkdtemp, readdir, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, beforeEach, test} from 'node:test';
import {faults, recipes, type DeploymentFault, type FaultId} from '../../src/doctor/faults.ts';
import {run as runDoctor} from '../../src/doctor/node/command.ts';
import {cookieFinding} from '../../src/doctor/node/cookies.ts';
import {doctor, type DoctorOptions} from '../../src/doctor/node/doctor.ts';
import {deploy, type Deployment, type Flaw} from '../support/deployment.ts';

const html = '<!doctype html><title>Sign in</title><script type="module" src="/assets/a.js"></script><auth-sign-in>';
const redirectUri = 'http://localhost:3000/callback';
const application = {appId: 'demo-app', redirectUri};

let directory: string;
let deployment: Deployment;

before(async () => {
  directory = await mkdtemp(join(tmpdir(), 'doctor-'));
  await mkdir(join(directory, 'assets'));
  await writeFile(join(directory, 'assets/a.js'), 'export {};');
  await writeFile(join(directory, 'index.html'), html);
  deployment = await deploy(directory, async () => html, 'http://localhost:3000', ['127.0.0.1']);
});
beforeEach(() => {
  deployment.flaw = {};
});
after(async () => {
  deployment.close();
  await rm(directory, {recursive: true});
});

const found = async (options: DoctorOptions = application, url = deployment.origin) =>
  (await doctor(url, options)).flatMap(({fault}) => fault ?? []);

/** Whatever is asked for at these paths is answered with the page. */
const pageAt = (paths: RegExp, methods = /./): Flaw => ({
  instead: ({url = '/', method = ''}, _res, page) => paths.test(url) && methods.test(method) && page(),
});
const answerAt = (paths: RegExp, status: number, headers = {}): Flaw => ({
  instead: ({url = '/'}, res) => paths.test(url) && res.writeHead(status, headers).end(),
});
const cookies = (change: (cookie: string) => string): Flaw => ({
  answers: (headers) => {
    const set = headers['set-cookie'];
    if (Array.isArray(set)) headers['set-cookie'] = set.map(change);
  },
});
const policy = (text: string): Flaw => ({
  page: (page, headers) => {
    headers['content-security-policy'] = text;
    return page;
  },
});

const flaws: readonly (readonly [what: string, flaw: Flaw, expected: readonly FaultId[], options?: DoctorOptions])[] = [
  ['the proxy does not reach Logto', answerAt(/^\/(oidc|api)/, 502), ['unreachable']],
  ['nobody listens', {instead: (_req, res) => res.destroy()}, ['unreachable']],
  ['the name is another one', answerAt(/./, 301, {location: 'https://www.example.com/'}), ['redirects']],
  [
    'a clock is wrong',
    {answers: (headers) => (headers['date'] = new Date(Date.now() + 3_600_000).toUTCString())},
    ['clock-skew'],
  ],
  ['a page answers everything', pageAt(/./), ['no-logto']],
  ['nobody answers anything', answerAt(/./, 404), ['no-logto']],
  ['/oidc is not forwarded', pageAt(/^\/oidc/), ['oidc-not-forwarded']],
  ['/api is not forwarded', pageAt(/^\/api/), ['api-not-forwarded']],
  ['/api/experience is not forwarded', answerAt(/^\/api\/experience/, 404), ['api-not-forwarded']],
  ['an application that is not there', {}, ['wrong-app-id'], {appId: 'nobody', redirectUri}],
  ['a redirect URI that is not its', {}, ['redirect-uri'], {...application, redirectUri: `${redirectUri}s`}],
  [
    'the query is cut',
    {instead: (req) => void (req.url = req.url?.replace(/&code_challenge=[^&]*/, ''))},
    ['authorization-refused'],
  ],
  ['Set-Cookie is lost', {answers: (headers) => delete headers['set-cookie']}, ['interaction-cookie-lost']],
  ['Cookie is lost', {asks: (headers) => delete headers.cookie}, ['interaction-cookie-lost']],
  ['cookies are Secure', cookies((cookie) => `${cookie}; Secure`), ['secure-cookies']],
  ['cookies get another path', cookies((cookie) => cookie.replace('path=/;', 'path=/oidc;')), ['cookie-attributes']],
  ['cookies get a domain', cookies((cookie) => `${cookie}; Domain=example.com`), ['cookie-attributes']],
  ['cookies are strict', cookies((cookie) => cookie.replace('samesite=lax', 'samesite=strict')), ['cookie-attributes']],
  ['Logto-App-Id is lost', {asks: (headers) => delete headers['logto-app-id']}, ['app-id-header-lost']],
  ['GET /consent is not forwarded', pageAt(/^\/consent/), ['consent-not-forwarded']],
  ['POST /callback is not forwarded', pageAt(/^\/callback/, /POST/), ['callback-not-forwarded']],
  [
    'POST /callback is refused',
    {instead: (req, res) => req.method === 'POST' && res.writeHead(405).end()},
    ['callback-not-forwarded'],
  ],
  [
    'POST /callback loses its body',
    {
      asks: (headers, req) => req.method === 'POST' && delete headers['content-type'],
      answers: (headers, req) => req.method === 'POST' && (headers['location'] = req.url),
    },
    ['callback-not-forwarded'],
  ],
  ['the policy lets nothing be asked', policy("script-src 'self'; connect-src 'none'"), ['csp-connect']],
  ['the policy has one default', policy("default-src 'none'; script-src 'self'"), ['csp-connect']],
  ['the policy blocks the script', policy('script-src https://cdn.example'), ['csp-script']],
  ['the policy has a nonce alone', policy("script-src 'nonce-abc'"), ['csp-script']],
  ['the page is a sandbox', policy('sandbox allow-scripts'), ['csp-script']],
  [
    'types are trusted, ours are not',
    policy("trusted-types default; require-trusted-types-for 'script'"),
    ['trusted-types'],
  ],
  ['a page is missing', answerAt(/^\/device/, 404), ['pages-missing']],
  ['pages are somebody else’s', {page: () => '<!doctype html><title>Shop</title>'}, ['pages-missing']],
  ['a script is a page', pageAt(/^\/assets/), ['assets-missing']],
  ['a script is not there', answerAt(/^\/assets/, 404), ['assets-missing']],
  [
    'pages are kept for a day',
    {page: (page, headers) => ((headers['cache-control'] = 'public, max-age=86400'), page)},
    ['pages-cached'],
  ],
];

for (const [what, flaw, expected, options] of flaws) {
  test(`${what}: ${[...new Set(expected)].join(', ')}`, async () => {
    deployment.flaw = flaw;
    assert.deepEqual(await found(options), expected);
  });
}

test('plain http where https is asked for: tls', async () => {
  assert.deepEqual(await found(application, deployment.origin.replace('http:', 'https:')), ['tls']);
});

test('Logto takes itself for another origin: issuer', async () => {
  const {origin} = deployment;
  assert.deepEqual(await found(application, origin.replace('localhost', '127.0.0.1')), ['issuer']);
});

test('https with cookies that are not Secure: cookies-not-secure', () => {
  const set = ['_interaction=x; path=/; samesite=lax; httponly'];
  assert.equal(cookieFinding('https://id.test', set).fault, 'cookies-not-secure');
  assert.equal(cookieFinding('https://id.test', [`${set[0]}; secure`]).fault, undefined);
});

test('a captcha is asked for, and its policy is not allowed: trusted-types', async () => {
  deployment.identity.settings.patch({captchaPolicy: {enabled: true}});
  deployment.flaw = policy("trusted-types lit-html; require-trusted-types-for 'script'");
  assert.deepEqual(await found(), ['trusted-types']);
  deployment.flaw = policy("trusted-types lit-html auth-sign-in; require-trusted-types-for 'script'");
  assert.deepEqual(await found(), []);
  deployment.identity.settings.reset();
});

test('every recipe is a page of the docs', async () => {
  const pages = await readdir(join(import.meta.dirname, '../../stories/docs'));
  const files = Object.values(recipes).map((title) => `${title.toLowerCase().replaceAll(' ', '-')}.mdx`);
  assert.deepEqual(
    files.filter((file) => !pages.includes(file)),
    [],
  );
});

test('every fault of the terminal is caused here', () => {
  const caused = new Set<string>([...flaws.flatMap(([, , ids]) => ids), 'tls', 'issuer', 'cookies-not-secure']);
  const named = Object.entries<DeploymentFault>(faults).filter(([, {by}]) => by !== 'element');
  assert.deepEqual(
    named.map(([id]) => id).filter((id) => !caused.has(id)),
    [],
  );
});

const right: readonly (readonly [what: string, flaw: Flaw, options?: DoctorOptions])[] = [
  ['a right deployment', {}],
  ['a right deployment, of which no application is named', {}, {}],
  [
    'a strict policy',
    policy(
      "default-src 'none'; script-src 'self'; connect-src 'self'; trusted-types lit-html; require-trusted-types-for 'script'",
    ),
  ],
  [
    'a nonce that is passed on',
    {
      page: (page, headers) => {
        headers['content-security-policy'] = "script-src 'nonce-abc' 'strict-dynamic'";
        return page.replace('<script', '<script nonce="abc"');
      },
    },
  ],
  [
    'a policy with hosts',
    policy('script-src http://localhost:*; connect-src http://*.example.com http://localhost:* ws:; img-src data:'),
  ],
  [
    'pages that are asked for again',
    {
      page: (page, headers) => ((headers['cache-control'] = 'max-age=0, must-revalidate'), page),
    },
  ],
  [
    'the form in a page of the application',
    {
      instead: ({url, method}, res, page) =>
        url === '/login'
          ? page()
          : /^\/(consent|oidc|api|assets)/.test(url!) || method === 'POST' || res.writeHead(404).end(),
      page: (page) => page.replace('auth-sign-in', 'main'),
    },
    {...application, page: '/login'},
  ],
];

for (const [what, flaw, options] of right) {
  test(`${what}: nothing is found`, async () => {
    deployment.flaw = flaw;
    assert.deepEqual(await found(options), []);
  });
}

test('the stock hosting of the embedded server: nothing is found', async () => {
  deployment.flaw = {instead: (req, res) => deployment.identity.handle(req, res)};
  assert.deepEqual(await found(), []);
  assert.deepEqual(await found({}), []);
});

test('it writes to nobody and leaves accounts alone', async () => {
  await found();
  assert.deepEqual(deployment.identity.sandbox?.inbox.messages(), []);
});

test('the command prints a line for each check, and ends with 0, 1 or 2', async (t) => {
  const said: string[] = [];
  t.mock.method(console, 'log', (text: string) => said.push(text));
  t.mock.method(console, 'error', (text: string) => said.push(text));
  const run = async (...args: string[]) => {
    said.length = 0;
    return [await runDoctor(args), said.join('\n')] as const;
  };
  const {origin} = deployment;
  const [well, lines] = await run(origin, '--app-id', 'demo-app', '--redirect-uri', redirectUri);
  assert.equal(well, 0);
  assert.ok(lines.split('\n').length > 8 && lines.split('\n').every((line) => line.startsWith('✔ ')), lines);

  assert.match((await run(origin))[1], /^– authorization/m);

  deployment.flaw = pageAt(/^\/consent/);
  const [ill, told] = await run(origin);
  assert.equal(ill, 1);
  assert.match(told, /^✖ consent +consent-not-forwarded: .*\n {4}GET \/consent .*\n {4}Let the proxy .*\n {4}docs, /m);

  const [json, text] = await run(origin, '--json');
  assert.equal(json, 1);
  const findings = JSON.parse(text) as {check: string; fault?: string}[];
  assert.deepEqual(
    findings.filter(({fault}) => fault).map(({check, fault}) => [check, fault]),
    [['consent', 'consent-not-forwarded']],
  );

  for (const wrong of [
    [],
    ['id.example.com'],
    ['ftp://x'],
    [origin, origin],
    [origin, '--app-id', 'x'],
    [origin, '--x'],
  ]) {
    const [code, help] = await run(...wrong);
    assert.equal(code, 2, wrong.join(' '));
    assert.match(help, /doctor URL/);
  }
  assert.equal((await run('--help'))[0], 0);
});
