/**
 * Inside the application's own page, which is never left: by code, and through a provider in a window of its own.
 */
import assert from 'node:assert/strict';
import {once} from 'node:events';
import {createServer, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {after, afterEach, before, test} from 'node:test';
import puppeteer, {type Browser, type Page} from 'puppeteer-core';
import {demoAppDirectory} from '../../src/server/node/build.ts';
import {defaultConfig} from '../../src/server/node/default-config.ts';
import {createDemoApp} from '../../src/server/node/demo-app/server.ts';
import {startIdentityServer, type RunningIdentityServer} from '../../src/server/node/index.ts';
import {chromiumArguments, findHeadlessChromium} from '../support/browsers.ts';
import {stillFrame, Visitor} from '../support/flow.ts';

const alice = 'alice@example.com';
let browser: Browser;
let demo: Server;
let demoOrigin: string;
let identity: RunningIdentityServer;
let visitor: Visitor;

before(async () => {
  const found = findHeadlessChromium();
  if ('missing' in found) throw new Error(found.missing);
  browser = await puppeteer.launch({executablePath: found.path, args: chromiumArguments});
  demo = createServer((request, response) => void serve(request, response)).listen(0, 'localhost');
  await once(demo, 'listening');
  demoOrigin = `http://localhost:${(demo.address() as AddressInfo).port}`;
  identity = await startIdentityServer({
    config: (origin) => defaultConfig({origin, appOrigin: demoOrigin}),
    proxyOrigins: [demoOrigin],
  });
  const serve = createDemoApp({endpoint: identity.origin, appId: 'demo-app', directory: demoAppDirectory});
});

afterEach(async () => {
  const {complaints} = visitor;
  await visitor.leave();
  await identity.reset();
  assert.deepEqual(complaints, []);
});

after(async () => {
  await browser.close();
  demo.closeAllConnections();
  demo.close();
  await identity.close();
});

/** The page knows whether it was loaded again. */
const arrive = async () => {
  visitor = await Visitor.arrive(await browser.createBrowserContext(), identity.origin);
  visitor.expectComplaint(stillFrame);
  await visitor.page.goto(`${demoOrigin}/embedded`);
  await visitor.page.evaluate(() => Object.assign(globalThis, {wasHere: true}));
  await visitor.screen('sign-in');
  return visitor;
};

const wasNeverLeft = async () => {
  assert.equal(visitor.path, '/embedded');
  assert.equal(await visitor.page.evaluate(() => (globalThis as {wasHere?: boolean}).wasHere), true);
};

/** Presses the provider's button. @returns the window that opens */
const openProvider = async (provider: string): Promise<Page> => {
  // Its window is ready to be opened once the code for it is there.
  await visitor.page.waitForFunction(() =>
    performance.getEntriesByType('resource').some(({name}) => name.includes('popups')),
  );
  const opened = new Promise<Page | null>((resolve) => visitor.page.once('popup', resolve));
  await visitor.press(`Continue with ${provider}`);
  const popup = await opened;
  assert.ok(popup);
  return popup;
};

const closing = (popup: Page) => new Promise<void>((resolve) => popup.once('close', () => resolve()));
const continueAs = (popup: Page, person: string) => popup.locator(`::-p-text(Continue as ${person})`).click();

const pages = async () =>
  (await browser.pages()).filter((each) => each.browserContext() === visitor.page.browserContext());

test('by code', async () => {
  await arrive();
  const heard = await visitor.page.evaluateHandle(() => {
    const events: string[] = [];
    document.addEventListener('auth-complete', () => events.push('auth-complete'));
    return events;
  });
  await visitor.fill('identifier', alice);
  await visitor.submit();
  await visitor.screen('code');
  await visitor.type('code', await visitor.codeFor(alice));
  await visitor.sees('Hello, Alice Example');
  await wasNeverLeft();
  assert.deepEqual(await heard.jsonValue(), [], 'the code does not bubble through the page');
  const kept = await visitor.page.evaluate(() => JSON.stringify([{...sessionStorage}, history.state]));
  assert.doesNotMatch(kept, /code=/);
});

for (const {provider, person} of [
  {provider: 'Alipay', person: 'Chen Yutong'},
  {provider: 'Acme ID', person: 'Nora Lindqvist'},
]) {
  test(`${provider} in a window of its own`, async () => {
    await arrive();
    const popup = await openProvider(provider);
    await visitor.sees('Continue in the other window');
    const closed = closing(popup);
    await continueAs(popup, person);
    await closed;
    await visitor.sees('Before you continue');
    await visitor.press('Agree and continue');
    if (provider === 'Alipay') {
      await visitor.screen('missing-profile');
      await visitor.fill('identifier', 'person@example.com');
      await visitor.submit();
      await visitor.screen('code');
      await visitor.type('code', await visitor.codeFor('person@example.com'));
    }
    await visitor.sees('Hello, ');
    await wasNeverLeft();
  });
}

test('a company in a window of its own', async () => {
  await arrive();
  await visitor.fill('identifier', 'erin@acme.example');
  await visitor.sees('uses single sign-on');
  const opened = new Promise<Page | null>((resolve) => visitor.page.once('popup', resolve));
  await visitor.submit();
  const popup = await opened;
  assert.ok(popup);
  await continueAs(popup, 'Erin Castellanos');
  await visitor.sees('Before you continue');
  await visitor.press('Agree and continue');
  await visitor.sees('Hello, Erin Castellanos');
  await wasNeverLeft();
});

test('closed half-way the form is back, with words and what was typed', async () => {
  await arrive();
  await visitor.fill('identifier', 'typed@example.com');
  const popup = await openProvider('Alipay');
  await popup.waitForSelector('button');
  await popup.close();
  await visitor.sees('The sign-in window was closed');
  await visitor.screen('sign-in');
  assert.equal(await visitor.valueOf('identifier'), 'typed@example.com');
  const again = new Promise<Page | null>((resolve) => visitor.page.once('popup', resolve));
  await visitor.press('Try again');
  const next = await again;
  assert.ok(next);
  await continueAs(next, 'Chen Yutong');
  await visitor.sees('Before you continue');
});

test('whoever thinks better of it cancels, and the window is closed', async () => {
  await arrive();
  const popup = await openProvider('WeChat');
  const closed = closing(popup);
  await visitor.sees('Continue in the other window');
  await visitor.press('Cancel');
  await closed;
  await visitor.screen('sign-in');
});

test('two presses open one window', async () => {
  await arrive();
  const popup = await openProvider('Alipay');
  await popup.waitForSelector('button');
  await visitor.page.bringToFront();
  await visitor.press('Show the window');
  assert.equal((await pages()).length, 2);
});

test('no window is allowed: the provider takes the page’s place, and leads back to it', async () => {
  await arrive();
  await visitor.page.evaluate(() => (window.open = () => null));
  await visitor.press('Continue with Acme ID');
  await visitor.continueAs('Nora Lindqvist');
  await visitor.sees('Before you continue');
  assert.equal(visitor.path, '/embedded');
  assert.equal(visitor.page.url(), `${demoOrigin}/embedded`);
  await visitor.press('Agree and continue');
  await visitor.sees('Hello, Nora Lindqvist');
});

test('a window that reaches nobody says so', async () => {
  await arrive();
  const popup = await openProvider('Alipay');
  await popup.waitForSelector('button');
  // As where the browser keeps the two apart: nothing that is said arrives.
  await visitor.page.goto('about:blank');
  await continueAs(popup, 'Chen Yutong');
  await popup.waitForSelector('::-p-text(Go back to your first window)');
});

test('what somebody else says is not taken', async () => {
  await arrive();
  const popup = await openProvider('Alipay');
  await popup.waitForSelector('button');
  await visitor.page.evaluate(() => {
    const forged = {state: 'made-up', params: {auth_code: 'x', state: 'made-up'}};
    window.postMessage(forged, location.origin);
    new BroadcastChannel('auth-sign-in made-up').postMessage(forged);
  });
  await popup.evaluate(() => {
    (window.opener as Window).postMessage({state: 'x', params: {}}, '*');
  });
  await visitor.sees('Continue in the other window');
  await continueAs(popup, 'Chen Yutong');
  await visitor.sees('Before you continue');
});

test('an application that cannot be framed is gone to, signed in all the same', async () => {
  await arrive();
  await visitor.page.setRequestInterception(true);
  let framed = 0;
  visitor.page.on('request', (request) => {
    const isCallback = new URL(request.url()).pathname === '/callback' && request.frame() !== visitor.page.mainFrame();
    if (!isCallback) return void request.continue();
    framed += 1;
    void request.respond({status: 200, headers: {'x-frame-options': 'DENY'}, contentType: 'text/html', body: ''});
  });
  visitor.expectComplaint(/X-Frame-Options/);
  await visitor.fill('identifier', alice);
  await visitor.submit();
  await visitor.screen('code');
  await visitor.type('code', await visitor.codeFor(alice));
  await visitor.sees('Hello, Alice Example');
  assert.equal(framed, 1);
  assert.equal(visitor.path, '/');
});
