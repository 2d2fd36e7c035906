/** The pages of this folder in a browser: the form comes, goes, comes again, signs somebody in, and says so. */
import assert from 'node:assert/strict';
import {globSync} from 'node:fs';
import {mkdir, readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {after, before, test} from 'node:test';
import {useStage, type Visitor} from '../support/flow.ts';
import {folderOf, ground, packageOf, readJson, tool, type Project} from './ground.ts';
import {startSite} from './site.ts';

const alice = 'alice@example.com';
const cdn = join(packageOf('plain'), 'dist/cdn');

const site = await startSite({
  endpoint: () => stage.server.origin,
  authorizationUrl: async () => {
    const {authorizationUrl} = await stage.application.begin();
    return authorizationUrl.replace(stage.server.origin, site.origin);
  },
});
const stage = useStage((config) => ({...config, origins: [site.origin]}));
after(() => site.close());

const built = ['plain', 'react', 'vue', 'svelte', 'turbo'] as const satisfies readonly Project[];

before(async () => {
  await Promise.all(
    built.map(async (project) => {
      const folder = folderOf(project);
      const build = await tool('vite/bin/vite.js', ['build', '--base', `/${project}/`, '--logLevel', 'error'], folder);
      assert.ok(!build.failed, build.output);
      site.folders.set(`/${project}/`, join(folder, 'dist'));
    }),
  );
  site.folders.set('/cdn/', join(import.meta.dirname, 'pages/cdn'));
  for (const copy of ['/auth-sign-in/', '/another-copy/']) site.folders.set(copy, cdn);
  const entry = '<script type="module" src="/auth-sign-in/auth-sign-in.js"></script>';
  await variant('two-copies', (html) => html.replace(entry, entry + entry.replace('/auth-sign-in/', '/another-copy/')));
  const {integrity} = await readJson<{integrity: Record<string, string>}>(join(cdn, 'integrity.json'));
  const hashes = JSON.stringify({integrity}).replaceAll('"./', '"/auth-sign-in/');
  const held = entry.replace('src', `integrity="${integrity['./auth-sign-in.js']}" src`);
  await variant('hashes', (html) => html.replace(entry, `<script type="importmap">${hashes}</script>${held}`));
});

/** The page without a build, changed a little. */
const variant = async (name: string, change: (html: string) => string) => {
  const html = await readFile(join(import.meta.dirname, 'pages/cdn/index.html'), 'utf8');
  assert.notEqual(change(html), html);
  await mkdir(join(ground, name), {recursive: true});
  await writeFile(join(ground, name, 'index.html'), change(html));
  site.folders.set(`/${name}/`, join(ground, name));
};

/** What the page has logged. */
const logOf = (visitor: Visitor) => {
  const log: string[] = [];
  visitor.page.on('console', (message) => log.push(message.text()));
  return log;
};

/** From the first screen; where a page is marked, it has to be that one still. */
const signInByCode = async (visitor: Visitor, mark?: string) => {
  const log = logOf(visitor);
  await visitor.screen('sign-in');
  if (mark) assert.ok(await visitor.page.evaluate((name) => name in window, mark), 'the page was never loaded anew');
  await visitor.fill('identifier', alice);
  await visitor.submit();
  await visitor.screen('code');
  await visitor.type('code', await visitor.codeFor(alice));
  await atTheApplication(visitor);
  assert.equal(signedIn(log), 1);
};

const atTheApplication = ({page}: Visitor) =>
  page.waitForFunction((url) => location.href.startsWith(url), {}, stage.application.origin);

/** How often the page has heard of it. */
const signedIn = (log: readonly string[]) => log.filter((line) => line.startsWith('signed in')).length;

const toggle = (visitor: Visitor) => visitor.page.locator('::-p-text(My account)').click();

for (const project of ['plain', 'react', 'vue', 'svelte'] as const) {
  test(`${project}: opened, begun, closed, opened again and signed in`, async () => {
    const visitor = await stage.newVisitor();
    await visitor.page.goto(`${site.origin}/${project}/`);
    await toggle(visitor);
    await visitor.screen('sign-in');
    await visitor.fill('identifier', alice);
    await visitor.submit();
    await visitor.screen('code');
    await toggle(visitor);
    await visitor.page.waitForFunction(() => !document.querySelector('auth-sign-in'));
    await toggle(visitor);
    await signInByCode(visitor);
  });
}

test('turbo: away in the middle of it, back, and signed in', async () => {
  const visitor = await stage.newVisitor();
  await visitor.page.goto(`${site.origin}/turbo/`);
  await visitor.screen('sign-in');
  await visitor.fill('identifier', alice);
  await visitor.submit();
  await visitor.screen('code');
  await visitor.page.evaluate(() => Object.assign(window, {isTheSamePage: true}));
  await visitor.press('Help', 'link');
  await visitor.sees('How to sign in.');
  await visitor.page.goBack();
  await signInByCode(visitor, 'isTheSamePage');
});

test('cdn: one script and the tag', async () => {
  const visitor = await stage.newVisitor();
  await visitor.page.goto(`${site.origin}/cdn/`);
  await signInByCode(visitor);
});

test('two copies of the package: the first one has the tag, and works', async () => {
  const visitor = await stage.newVisitor();
  await visitor.page.goto(`${site.origin}/two-copies/`);
  await signInByCode(visitor);
});

test('under a name of the page’s own', async () => {
  const visitor = await stage.newVisitor();
  await visitor.page.goto(`${site.origin}/plain/other-name.html`);
  const field = 'fernway-sign-in > auth-sign-in-screen input[name=identifier]';
  await visitor.page.locator(field).fill(alice);
  await visitor.page.keyboard.press('Enter');
  await visitor.page.waitForSelector('fernway-sign-in > auth-code-screen:not([inert]) input[name=code]');
  assert.equal(await visitor.page.evaluate(() => customElements.get('auth-sign-in')), undefined);
});

test('with its hashes in the page the files run as they are, and not when somebody has changed them', async () => {
  const {integrity} = await readJson<{integrity: Record<string, string>}>(join(cdn, 'integrity.json'));
  const files = globSync('**/*.js', {cwd: cdn}).map((path) => `./${path}`);
  assert.deepEqual(Object.keys(integrity).sort(), files.sort(), 'every file has its hash');

  const whole = await stage.newVisitor();
  await whole.page.goto(`${site.origin}/hashes/`);
  await signInByCode(whole);

  const cheated = await stage.newVisitor();
  cheated.expectComplaint(/integrity|digest/i);
  site.change = (path, text) => (/auth-code-screen/.test(path) ? `${text}\nwindow.isCheated = true;` : text);
  await cheated.page.goto(`${site.origin}/hashes/`);
  await cheated.screen('sign-in');
  await cheated.fill('identifier', alice);
  await cheated.submit();
  await cheated.sees('Nothing has been lost');
  assert.ok(!(await cheated.page.evaluate(() => 'isCheated' in window)));
});
