/** Which pages of a sign-in come with their first screen, and for whom. */
import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {mkdtemp, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, beforeEach, test} from 'node:test';
import {startIdentityServer, type RunningIdentityServer} from '../../src/server/node/index.ts';
import {Browser} from './support/browser.ts';

const index = `<!doctype html><html lang="en"><head><title>Sign in</title><meta name="application-name" content="" />
<script type="application/json" id="logto-ssr">"__LOGTO_SSR__"</script>
<script type="module" crossorigin src="/assets/abc/index.js"></script></head>
<body><main><auth-sign-in routing="path" heading-level="1" autofocus></auth-sign-in></main></body></html>`;
let server: RunningIdentityServer;
let person: Browser;

before(async () => {
  const directory = await mkdtemp(join(tmpdir(), 'prerendered-'));
  await writeFile(join(directory, 'index.html'), index);
  server = await startIdentityServer({pages: {directory}});
});
beforeEach(async () => {
  await server.reset();
  person = new Browser(server.origin);
  await person.startSignIn();
});
after(() => server.close());

const get = async (path: string, headers: Record<string, string> = {}) => {
  const answer = await person.go(path, {headers});
  return {html: await answer.text(), policy: answer.headers.get('content-security-policy') ?? ''};
};
const screenIn = (html: string) => /<auth-([a-z-]+)-screen data-auth data-prerendered/.exec(html)?.[1];

test('the first screens come with their pages, and what comes later does not', async () => {
  for (const [path, screen] of Object.entries({
    '/sign-in?app_id=demo-app': 'sign-in',
    '/register?app_id=demo-app': 'register',
    '/single-sign-on?app_id=demo-app': 'single-sign-on',
    '/identifier-sign-in?app_id=demo-app&identifier=email': 'sign-in',
    '/sign-in/password?app_id=demo-app': undefined,
    '/sign-in?app_id=demo-app&one_time_token=t&login_hint=a@example.com': undefined,
    '/forgot-password?app_id=demo-app': undefined,
    '/callback/alipay': undefined,
    '/unknown-session': undefined,
  })) {
    assert.equal(screenIn((await get(path)).html), screen, path);
  }
});

test('it is in the language that is asked for', async () => {
  const {html} = await get('/sign-in?app_id=demo-app&ui_locales=xx+ar', {'accept-language': 'fr'});
  assert.match(html, /<html lang="ar" dir="rtl">/);
  assert.match(html, /<auth-sign-in[^>]* lang="ar" dir="rtl">/);
  assert.match((await get('/sign-in?app_id=demo-app', {'accept-language': 'fr'})).html, /<html lang="fr" dir="ltr">/);
  server.settings.patch({languageInfo: {autoDetect: false, fallbackLanguage: 'de'}});
  assert.match((await get('/sign-in?app_id=demo-app', {'accept-language': 'fr'})).html, /<html lang="de"/);
});

test('two people are served at once, each in their language', async () => {
  const languages = ['en', 'ar', 'de', 'ja', 'fr', 'en', 'zh-CN', 'ar'];
  const pages = await Promise.all(
    languages.map((language) => get('/sign-in?app_id=demo-app', {'accept-language': language})),
  );
  const titles = pages.map(({html}) => /<html lang="([^"]+)"/.exec(html)?.[1]);
  assert.deepEqual(titles, languages);
  const headings = new Map(
    pages.map(({html}, index) => [languages[index], /id="title"[^>]*>\s*([^<]+?)\s*</.exec(html)?.[1]]),
  );
  assert.equal(new Set(headings.values()).size, headings.size);
});

test('the policy knows its styles by their hash, and there is no script in it', async () => {
  const {html, policy} = await get('/sign-in?app_id=demo-app');
  const styles = [...html.matchAll(/<style[^>]*>([^]*?)<\/style>/g)].map(([, css = '']) => css);
  assert.equal(styles.length, 3);
  for (const css of styles) {
    assert.ok(policy.includes(`'sha256-${createHash('sha256').update(css).digest('base64')}'`));
  }
  assert.doesNotMatch(html, /<script(?! type="(module|application\/json)")|\son[a-z]+=/);
  assert.doesNotMatch(policy, /unsafe/);
});

test('what a tenant or an application says cannot break out of it', async () => {
  const evil = '"><img src=x>';
  server.settings.patch({
    color: {primaryColor: '#123} body {color: red', darkPrimaryColor: '#abc', isDarkModeEnabled: true},
    termsOfUseUrl: `https://example.com/${evil}`,
  });
  const hint = encodeURIComponent(evil);
  const {html} = await get(`/sign-in?app_id=demo-app&login_hint=${hint}&ui_locales=${hint}`);
  assert.equal(screenIn(html), 'sign-in');
  const written = html.replace(/<script type="application\/json"[^]*?<\/script>/, '');
  assert.doesNotMatch(written, /<img src=x/);
  assert.doesNotMatch(written, /color: ?red/);
});

test('the colours of the tenant are in it', async () => {
  server.settings.patch({color: {primaryColor: '#123456', darkPrimaryColor: '#abcdef', isDarkModeEnabled: false}});
  const {html} = await get('/sign-in?app_id=demo-app');
  assert.match(html, /:host\{color-scheme:light\b/);
  assert.match(html, /--_pre-primary:light-dark\(#123456,#abcdef\)/);
});
