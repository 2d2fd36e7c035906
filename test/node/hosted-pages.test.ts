import assert from 'node:assert/strict';
import {mkdir, mkdtemp, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, test} from 'node:test';
import {brotliCompressSync} from 'node:zlib';
import {startIdentityServer, type RunningIdentityServer} from '../../src/server/node/index.ts';
import {Browser} from './support/browser.ts';

const index = '<!doctype html><script type="application/json" id="logto-ssr">"__LOGTO_SSR__"</script>';
let server: RunningIdentityServer;

before(async () => {
  const directory = await mkdtemp(join(tmpdir(), 'hosted-'));
  await mkdir(join(directory, 'assets'));
  await writeFile(join(directory, 'index.html'), index);
  await writeFile(join(directory, 'assets/main-1.js'), 'export {}');
  await writeFile(join(directory, 'assets/main-1.js.br'), brotliCompressSync('export {}'));
  server = await startIdentityServer({pages: {directory}});
});
after(() => server.close());

const go = (path: string, init?: RequestInit) => fetch(new URL(path, server.origin), {redirect: 'manual', ...init});
interface PageData {
  signInExperience: {appId: string; data: {customCss: string; branding: {logoUrl: string}}};
  phrases: {lng: string; data: {translation: {action: Record<string, string>}}};
}
const dataIn = (html: string) => JSON.parse(/id="logto-ssr">(.*)<\/script>/.exec(html)?.[1] ?? '') as PageData;

test('every path of the UI is the same page, with its policy', async () => {
  for (const path of [
    '/unknown-session',
    '/callback/alipay',
    '/direct/social/alipay',
    '/reset-password',
    '/whatever',
  ]) {
    const answer = await go(path);
    assert.equal(answer.status, 200, path);
    assert.equal(answer.headers.get('cache-control'), 'no-cache, no-store, must-revalidate');
    assert.equal(answer.headers.get('x-content-type-options'), 'nosniff');
    assert.ok(answer.headers.get('referrer-policy'));
    const policy = (answer.headers.get('content-security-policy') ?? '').split('; ');
    for (const directive of [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "connect-src 'self'",
      "img-src 'self' data: https:",
      "require-trusted-types-for 'script'",
      'trusted-types lit-html',
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ]) {
      assert.ok(policy.includes(directive), directive);
    }
  }
});

test('pages of a sign-in are for those who have one', async () => {
  for (const path of [
    '/',
    '/sign-in',
    '/sign-in/password',
    '/register',
    '/consent',
    '/single-sign-on',
    '/forgot-password',
  ]) {
    const answer = await go(path);
    assert.deepEqual([answer.status, answer.headers.get('location')], [302, `${server.origin}/unknown-session`], path);
  }
  const person = new Browser(server.origin);
  await person.startSignIn();
  assert.equal((await person.go('/sign-in?app_id=demo-app')).status, 200);
});

test('the settings are in the page, and cannot break out of it', async () => {
  server.settings.patch({customCss: '</script><b>&'});
  const html = await (await go('/unknown-session?app_id=demo-app')).text();
  const {signInExperience, phrases} = dataIn(html);
  assert.equal(signInExperience.appId, 'demo-app');
  assert.equal(signInExperience.data.customCss, '</script><b>&');
  assert.equal(html.match(/<\/script>/g)?.length, 1);
  assert.equal(phrases.lng, 'en');
  server.settings.reset();
});

test('pictures in the settings are files beside the page, where they can do nothing but be seen; the API has them in it', async () => {
  const logoUrl = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg"/>')}`;
  server.settings.patch({branding: {logoUrl}});
  const {branding} = dataIn(await (await go('/unknown-session')).text()).signInExperience.data;
  const picture = await go(branding.logoUrl);
  assert.equal(await picture.text(), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  assert.equal(picture.headers.get('content-type'), 'image/svg+xml');
  assert.match(picture.headers.get('cache-control') ?? '', /immutable/);
  assert.equal(picture.headers.get('x-content-type-options'), 'nosniff');
  assert.match(picture.headers.get('content-security-policy') ?? '', /^default-src 'none';.*; sandbox$/);
  assert.equal(await (await go(branding.logoUrl, {method: 'HEAD'})).text(), '');
  const answer = (await (await go('/api/.well-known/sign-in-exp')).json()) as {branding: {logoUrl: string}};
  assert.equal(answer.branding.logoUrl, logoUrl);

  server.settings.reset();
  assert.equal((await go(branding.logoUrl)).status, 200, 'who has the page open may be slow');
});

test('the language follows the request', async () => {
  const answer = await go('/unknown-session', {headers: {'accept-language': 'zh-CN,zh;q=0.9'}});
  assert.equal(answer.headers.get('content-language'), 'zh-CN');
  assert.equal(dataIn(await answer.text()).phrases.lng, 'zh-CN');
  const asked = await go('/unknown-session?ui_locales=fr', {headers: {'accept-language': 'zh-CN'}});
  assert.equal(asked.headers.get('content-language'), 'fr');
});

test('the texts that the tenant changed are in the page, in the language the API would answer in', async () => {
  server.settings.phrases.patch({nl: {action: {sign_in: 'Inloggen'}}, fr: {action: {sign_in: 'Entrer'}}});
  const phrasesOf = async (path: string, headers: Record<string, string> = {}) =>
    dataIn(await (await go(path, {headers})).text()).phrases;

  const dutch = await phrasesOf('/unknown-session?ui_locales=xx+nl', {'accept-language': 'fr'});
  assert.equal(dutch.lng, 'nl');
  assert.deepEqual(dutch.data, {translation: {action: {sign_in: 'Inloggen'}}});
  const answer = (await (await go('/api/.well-known/phrases?lng=nl')).json()) as {
    translation: {action: Record<string, string>};
  };
  assert.deepEqual([answer.translation.action['sign_in'], answer.translation.action['back']], ['Inloggen', 'Go back']);

  const cookie = '_logto={"appId":"demo-app","uiLocales":"fr"}';
  const french = await phrasesOf('/unknown-session', {cookie, 'accept-language': 'nl'});
  assert.deepEqual([french.lng, french.data.translation], ['fr', {action: {sign_in: 'Entrer'}}]);

  assert.equal((await phrasesOf('/unknown-session', {'accept-language': 'nl-BE'})).lng, 'nl');
  server.settings.patch({languageInfo: {autoDetect: false, fallbackLanguage: 'de'}});
  assert.equal((await phrasesOf('/unknown-session', {'accept-language': 'nl'})).lng, 'de');
  server.settings.reset();
});

test('assets are kept for ever, compressed where possible, or missing', async () => {
  const plain = await go('/assets/main-1.js', {headers: {'accept-encoding': 'identity'}});
  assert.match(plain.headers.get('cache-control') ?? '', /immutable/);
  assert.equal(plain.headers.get('content-encoding'), null);
  const small = await go('/assets/main-1.js', {headers: {'accept-encoding': 'gzip, br'}});
  assert.equal(small.headers.get('content-encoding'), 'br');
  assert.equal(await small.text(), 'export {}');
  assert.equal((await go('/assets/none.js')).status, 404);
  assert.equal((await go('/assets/..%2f..%2f..%2fetc%2fpasswd.js')).status, 404);
});

test('a provider that posts its answer is turned into a page', async () => {
  const answer = await go('/callback/alipay', {method: 'POST', body: new URLSearchParams({code: 'a b', state: 's'})});
  assert.deepEqual([answer.status, answer.headers.get('location')], [303, '/callback/alipay?code=a+b&state=s']);
  // For who does not follow it; the address cannot be markup.
  assert.match(answer.headers.get('content-type') ?? '', /^text\/html/);
  assert.equal(await answer.text(), 'Redirecting to /callback/alipay?code=a+b&amp;state=s.');
  assert.equal((await go('/sign-in', {method: 'POST'})).status, 405);
});
