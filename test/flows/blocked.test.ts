/**
 * Browsers that keep less than others: no storage, or no cookies at all.
 */
import assert from 'node:assert/strict';
import {once} from 'node:events';
import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises';
import {createServer, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, test} from 'node:test';
import puppeteer, {type Browser} from 'puppeteer-core';
import {demoAppDirectory} from '../../src/server/node/build.ts';
import {createDemoApp} from '../../src/server/node/demo-app/server.ts';
import {startIdentityServer, type RunningIdentityServer} from '../../src/server/node/index.ts';
import {chromiumArguments, findChromium} from '../support/browsers.ts';
import {useStage, Visitor} from '../support/flow.ts';

const stage = useStage();

/** Each page of the visitor's finds them like this. */
const withoutStorage = (visitor: Visitor, how: 'blocked' | 'full') =>
  visitor.page.evaluateOnNewDocument((how) => {
    const fail = () => {
      throw new DOMException('denied', how === 'full' ? 'QuotaExceededError' : 'SecurityError');
    };
    if (how === 'full') Storage.prototype.setItem = fail;
    else for (const name of ['sessionStorage', 'localStorage']) Object.defineProperty(window, name, {get: fail});
  }, how);

for (const how of ['blocked', 'full'] as const) {
  for (const {provider, person} of [
    {provider: 'Alipay', person: 'Chen Yutong'},
    {provider: 'Acme ID', person: 'Kofi Mensah'},
  ]) {
    test(`storage is ${how}: there and back through ${provider}, and a reload on the way`, async () => {
      const visitor = await stage.newVisitor();
      await withoutStorage(visitor, how);
      await visitor.signIn();
      await visitor.screen('sign-in');
      await visitor.press(`Continue with ${provider}`);
      await visitor.continueAs(person);
      await visitor.sees('Before you continue');
      await visitor.press('Agree and continue');
      await visitor.screen('missing-profile');
      await visitor.page.reload();
      await visitor.screen('missing-profile');
      await visitor.fill('identifier', 'person@example.com');
      await visitor.submit();
      await visitor.screen('code');
      await visitor.type('code', await visitor.codeFor('person@example.com'));
      assert.equal((await visitor.claims())['email'], 'person@example.com');
    });
  }

  test(`storage is ${how}: there and back through a company`, async () => {
    const visitor = await stage.newVisitor();
    await withoutStorage(visitor, how);
    await visitor.signIn();
    await visitor.screen('sign-in');
    await visitor.fill('identifier', 'erin@acme.example');
    await visitor.sees('uses single sign-on');
    await visitor.submit();
    await visitor.continueAs('Erin Castellanos');
    await visitor.sees('Before you continue');
    await visitor.press('Agree and continue');
    await visitor.claims();
  });
}

describe('all cookies are blocked, by the browser’s own setting', () => {
  let profile: string;
  let browser: Browser;
  let demo: Server;
  let demoOrigin: string;
  let identity: RunningIdentityServer;

  before(async () => {
    profile = await mkdtemp(join(tmpdir(), 'without-cookies-'));
    await mkdir(join(profile, 'Default'));
    const preferences = {profile: {default_content_setting_values: {cookies: 2}}};
    await writeFile(join(profile, 'Default/Preferences'), JSON.stringify(preferences));
    const found = findChromium();
    if ('missing' in found) throw new Error(found.missing);
    browser = await puppeteer.launch({executablePath: found.path, args: chromiumArguments, userDataDir: profile});
    demo = createServer((request, response) => void serve(request, response)).listen(0, 'localhost');
    await once(demo, 'listening');
    demoOrigin = `http://localhost:${(demo.address() as AddressInfo).port}`;
    identity = await startIdentityServer({proxyOrigins: [demoOrigin]});
    const serve = createDemoApp({endpoint: identity.origin, appId: 'demo-app', directory: demoAppDirectory});
  });

  after(async () => {
    await browser.close();
    demo.closeAllConnections();
    demo.close();
    await identity.close();
    await rm(profile, {recursive: true, force: true});
  });

  /** The setting is the profile's: a context of its own would not have it. */
  const arrive = () => Visitor.arrive(browser.defaultBrowserContext(), stage.server.origin, stage.application);

  test('the hosted page says so', async () => {
    const visitor = await arrive();
    await visitor.signIn();
    await visitor.screen('stopped');
    await visitor.sees('Cookies are blocked');
    assert.deepEqual(visitor.complaints, []);
    assert.match(visitor.warnings.join('\n'), /^\[auth-sign-in\] cookies-blocked: [^\n]*$/);
    await visitor.page.close();
  });

  test('so does the form in the application’s own page', async () => {
    const visitor = await arrive();
    await visitor.page.goto(`${demoOrigin}/embedded`);
    await visitor.screen('stopped');
    await visitor.sees('Cookies are blocked');
    assert.deepEqual(visitor.complaints, []);
    assert.match(visitor.warnings.join('\n'), /^\[auth-sign-in\] cookies-blocked: [^\n]*$/);
    await visitor.page.close();
  });

  test('and the application’s home, in words and not an SDK’s', async () => {
    const visitor = await arrive();
    await visitor.page.goto(demoOrigin);
    await visitor.sees('This browser blocks cookies');
    assert.doesNotMatch(await visitor.page.$eval('main', (main) => main.textContent), /Error|Failed|denied/);
    assert.deepEqual(visitor.complaints, []);
    await visitor.page.close();
  });
});
