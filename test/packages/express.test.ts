/** A page of an application with Express, as the docs have it: the form is there before its script, and signs in. */
import assert from 'node:assert/strict';
import {readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {after, test} from 'node:test';
import {run} from '../proxy/support/run.ts';
import {useStage} from '../support/flow.ts';
import {freePort} from '../support/webkit.ts';
import {folderOf} from './ground.ts';

const alice = 'alice@example.com';
const port = await freePort();
const origin = `http://localhost:${port}`;
const stage = useStage((config) => ({...config, origins: [origin]}));
let server: Awaited<ReturnType<typeof run>> | undefined;
after(() => server?.close());

/** The docs' own, with these addresses. */
const start = async () => {
  const {authorizationUrl} = await stage.application.begin();
  const changes = {
    'http://127.0.0.1:3001': stage.server.origin,
    '/oidc/auth?client_id=YOUR_CLIENT_ID': authorizationUrl.replace(stage.server.origin, origin),
    YOUR_CLIENT_ID: 'demo-app',
    'node_modules/auth-sign-in': join(folderOf('express'), 'node_modules/auth-sign-in'),
    'listen(5000)': `listen(${port}, 'localhost')`,
  };
  let text = await readFile(join(folderOf('express'), 'server.js'), 'utf8');
  for (const [from, to] of Object.entries(changes)) {
    assert.ok(text.includes(from), from);
    text = text.replaceAll(from, to);
  }
  const file = join(folderOf('express'), 'adapted.mjs');
  await writeFile(file, text);
  server = await run(port, process.execPath, [file]);
};

test('typed before the script, signed in after', async () => {
  await start();
  const visitor = await stage.newVisitor();
  const {page} = visitor;
  let release = () => {};
  const mayCome = new Promise<void>((resolve) => (release = resolve));
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const isScript = request.url().endsWith('/auth-sign-in.js');
    void (isScript ? mayCome : Promise.resolve()).then(() => request.continue());
  });
  const going = page.goto(`${origin}/login`);
  await visitor.fill('identifier', alice);
  const field = await page.$('auth-sign-in input[name=identifier]');
  assert.equal(await page.evaluate(() => customElements.get('auth-sign-in')), undefined);
  release();
  await going;
  await page.waitForFunction(() => document.querySelector('auth-sign-in-screen:not([data-prerendered])'));
  assert.equal(await field?.evaluate((input) => input.isConnected && input.value), alice);
  await visitor.submit();
  await visitor.screen('code');
  await visitor.type('code', await visitor.codeFor(alice));
  await page.waitForFunction((url) => location.href.startsWith(url), {}, stage.application.origin);
});
