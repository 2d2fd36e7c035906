/** `prerender URL --out DIR`: what is written, and when it is said to be out of date. */
import assert from 'node:assert/strict';
import {readdir, readFile, writeFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import {join} from 'node:path';
import {test} from 'node:test';
import {strFromU8, unzipSync} from 'fflate';
import {loaders} from '../../src/i18n/generated/loaders.ts';
import {tenantTexts} from '../../src/i18n/tenant-phrases.ts';
import {listen} from '../../src/server/node/index.ts';
import {check, folder, manifest, out, page, pages, prerender, server, version, write} from './use-command.ts';

const french = ['--languages', 'en fr ar'];

test('one page for each first screen and language, with all that they load', async (t) => {
  const said = await write(t, ...french);
  assert.deepEqual(await pages(), [
    'index.ar.html',
    'index.fr.html',
    'index.html',
    'register.ar.html',
    'register.fr.html',
    'register.html',
    'single-sign-on.ar.html',
    'single-sign-on.fr.html',
    'single-sign-on.html',
  ]);
  assert.match(said, /^9 pages in /);
  const arabic = await page('index.ar.html');
  assert.match(arabic, /<html lang="ar" dir="rtl">/);
  assert.match(await page('index.html'), /<html lang="en" dir="ltr">[^]*<title>Sign in/);
  for (const name of await pages()) {
    const html = await page(name);
    assert.match(html, /<auth-sign-in [^>]*languages="en fr ar"[^>]*>[^]*<input\s[^>]*\sname="/, name);
    assert.match(html, /"__LOGTO_SSR__"/, 'Logto puts the settings there');
    assert.doesNotMatch(
      html,
      /<style|<script(?![^>]* src=)(?! type="application\/json")/,
      'nothing that a policy refuses',
    );
    for (const [, path = ''] of html.matchAll(/(?:src|href)="(\/assets\/first\/[^"]+)"/g)) await page(path);
  }
  assert.equal(await page('assets/v1/index.js'), 'export {};');
});

test('the fallback alone where the browser’s languages do not count; a tenant without registration has no such page', async (t) => {
  server.settings.patch({
    languageInfo: {autoDetect: false, fallbackLanguage: 'fr'},
    signInMode: 'SignIn',
    singleSignOnEnabled: false,
  });
  await write(t);
  assert.deepEqual(await pages(), ['index.html']);
  const html = await page('index.html');
  assert.match(html, /<html lang="fr"/);
  assert.match(html, /data-paths="\/ \/sign-in \/register \/single-sign-on"/);
});

test('all of our languages where the browser’s count', async (t) => {
  await write(t);
  assert.ok((await pages()).includes('index.zh-CN.html'));
  assert.ok(!(await pages()).some((name) => name.includes('en-XA')));
});

test('the site is named, and the branding is the application’s', async (t) => {
  const asked: string[] = [];
  const proxy = createServer((req, res) => {
    asked.push(req.url ?? '');
    void fetch(server.origin + req.url).then(async (answer) => {
      res.writeHead(answer.status, {'content-type': 'application/json'}).end(await answer.text());
    });
  });
  t.after(() => proxy.close().closeAllConnections());
  const origin = `http://localhost:${await listen(proxy, 0)}`;
  const own = [
    '--app-id',
    'demo-app',
    '--organization-id',
    'forest',
    '--site-name',
    'A & "B"',
    '--site-url',
    'https://b.example',
  ];
  const [code, said] = await prerender(t, origin, '--out', out, ...own, '--with-settings', '--languages', 'en');
  assert.equal(code, 0, said);
  assert.ok(asked.includes('/api/.well-known/sign-in-exp?appId=demo-app&organizationId=forest'));
  const html = await page('index.html');
  assert.match(
    html,
    /application-name" content="A &amp; &quot;B&quot;"[^]*application-url" content="https:\/\/b\.example"/,
  );
  assert.match(html, /<title>Sign in to A &amp; &quot;B&quot;<\/title>/);
  assert.match(html, /data-app-id="demo-app" data-organization-id="forest"/);
  const [, json = ''] = /id="logto-ssr">([^]*?)<\/script>/.exec(html) ?? [];
  const {signInExperience} = JSON.parse(json) as {signInExperience: Record<string, unknown>};
  assert.deepEqual([signInExperience['appId'], signInExperience['organizationId']], ['demo-app', 'forest']);
});

test('pictures are files beside the pages that have the settings in them', async (t) => {
  const drawing = '<svg xmlns="http://www.w3.org/2000/svg"/>';
  server.settings.patch({branding: {logoUrl: `data:image/svg+xml,${encodeURIComponent(drawing)}`}});
  const pictures = async () => (await manifest()).files.filter((name) => name.startsWith('assets/pictures/'));
  await write(t, '--languages', 'en');
  assert.deepEqual(await pictures(), []);
  await write(t, '--languages', 'en', '--with-settings');
  const [, logo = ''] = /"logoUrl":"\/([^"]+)"/.exec(await page('index.html')) ?? [];
  assert.equal(await page(logo), drawing);
  assert.ok((await pictures()).includes(logo));
});

test('the tenant’s texts are in the pages, each in its language, and what has changed of them is said', async (t) => {
  const say = (text: string) => ({description: {sign_in_to_your_account: text}});
  server.settings.phrases.patch({en: say('Welcome'), fr: say('Bienvenue')});
  await write(t, ...french);
  assert.match(await page('index.html'), /<title>Welcome<[^]*>\s*Welcome\s*</);
  assert.match(await page('index.fr.html'), /<title>Bienvenue</);
  assert.doesNotMatch(await page('index.ar.html'), /data-own|<title>Welcome/);
  assert.equal((await check(t, ...french))[0], 0);
  server.settings.phrases.patch({fr: say('Entrez')});
  const [code, said] = await check(t, ...french);
  assert.deepEqual([code, said.split('\n').slice(1)], [1, ['  phrases: fr']]);
});

test('where the settings are in the pages, the tenant’s phrases that we have a place for are too', async (t) => {
  server.settings.phrases.patch({fr: {description: {sign_in_to_your_account: 'Entrez'}}});
  await write(t, ...french, '--with-settings');
  const phrasesIn = async (name: string) => {
    const [, json = ''] = /id="logto-ssr">([^]*?)<\/script>/.exec(await page(name)) ?? [];
    return (JSON.parse(json) as {phrases: {lng: string; data: {translation: object}}}).phrases;
  };
  const {lng, data} = await phrasesIn('index.fr.html');
  const {builtIn} = await loaders.fr();
  assert.equal(lng, 'fr');
  assert.equal(tenantTexts(data.translation, builtIn)['sign-in.title'], 'Entrez');
  assert.ok(JSON.stringify(data).length < 6000);
  assert.deepEqual(await phrasesIn('index.html'), {lng: 'en', data: {translation: {}}});
});

test('the tenant’s CSS is in the sheets that the pages link to', async (t) => {
  server.settings.patch({customCss: '.logto_main-content input { color: rgb(1, 2, 3) }'});
  await write(t, '--languages', 'en');
  const html = await page('index.html');
  assert.match(html, /<main class="logto_page-container">/);
  const [, name = ''] = /href="\/(assets\/first\/page-[^"]+)"/.exec(html) ?? [];
  assert.match(await page(name), /input:where\(auth-sign-in[^{]*\{color:rgb\(1, 2, 3\);\}/);
});

test('the sheets that the pages link to have what each of their screens needs', async (t) => {
  server.settings.patch({agreeToTermsPolicy: 'ManualRegistrationOnly'});
  await write(t, '--languages', 'en');
  const html = await page('register.html');
  assert.match(html, /type="checkbox"/);
  const [, name = ''] = /href="\/(assets\/first\/page-[^"]+)"/.exec(html) ?? [];
  assert.match(await page(name), /\[data-auth\]\) \.as-check\{/);
});

test('pages from before their texts were kept are still ours', async (t) => {
  await write(t, ...french);
  const {texts: _texts, ...before} = await manifest();
  await writeFile(join(out, 'prerendered.json'), JSON.stringify(before));
  assert.equal((await check(t, ...french))[0], 0);
});

test('it says whether the pages are still right, and what has changed', async (t) => {
  await write(t, ...french);
  const before = await readdir(out, {recursive: true});
  assert.deepEqual(await check(t, ...french), [0, `Nothing has changed since ${(await manifest()).date}.`]);

  server.settings.patch({color: {primaryColor: '#b00020', isDarkModeEnabled: true, darkPrimaryColor: '#ff8a80'}});
  server.settings.patch({termsOfUseUrl: 'https://fernway.example/terms-2'});
  await version('v2');
  const [code, said] = await check(t, '--languages', 'en');
  assert.equal(code, 1);
  const lines = ['settings: color', 'settings: termsOfUseUrl', 'options: languages', 'version: v1 is now v2'];
  assert.deepEqual(
    said.split('\n').slice(1),
    lines.map((each) => `  ${each}`),
  );
  assert.deepEqual(await readdir(out, {recursive: true}), before, 'it writes nothing');

  assert.match(await write(t, '--languages', 'en'), /Changed since [^]*settings: color/);
  assert.equal((await check(t, '--languages', 'en'))[0], 0);
});

test('a setting that we do not know changes nothing, nor does the order of those that we do', async (t) => {
  const document = (await (await fetch(`${server.origin}/api/.well-known/sign-in-exp`)).json()) as Record<
    string,
    unknown
  >;
  let answer = document;
  const logto = createServer((_req, res) => void res.end(JSON.stringify(answer)));
  t.after(() => logto.close().closeAllConnections());
  const origin = `http://localhost:${await listen(logto, 0)}`;
  const ask = (...more: string[]) => prerender(t, origin, '--out', out, '--languages', 'en', ...more);
  await ask();
  const turned = (value: unknown): unknown =>
    typeof value === 'object' && value && !Array.isArray(value)
      ? Object.fromEntries(
          Object.entries(value)
            .reverse()
            .map(([name, each]) => [name, turned(each)]),
        )
      : value;
  answer = {...(turned(document) as object), newerThanWe: true};
  assert.equal((await ask('--check'))[0], 0);
});

test('pages that are no more go; assets stay for those who have the page before open', async (t) => {
  await write(t, ...french);
  await version('v2');
  await write(t, '--languages', 'en');
  assert.deepEqual(await pages(), ['index.html', 'register.html', 'single-sign-on.html']);
  assert.equal(await page('assets/v1/index.js'), 'export {};');
  await writeFile(join(out, 'robots.txt'), 'theirs');
  await version('v3');
  await write(t, '--languages', 'en');
  await assert.rejects(page('assets/v1/index.js'));
  assert.equal(await page('assets/v2/index.js'), 'export {};');
  assert.equal(await page('robots.txt'), 'theirs');
});

test('the same in one file, with index.html at its root', async (t) => {
  const zip = join(folder, 'pages.zip');
  await write(t, ...french, '--zip', zip);
  const files = unzipSync(await readFile(zip));
  assert.equal(strFromU8(files['index.html']!), await page('index.html'));
  assert.deepEqual(Object.keys(files).sort(), [...(await manifest()).files].sort());
});
