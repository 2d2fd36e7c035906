/**
 * Every block of code in the README and on the pages of Storybook is tried: pages show a form, scripts run, commands
 * exist, configurations are read. A block in a language that is not here fails.
 */
import assert from 'node:assert/strict';
import {generateKeyPairSync} from 'node:crypto';
import {existsSync, globSync, readFileSync} from 'node:fs';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, test} from 'node:test';
import {parseConfig} from '../../src/server/node/config.ts';
import {startIdentityServer, type RunningIdentityServer} from '../../src/server/node/index.ts';
import {contentSecurityPolicy} from '../../src/server/node/pages/page-headers.ts';
import {openSite, type Site} from '../theme/site.ts';
import {blocksOf, pages, root} from './pages.ts';
import {runCommands} from './shell.ts';

let site: Site | undefined;
let server: RunningIdentityServer | undefined;
let folder: string;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'auth-sign-in-docs-'));
  server = await startIdentityServer();
  site = await openSite({'auth-sign-in': join(import.meta.dirname, 'entry.ts')});
});
after(async () => {
  await site?.close();
  await server?.close();
  await rm(folder, {recursive: true, force: true});
});

const show = async (html: string) => {
  const tab = await site!.open({html});
  assert.deepEqual(site!.complaints, []);
  assert.ok(await tab.$('auth-sign-in form'), 'no form is shown');
  await tab.close();
};

/** A folder of somebody else's server is ours here; hashes, which differ from build to build, are left out of it. */
const page = (text: string) => {
  const html = text.replaceAll('https://cdn.example.com/auth-sign-in/', '/lib/').replaceAll('sha384-…', '');
  return show(/<auth-/.test(html) ? html : `${html}<auth-sign-in></auth-sign-in>`);
};

/** What scripts of the docs take for theirs. */
const surroundings = `
  <script type="importmap">
    {"imports": {"auth-sign-in": "/lib/auth-sign-in.js", "auth-sign-in/headless": "/lib/auth-sign-in.js"}}
  </script>
  <auth-sign-in></auth-sign-in>
  <script>
    const element = document.querySelector('auth-sign-in');
    const myCaptcha = {draw: async () => 'token'};
    const draw = ({screen}) => screen.name;
    const report = () => {};
  </script>
  <script type="module">import 'auth-sign-in';</script>`;

const {privateKey} = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: {type: 'spki', format: 'pem'},
  privateKeyEncoding: {type: 'pkcs8', format: 'pem'},
});
/** Whatever a configuration asks for. */
const environment = (text: string) =>
  Object.fromEntries(
    [...text.matchAll(/\$\{(\w+)\}/g)].map(([, name = '']) => [name, name.endsWith('KEY') ? privateKey : 'secret']),
  );

/** The folders of `src/` and those beside it: the first word of each line is one, in the one that is less indented. */
const walk = (tree: string) => {
  const above: string[] = [];
  for (const [, indent = '', name = ''] of tree.matchAll(/^( *)([a-z0-9-]+\/)/gm)) {
    above.splice(indent.length / 2, Infinity, name);
    assert.ok(existsSync(join(root, ...above)), `there is no ${above.join('')}`);
  }
};

/** Recipes for servers are files of their own, and what proxies are told is made from a table: `test/proxy/` runs them. */
const recipes = globSync('stories/docs/recipes/*', {cwd: root}).map((file) =>
  readFileSync(join(root, file), 'utf8').trim(),
);
const isFromSources = (page: string) => readFileSync(join(root, page), 'utf8').includes('Written by `npm run docs`');
const configuration = (_text: string, page: string) => assert.ok(isFromSources(page), 'write it from `src/proxy/`');

const script = (text: string) => {
  if (/from '(node:\w+|express|vite)'/.test(text)) return assert.ok(recipes.includes(text), 'make it a recipe');
  return show(`${surroundings}<script type="module">${text}</script>`);
};

const languages: Record<string, (text: string, page: string) => unknown> = {
  html: page,
  js: script,
  json: (text) => parseConfig(JSON.parse(text), environment(text)),
  sh: (text) => runCommands(text, {origin: server!.origin, folder}),
  http: (text) => assert.equal(text, `Content-Security-Policy: ${contentSecurityPolicy}`),
  nginx: configuration,
  // Caddy's; no highlighter knows it.
  txt: configuration,
  text: walk,
};

for (const {path, ...rest} of pages) {
  describe(path, () => {
    for (const {place, language, text} of blocksOf({path, ...rest})) {
      test(`${place} (${language})`, async () => {
        const check = languages[language];
        assert.ok(check, `nobody tries blocks in ${language || 'no language'}`);
        await check(text, path);
      });
    }
  });
}
