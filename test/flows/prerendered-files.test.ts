/**
 * Pages that `prerender` wrote, on a host of plain files, behind our proxy, and on a stock Logto: typed into before the
 * script is there, and signed in after.
 */
import assert from 'node:assert/strict';
import {cp, mkdtemp, rm} from 'node:fs/promises';
import {createServer, type Server} from 'node:http';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, afterEach, before, test} from 'node:test';
import puppeteer, {type Browser, type HTTPRequest} from 'puppeteer-core';
import {run} from '../../src/prerender/node/command.ts';
import {manifestName} from '../../src/prerender/node/manifest.ts';
import {authSignInProxy} from '../../src/proxy/middleware.ts';
import {hostedDirectory} from '../../src/server/node/build.ts';
import {defaultConfig} from '../../src/server/node/default-config.ts';
import {listen, startIdentityServer, type RunningIdentityServer} from '../../src/server/node/index.ts';
import {startApplication, type Application, type SignInAttempt} from '../support/application.ts';
import {chromiumArguments, findHeadlessChromium} from '../support/browsers.ts';
import {Visitor} from '../support/flow.ts';
import {startStockServer} from '../support/stock-server.ts';

const alice = 'alice@example.com';

let folder: string;
let server: RunningIdentityServer;
let stock: Awaited<ReturnType<typeof startStockServer>>;
let application: Application;
let browser: Browser;
let visitor: Visitor;
const proxies: Server[] = [];
/** Host → its origin. */
const origins: Record<string, string> = {};

const pages = () => join(folder, 'pages');

/** A host that is there before the server behind it. */
const startProxy = async (name: string, directory: string) => {
  let answer: ReturnType<typeof authSignInProxy>;
  const proxy = createServer((req, res) => {
    answer ??= authSignInProxy({endpoint: server.origin, pages: directory});
    answer(req, res);
  });
  proxies.push(proxy);
  origins[name] = `http://localhost:${await listen(proxy, 0)}`;
};

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'prerendered-'));
  stock = await startStockServer();
  origins['stock'] = stock.origin;
  await startProxy('plain', join(folder, 'plain'));
  await startProxy('proxy', pages());
  application = await startApplication(() => `${server.origin}/oidc`, 'demo-app');
  server = await startIdentityServer({
    config: (origin) => defaultConfig({origin, appOrigin: application.origin}),
    proxyOrigins: Object.values(origins),
    pages: {directory: pages()},
  });
  stock.standBefore(server.origin);

  const built = {pages: {directory: hostedDirectory}, demoApp: {directory: hostedDirectory}};
  const installation = {call: '', callWith: '', prepare: async () => built};
  const args = [server.origin, '--out', pages(), '--languages', 'en fr', '--site-name', 'Fernway'];
  assert.equal(await run(args, installation), 0);
  // It knows no language and no path.
  const theirs = (path: string) => !path.endsWith(manifestName);
  await cp(pages(), join(folder, 'plain'), {recursive: true, filter: theirs});

  const found = findHeadlessChromium();
  if ('missing' in found) throw new Error(found.missing);
  browser = await puppeteer.launch({executablePath: found.path, args: chromiumArguments});
});

afterEach(async () => {
  const {complaints, warnings} = visitor;
  await visitor.leave();
  await server.reset();
  assert.deepEqual([...complaints, ...warnings], []);
});

after(async () => {
  await browser.close();
  for (const proxy of proxies) proxy.close().closeAllConnections();
  await stock.close();
  await server.close();
  await application.close();
  await rm(folder, {recursive: true});
});

interface Visit {
  readonly attempt: SignInAttempt;
  /** Lets the script in. */
  readonly release: () => Promise<void>;
}

/** From the application to this host; the page comes without its script for now. */
const arrive = async (host: string, {language = 'en', parameters = {}} = {}): Promise<Visit> => {
  visitor = await Visitor.arrive(await browser.createBrowserContext(), server.origin, application);
  const {page} = visitor;
  const devtools = await page.createCDPSession();
  const userAgent = await browser.userAgent();
  await devtools.send('Emulation.setUserAgentOverride', {userAgent, acceptLanguage: language});
  const held: HTTPRequest[] = [];
  const isHeld = (request: HTTPRequest) => !isFree && /\/assets\/[^/]+\/index\.js$/.test(request.url());
  let isFree = false;
  await page.setRequestInterception(true);
  page.on('request', (request) => void (isHeld(request) ? held.push(request) : request.continue()));
  await page.evaluateOnNewDocument(() => {
    const shifts: number[] = [];
    new PerformanceObserver((list) => {
      for (const each of list.getEntries()) shifts.push((each as PerformanceEntry & {value: number}).value);
    }).observe({type: 'layout-shift', buffered: true});
    Object.assign(globalThis, {shifts});
  });
  const attempt = await application.begin(parameters);
  const going = page.goto(attempt.authorizationUrl.replace(server.origin, origins[host]!));
  await page.waitForFunction(() => document.querySelector('auth-sign-in') && document.readyState === 'interactive');
  return {
    attempt,
    release: async () => {
      isFree = true;
      for (const request of held) void request.continue();
      await going;
    },
  };
};

const signIn = async ({attempt}: Visit) => {
  await visitor.submit();
  await visitor.screen('code');
  await visitor.type('code', await visitor.codeFor(alice));
  const {page} = visitor;
  await page.waitForFunction((url) => location.href.startsWith(url), {}, `${application.origin}/callback`);
  assert.equal((await attempt.claims(page.url()))['email'], alice);
};

const shown = () =>
  visitor.page.evaluate(() => ({
    lang: document.documentElement.lang,
    title: document.title,
    hasField: document.querySelector('auth-sign-in input[name=identifier]') !== null,
    isDrawn: customElements.get('auth-sign-in') !== undefined,
  }));

const typeFirst = async () => {
  await visitor.fill('identifier', alice);
  return visitor.page.$('auth-sign-in input[name=identifier]');
};

for (const host of ['plain', 'proxy', 'stock']) {
  test(`${host}: typed before the script, signed in after`, async () => {
    const visit = await arrive(host);
    assert.deepEqual(await shown(), {lang: 'en', title: 'Sign in to Fernway', hasField: true, isDrawn: false});
    const field = await typeFirst();
    await visit.release();
    await visitor.screen('sign-in');
    await visitor.page.waitForNetworkIdle();
    assert.equal(await visitor.valueOf('identifier'), alice);
    assert.equal(await field?.evaluate((input) => input.isConnected && document.activeElement === input), true);
    assert.deepEqual(await visitor.page.evaluate(() => (globalThis as {shifts?: number[]}).shifts), []);
    await signIn(visit);
  });
}

test('a proxy that knows the pages sends that of the person’s language, and that of the path', async () => {
  const french = await arrive('proxy', {language: 'fr'});
  const {lang, hasField, isDrawn} = await shown();
  assert.deepEqual([lang, hasField, isDrawn], ['fr', true, false]);
  await typeFirst();
  await french.release();
  await visitor.screen('sign-in');
  assert.equal((await shown()).lang, 'fr');
  await signIn(french);
  await visitor.leave();

  const newcomer = await arrive('proxy', {parameters: {first_screen: 'register'}});
  assert.deepEqual([(await shown()).hasField, (await shown()).title], [true, 'Create your account']);
  await newcomer.release();
  await visitor.screen('register');
});

test('a host that knows one page: where another screen or language is wanted, nothing is seen until it is drawn', async () => {
  for (const [wish, screen, lang] of [
    [{language: 'fr'}, 'sign-in', 'fr'],
    [{parameters: {ui_locales: 'fr'}}, 'sign-in', 'fr'],
    [{parameters: {first_screen: 'register'}}, 'register', 'en'],
  ] as const) {
    const visit = await arrive('plain', wish);
    assert.equal((await shown()).hasField, false, JSON.stringify(wish));
    assert.equal(await visitor.page.$eval('auth-sign-in', (host) => host.shadowRoot), null);
    await visit.release();
    await visitor.screen(screen);
    assert.deepEqual([(await shown()).lang, (await shown()).hasField], [lang, true]);
    assert.deepEqual(visitor.complaints, []);
    if (screen !== 'register') await visitor.leave();
  }
});

test('settings that have changed since: drawn anew, with what was typed', async () => {
  server.settings.patch({socialSignInConnectorTargets: [], termsOfUseUrl: 'https://fernway.example/terms-2'});
  const visit = await arrive('stock');
  const providers = () => visitor.page.$$eval('auth-sign-in [part~="social-button"]', (all) => all.length);
  assert.ok((await providers()) > 0, 'it is what was written');
  await typeFirst();
  await visit.release();
  await visitor.page.waitForFunction(() => !document.querySelector('auth-sign-in [part~="social-button"]'));
  await visitor.screen('sign-in');
  assert.equal(await visitor.valueOf('identifier'), alice);
  await signIn(visit);
});
