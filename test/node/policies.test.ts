/** Every page that the two servers can answer with is under a strict policy, and works under it. */
import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {mkdtemp, writeFile} from 'node:fs/promises';
import {createServer, type Server} from 'node:http';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, test} from 'node:test';
import {createDemoApp} from '../../src/server/node/demo-app/server.ts';
import {defaultConfig} from '../../src/server/node/default-config.ts';
import {listen, startIdentityServer, type RunningIdentityServer} from '../../src/server/node/index.ts';
import {appRedirectUri, Browser} from './support/browser.ts';

let server: RunningIdentityServer;
let app: Server;
let appOrigin: string;

before(async () => {
  app = createServer((req, res) => void serve(req, res));
  appOrigin = `http://localhost:${await listen(app, 0)}`;
  const directory = await mkdtemp(join(tmpdir(), 'policies-'));
  for (const page of ['index.html', 'embedded.html']) await writeFile(join(directory, page), '<!doctype html>');
  server = await startIdentityServer({
    config: (origin) => defaultConfig({origin, appOrigin: 'http://localhost:3000'}),
    proxyOrigins: [appOrigin],
    pages: {directory},
  });
  const serve = createDemoApp({endpoint: server.origin, appId: 'demo-app', directory});
});
after(async () => {
  app.closeAllConnections();
  app.close();
  await server.close();
});

const directivesOf = (answer: Response) =>
  new Map(
    (answer.headers.get('content-security-policy') ?? '').split(';').map((directive) => {
      const [name = '', ...sources] = directive.trim().split(/\s+/);
      return [name, sources] as const;
    }),
  );

/** Scripts and styles in the page that its policy does not know by their hash, and handlers, which none allows. */
function blockedIn(html: string, directives: ReadonlyMap<string, readonly string[]>): string[] {
  const inline = [...html.matchAll(/<(script|style)(?![^>]* src=)(?![^>]*application\/json)[^>]*>([^]*?)<\/\1>/g)];
  const blocked = inline.filter(([, kind, text]) => {
    const hash = `'sha256-${createHash('sha256')
      .update(text ?? '')
      .digest('base64')}'`;
    return !directives.get(`${kind}-src`)?.includes(hash);
  });
  return [...blocked.map(([markup]) => markup), ...(html.match(/<[^>]*\s(on\w+|style)=[^>]*>/g) ?? [])];
}

/** @returns the page, when there is one */
async function check(name: string, answer: Response): Promise<string | undefined> {
  if (!answer.headers.get('content-type')?.startsWith('text/html')) return undefined;
  const html = await answer.text();
  const directives = directivesOf(answer);
  assert.deepEqual(directives.get('default-src'), ["'none'"], name);
  assert.deepEqual(directives.get('base-uri'), ["'none'"], name);
  // Where a sign-in inside the application's page ends is framed by that page.
  const framers = name.includes(`${appOrigin}/callback?`) ? "'self'" : "'none'";
  assert.deepEqual(directives.get('frame-ancestors'), [framers], name);
  assert.ok(directives.has('form-action'), `${name}: form-action`);
  assert.doesNotMatch(answer.headers.get('content-security-policy')!, /unsafe-|\*/, name);
  if (directives.has('script-src')) assert.deepEqual(directives.get('require-trusted-types-for'), ["'script'"], name);
  assert.equal(answer.headers.get('x-content-type-options'), 'nosniff', name);
  assert.deepEqual(blockedIn(html, directives), [], name);
  return html;
}

const query = (fields: Record<string, string>) => new URLSearchParams(fields).toString();
const home = 'http://localhost:3000/';

/** Whatever a browser can be led to; `Accept` is a browser's. */
const paths = [
  '/',
  '/sign-in',
  '/register',
  '/consent',
  '/unknown-session',
  '/callback/alipay',
  '/callback',
  '/callback?code=x&state=y',
  '/embedded',
  '/direct/social/alipay',
  '/whatever',
  '/assets/none.js',
  '/app-config.json',
  '/api/status',
  '/api/nothing',
  '/api/experience/interaction',
  '/api/.well-known/sign-in-exp',
  '/oidc',
  '/oidc/',
  '/oidc/nothing',
  '/oidc/auth',
  '/oidc/auth?client_id=nobody',
  '/oidc/auth/unknown',
  '/oidc/device',
  '/oidc/device?user_code=x',
  '/oidc/device/unknown',
  '/oidc/session/end',
  `/oidc/session/end?${query({client_id: 'demo-app', post_logout_redirect_uri: home})}`,
  '/oidc/session/end?client_id=nobody',
  '/oidc/session/end/success',
  '/oidc/session/end/success?client_id=demo-app',
  '/oidc/session/end/confirm',
  '/oidc/.well-known/openid-configuration',
  '/oidc/jwks',
  '/oidc/me',
  '/oidc/token',
  '/sandbox',
  '/sandbox/',
  '/sandbox/inbox',
  '/sandbox/nothing',
  '/sandbox/alipay/authorize',
  '/sandbox/wechat/authorize',
  '/sandbox/oauth2/authorize',
  '/sandbox/okta/acme/auth',
  '/sandbox/okta/acme/session/end',
  '/sandbox/okta/acme/session/end/success',
  '/sandbox/okta/acme/nothing',
  '/sandbox/okta/acme/sign-in/x',
  '/sandbox/okta/nobody/auth',
  '/%',
];
const accept = {accept: 'text/html,application/xhtml+xml,*/*;q=0.8'};

test('wherever one goes without having begun', async () => {
  let pages = 0;
  for (const origin of [server.origin, appOrigin]) {
    for (const path of paths) {
      for (const method of ['GET', 'POST', 'PUT']) {
        const answer = await new Browser(origin).go(path, {method, headers: accept});
        if (await check(`${method} ${origin}${path}`, answer)) pages += 1;
      }
    }
  }
  assert.ok(pages > 60, `${pages} pages`);
});

test('the ways of a sign-in', async () => {
  const person = new Browser(server.origin);
  await check('the way to sign in', await person.go(person.authorizationUrl(), {headers: accept}));
  await check('sign-in', await person.go('/sign-in?app_id=demo-app'));
  for (const [kind, id] of [
    ['social', 'alipay'],
    ['social', 'wechat'],
    ['social', 'acme-id'],
    ['sso', 'okta-acme'],
  ] as const) {
    await person.startSignIn();
    const request = {state: 's', redirectUri: `${server.origin}/callback/${id}`};
    const {body} = await person.call('POST', `/verification/${kind}/${id}/authorization-uri`, request);
    let answer = await person.go(body.authorizationUri, {headers: accept});
    const page = await check(id, answer);
    if (page?.startsWith('Redirecting')) {
      answer = await person.go(answer.headers.get('location')!, {headers: accept});
      await check(`${id} sign-in`, answer);
    }
  }
});

const bob = async () => {
  const person = new Browser(server.origin);
  await person.signInWithPassword('bob@example.com', 'fernway-demo-2');
  return person;
};

test('signing out: the form may lead to the application, and sends itself', async () => {
  const person = await bob();
  await person.finish();
  const fields = {client_id: 'demo-app', post_logout_redirect_uri: home};
  const answer = await person.go(`/oidc/session/end?${query(fields)}`, {headers: accept});
  const targets = directivesOf(answer).get('form-action');
  const html = (await check('end', answer)) ?? '';
  assert.deepEqual(targets, ["'self'", 'http://localhost:3000']);
  assert.match(html, /<script>document\.forms\[0\]\.submit\(\)<\/script>/);
  const xsrf = /name="xsrf" value="(\w+)"/.exec(html)?.[1] ?? '';
  await check('confirmed', await person.submit('/oidc/session/end/confirm', {xsrf, logout: 'yes'}, accept));
  await check('wrong', await person.submit('/oidc/session/end/confirm', {xsrf: 'x', logout: 'yes'}, accept));
});

test('an answer that is posted to the application', async () => {
  const person = await bob();
  await person.finish();
  const url = person.authorizationUrl({response_mode: 'form_post', prompt: 'none'});
  const answer = await person.go(url, {headers: accept});
  const targets = directivesOf(answer).get('form-action') ?? [];
  const html = await check('form_post', answer);
  assert.match(html ?? '', new RegExp(`action="${appRedirectUri}"`));
  assert.ok(targets.includes(new URL(appRedirectUri).origin));
});

test('the code of a device: asked for, sent by a link', async () => {
  const person = new Browser(server.origin);
  await check('asked', await person.go('/oidc/device', {headers: accept}));
  await check('our page', await person.go('/device', {headers: accept}));
  await check('by link', await person.go('/oidc/device?user_code=ABCD-EFGH', {headers: accept}));
});
