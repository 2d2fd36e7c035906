/** A page of an application with Next.js, as the docs have it: built, started, and signed in at. */
import assert from 'node:assert/strict';
import {readFile, writeFile} from 'node:fs/promises';
import {join, parse} from 'node:path';
import {after, test} from 'node:test';
import type {HTTPRequest} from 'puppeteer-core';
import {run} from '../proxy/support/run.ts';
import {useStage, type Visitor} from '../support/flow.ts';
import {holdBack} from '../support/hold-back.ts';
import {freePort} from '../support/webkit.ts';
import {folderOf, repository, tool} from './ground.ts';

const alice = 'alice@example.com';
const next = 'next/dist/bin/next';
const folder = folderOf('next');
const port = await freePort();
const origin = `http://localhost:${port}`;
const stage = useStage((config) => ({...config, origins: [origin]}));
let server: Awaited<ReturnType<typeof run>> | undefined;
after(() => server?.close());

/** The docs' own, with these instead. */
const change = async (file: string, changes: Readonly<Record<string, string>>) => {
  let text = await readFile(join(import.meta.dirname, 'pages/next', file), 'utf8');
  for (const [from, to] of Object.entries(changes)) {
    assert.ok(text.includes(from), from);
    text = text.replaceAll(from, to);
  }
  await writeFile(join(folder, file), text);
};

test('it is built, and its page is one of each request', async () => {
  const logto = {'http://127.0.0.1:3001': stage.server.origin};
  const {authorizationUrl} = await stage.application.begin();
  await change('app/login/page.tsx', {
    ...logto,
    // Of a real SDK no two are the same.
    "'/oidc/auth?client_id=YOUR_CLIENT_ID'": `\`${authorizationUrl.replace(stage.server.origin, origin)}&visit=\${Math.random()}\``,
    YOUR_CLIENT_ID: 'demo-app',
  });
  // What is linked to lies elsewhere.
  const turbopack = `turbopack: {root: ${JSON.stringify(parse(repository).root)}}`;
  await change('next.config.ts', {...logto, 'export default {': `export default {${turbopack},`});
  process.env['NEXT_TELEMETRY_DISABLED'] = '1';
  const {failed, output} = await tool(next, ['build'], folder);
  assert.ok(!failed, output);
  assert.match(output, /^. ƒ \/login$/m);
  const start = [join(repository, 'node_modules', next), 'start', folder, '--port', String(port)];
  server = await run(port, process.execPath, start);
});

const signInByCode = async (visitor: Visitor) => {
  await visitor.submit();
  await visitor.screen('code');
  await visitor.type('code', await visitor.codeFor(alice));
  await visitor.page.waitForFunction((url) => location.href.startsWith(url), {}, stage.application.origin);
};

/** For the page that is shown; a link asks ahead for what it leads to. */
const isRendering = (request: HTTPRequest) => {
  const headers = request.headers();
  return 'rsc' in headers && !('next-router-prefetch' in headers);
};

const click = ({page}: Visitor, text: string) => page.locator(`::-p-text(${text})`).click();

test('typed before any script, signed in after', async () => {
  const visitor = await stage.newVisitor();
  const {page} = visitor;
  const letGo = await holdBack(page, (request) => request.resourceType() === 'script');
  const going = page.goto(`${origin}/login`);
  await visitor.fill('identifier', alice);
  const field = await page.$('auth-sign-in input[name=identifier]');
  const form = () =>
    page.$eval('auth-sign-in', (element) => ({
      hasCard: element.shadowRoot?.querySelector('[part~=card]')?.checkVisibility(),
      isDefined: customElements.get('auth-sign-in') !== undefined,
    }));
  assert.deepEqual(await form(), {hasCard: true, isDefined: false});
  letGo();
  await going;
  await visitor.screen('sign-in');
  assert.deepEqual(await form(), {hasCard: true, isDefined: true});
  const again = page.waitForResponse((response) => isRendering(response.request()));
  await click(visitor, 'What is new');
  await again;
  await page.waitForNetworkIdle();
  assert.equal(await field?.evaluate((input) => input.isConnected && input.value), alice);
  await field?.focus();
  await signInByCode(visitor);
});

test('by a link of Next’s own the form comes with the script', async () => {
  const visitor = await stage.newVisitor();
  await visitor.page.goto(origin);
  await click(visitor, 'Sign in');
  await visitor.screen('sign-in');
  await visitor.fill('identifier', alice);
  await signInByCode(visitor);
});

test('without scripts it says so, in the language of the browser', async () => {
  const visitor = await stage.newVisitor();
  await visitor.page.setJavaScriptEnabled(false);
  await visitor.page.setExtraHTTPHeaders({'accept-language': 'fr'});
  await visitor.page.goto(`${origin}/login`);
  await visitor.sees('La connexion nécessite JavaScript.');
});
