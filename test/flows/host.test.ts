/**
 * Around the page: the browser of another app, an app that signs people in itself, and a browser that was here before.
 */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {useStage, type Visitor} from '../support/flow.ts';

/** One of the providers refuses browsers that an app can look into. */
const stage = useStage((config) => ({
  ...config,
  signInExperience: {...config.signInExperience, socialSignInConnectorTargets: ['alipay', 'wechat', 'google']},
  connectors: config.connectors.map((each) => (each.id === 'acme-id' ? {...each, target: 'google'} : each)),
}));
const alice = 'alice@example.com';
const inside = (app: string) => `Mozilla/5.0 (Linux; Android 14; wv) AppleWebKit/537.36 Chrome/122 Mobile ${app}`;

const arrive = async (userAgent?: string) => {
  const visitor = await stage.newVisitor();
  if (userAgent) await visitor.page.setUserAgent({userAgent});
  return visitor;
};

const open = async (visitor: Visitor) => {
  await visitor.signIn();
  await visitor.screen('sign-in');
  return visitor.page.$$eval('auth-sign-in [part~="social-button"]', (all) =>
    all.map((each) => each.textContent.trim()),
  );
};

const enterCode = async (visitor: Visitor) => {
  await visitor.fill('identifier', alice);
  await visitor.submit();
  await visitor.screen('code');
  await visitor.type('code', await visitor.codeFor(alice));
  return visitor.claims();
};

test('in an app’s browser a provider that refuses it says so before, and a code does', async () => {
  const visitor = await arrive(inside('Instagram 322.0 Android'));
  assert.equal((await open(visitor)).length, 3);
  await visitor.press('Continue with Acme ID');
  await visitor.sees('Acme ID doesn’t work inside Instagram');
  await visitor.press('Get a code by email');
  assert.equal((await enterCode(visitor))['email'], alice);
});

test('in WeChat there is WeChat, and nothing that cannot work there', async () => {
  assert.deepEqual(await open(await arrive(inside('MicroMessenger/8.0.47'))), ['Continue with WeChat']);
});

test('an app that announces itself signs in what it can: out in the browser, and back', async () => {
  const app = await arrive('Fernway/1.0');
  await app.page.evaluateOnNewDocument(() => {
    const sent: unknown[] = [];
    const logtoNativeSdk = {
      platform: 'ios',
      supportedConnector: {universal: true, nativeTargets: []},
      callbackLink: 'fernway://back',
      getPostMessage: () => (message: unknown) => sent.push(message),
    };
    Object.assign(globalThis, {sent, logtoNativeSdk});
  });
  assert.deepEqual(await open(app), ['Continue with Acme ID']);
  await app.press('Continue with Acme ID');
  const sent = await app.page.waitForFunction(() => (globalThis as {sent?: unknown[]}).sent?.[0]);
  const {callbackUri, redirectTo} = (await sent.jsonValue()) as Record<string, string>;
  assert.ok(callbackUri && redirectTo);

  const browser = await arrive();
  const devtools = await browser.page.createCDPSession();
  await devtools.send('Page.enable');
  const back = new Promise<URL>((resolve) =>
    devtools.on('Page.frameRequestedNavigation', ({url}) => url.startsWith('fernway:') && resolve(new URL(url))),
  );
  await browser.page.goto(redirectTo);
  await browser.continueAs('Alice Example');
  const {search} = await back;

  await app.page.goto(callbackUri + search);
  await app.screen('link-account');
  await app.press('Link and continue');
  assert.equal((await app.claims())['email'], alice);
});

test('what was used here before is marked, and whose it was is nowhere', async () => {
  const visitor = await arrive();
  await open(visitor);
  await enterCode(visitor);
  // Signed out.
  const devtools = await visitor.page.createCDPSession();
  await devtools.send('Network.clearBrowserCookies');
  await open(visitor);
  await visitor.press('Continue Last used');
  const kept = await visitor.page.evaluate(() => JSON.stringify({...localStorage}));
  assert.match(kept, /"auth-sign-in:last-used":"code"/);
  assert.doesNotMatch(kept, /alice/);
});
