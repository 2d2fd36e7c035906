/** Which page of a folder a request gets. */
import assert from 'node:assert/strict';
import type {IncomingMessage} from 'node:http';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, test} from 'node:test';
import {manifestName, type Manifest} from '../../src/prerender/node/manifest.ts';
import {pageFor} from '../../src/prerender/node/page-for.ts';

const folder = mkdtempSync(join(tmpdir(), 'page-for-'));
after(() => rmSync(folder, {recursive: true}));

const page = (file: string, locale: string, ...paths: string[]) => ({file, locale, paths});
const manifest: Manifest = {
  date: '2026-01-01',
  version: 'v1',
  settings: {},
  wishes: {},
  pages: [
    page('index.html', 'en', '/', '/sign-in'),
    page('index.zh-TW.html', 'zh-TW', '/', '/sign-in'),
    page('index.fr.html', 'fr', '/', '/sign-in'),
    page('register.html', 'en', '/register'),
    page('register.fr.html', 'fr', '/register'),
  ],
  files: [],
  before: [],
};
writeFileSync(join(folder, manifestName), JSON.stringify(manifest));

const cases: readonly (readonly [url: string, accept: string | undefined, file: string])[] = [
  ['/sign-in?app_id=x', 'fr-CA,en;q=0.5', 'index.fr.html'],
  ['/sign-in', 'en;q=0.5, fr;q=0.9', 'index.fr.html'],
  ['/', 'zh-HK', 'index.zh-TW.html'],
  ['/register', 'zh-HK,fr;q=0.5', 'register.fr.html'],
  ['/sign-in?ui_locales=xx+fr', 'en', 'index.fr.html'],
  ['/sign-in', 'xx', 'index.html'],
  ['/register', undefined, 'register.html'],
  ['/callback/alipay?code=1', 'fr', 'index.html'],
  ['/register/../sign-in', 'fr', 'index.html'],
];

for (const [url, accept, file] of cases) {
  test(`${url} by who speaks ${accept}: ${file}`, async () => {
    const headers = accept === undefined ? {} : {'accept-language': accept};
    assert.equal(await pageFor({url, headers} as IncomingMessage, folder), file);
  });
}

test('of a build as it is, the one page that there is', async () => {
  const request = {url: '/sign-in', headers: {'accept-language': 'fr'}} as IncomingMessage;
  assert.equal(await pageFor(request, join(folder, 'none')), 'index.html');
});
