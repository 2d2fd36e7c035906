/** Inside another app, and inside an app that signs people in: what is offered, said, and done. */
import assert from 'node:assert/strict';
import {afterEach, test} from 'node:test';
import {usableConnectors} from '../../src/machine/social/usable.ts';
import {parseRoute} from '../../src/platform/routes.ts';
import type {SocialConnector} from '../../src/protocol/settings.ts';
import {begin, fakeBrowser, ok, type FakeBrowser, type Setup} from './fakes.ts';

const connector = (id: string, platform: SocialConnector['platform'] = 'Web'): SocialConnector => ({
  id,
  target: id.split('-')[0] ?? id,
  name: {en: id},
  ...(platform && {platform}),
});
const everyProvider = ['wechat', 'alipay', 'dingtalk', 'qq', 'feishu', 'google', 'acme'].map((id) => connector(id));

const instagram =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_4_1 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148 Instagram 323';
const android =
  'Mozilla/5.0 (Linux; Android 14; Pixel 8; wv) AppleWebKit/537.36 Version/4.0 Chrome/122 Instagram 322 Android';
const phone =
  'Mozilla/5.0 (Linux; Android 13; wv) AppleWebKit/537.36 Chrome/116 Mobile Safari/537.36 MicroMessenger/8.0.47';
const desktop = 'Mozilla/5.0 (Windows NT 10.0) Chrome/122 Safari/537.36 MicroMessenger/7.0.20 WindowsWechat';

const page = globalThis as {logtoNativeSdk?: unknown};
afterEach(() => delete page.logtoNativeSdk);

const inside = (userAgent: string, native?: unknown, browser = fakeBrowser()): FakeBrowser => {
  if (native !== undefined) page.logtoNativeSdk = native;
  return Object.assign(browser, {environment: {...browser.environment, appAgent: () => userAgent}});
};

const answers = {
  'POST /verification/social/google/authorization-uri': ok({
    authorizationUri: 'https://provider.test/auth',
    verificationId: 'v1',
  }),
};

const start = (browser: FakeBrowser, socialConnectors = everyProvider, more: Setup = {}) =>
  begin({browser, ...more, script: answers, settings: {socialConnectors, ...more.settings}});

const offered = ({state}: {state: {settings?: {socialConnectors: readonly SocialConnector[]} | undefined}}) =>
  usableConnectors(state.settings?.socialConnectors ?? []).map(({id}) => id);

test('in a browser of its own everything is offered but what is native', async () => {
  const {machine} = await start(fakeBrowser(), [...everyProvider, connector('wechat-app', 'Native')]);
  assert.deepEqual(
    offered(machine),
    everyProvider.map(({id}) => id),
  );
});

test('in WeChat its own, and what needs no other app', async () => {
  const {machine} = await start(inside(phone));
  assert.deepEqual(offered(machine), ['wechat', 'acme']);
});

test('of two for WeChat the one that can work: on the phone the one for everywhere, on the desktop the picture to scan', async () => {
  const two = [connector('wechat-open'), connector('wechat-official', 'Universal')];
  for (const [browser, expected] of [
    [inside(phone), 'wechat-official'],
    [inside(desktop), 'wechat-open'],
    [fakeBrowser(), 'wechat-open'],
  ] as const) {
    const {machine} = await start(browser, two);
    assert.deepEqual(offered(machine), [expected]);
  }
});

test('where nothing else leads in, nothing is hidden', async () => {
  const settings = {signIn: {methods: []}, singleSignOnEnabled: false};
  const {machine} = await start(inside(phone), [connector('alipay')], {settings});
  assert.deepEqual(offered(machine), ['alipay']);
});

test('who comes back from a provider is known, wherever the browser is', async () => {
  const browser = fakeBrowser({route: parseRoute('/callback/alipay'), params: {state: 'x', code: 'y'}});
  const {machine} = await start(inside(phone, undefined, browser));
  assert.equal(machine.state.problem?.code, 'callback-invalid');
});

test('who would be refused is told before anything is asked, and may try anyway', async () => {
  for (const [userAgent, intent] of [
    [instagram, undefined],
    [android, 'intent://app.test/start#Intent;scheme=https;'],
  ] as const) {
    const {machine, act, asked, browser} = await start(inside(userAgent), everyProvider, {
      options: {startUrl: 'https://app.test/start'},
    });
    await act({type: 'start-social', connectorId: 'google'});
    const {dialog} = machine.state;
    assert.ok(dialog?.kind === 'in-app');
    const {intent: link = '', ...rest} = dialog;
    assert.deepEqual(rest, {kind: 'in-app', connectorId: 'google', app: 'Instagram', url: 'https://app.test/start'});
    assert.ok(link.startsWith(intent ?? '') && Boolean(link) === Boolean(intent));
    assert.deepEqual(asked(), []);
    await act({type: 'dismiss'});
    assert.equal(machine.state.screen.name, 'sign-in');
    await act({type: 'start-social', connectorId: 'google'}, {type: 'confirm'});
    assert.deepEqual(
      browser.left.map(({url}) => url),
      ['https://provider.test/auth'],
    );
  }
});

test('nobody else is kept from going', async () => {
  const {act, machine} = await start(inside(instagram));
  await act({type: 'start-social', connectorId: 'acme'});
  assert.equal(machine.state.dialog, undefined);
});

const nativeSdk = (supportedConnector: unknown, callbackLink?: string) => {
  const messages: unknown[] = [];
  const sdk = {
    platform: 'ios',
    supportedConnector,
    callbackLink,
    getPostMessage: () => (each: unknown) => messages.push(each),
  };
  return {sdk, messages};
};
const threeKinds = [
  connector('google', 'Native'),
  connector('alipay', 'Native'),
  connector('acme', 'Universal'),
  connector('qq'),
];

test('an app that signs people in is offered what it announces, and nothing else', async () => {
  for (const [supported, link, expected] of [
    [{universal: true, nativeTargets: ['google']}, 'app://back', ['google', 'acme']],
    [{universal: true, nativeTargets: ['google']}, undefined, ['google']],
    [{universal: false, nativeTargets: ['alipay']}, 'app://back', ['alipay']],
    [undefined, undefined, []],
  ] as const) {
    const {machine} = await start(inside('app', nativeSdk(supported, link).sdk), threeKinds);
    assert.deepEqual(offered(machine), expected);
  }
});

test('what cannot be spoken to is offered nothing', async () => {
  const {machine} = await start(
    inside('app', {platform: 'ios', supportedConnector: {nativeTargets: ['google']}}),
    threeKinds,
  );
  assert.deepEqual(offered(machine), []);
});

test('the app takes over, and the page can still be used', async () => {
  const {sdk, messages} = nativeSdk({universal: true, nativeTargets: ['google']}, 'app://back');
  const {machine, act, browser} = await start(inside('app', sdk), threeKinds);
  await act({type: 'start-social', connectorId: 'google'});
  assert.deepEqual(messages, [
    {callbackUri: 'http://id.test/callback/google', redirectTo: 'https://provider.test/auth'},
  ]);
  assert.deepEqual([browser.left, machine.state.pending, machine.state.screen.name], [[], undefined, 'sign-in']);
});

test('what is in no app opens in the browser, and finds its way back to the app', async () => {
  const {sdk, messages} = nativeSdk({universal: true, nativeTargets: []}, 'app://back');
  const {act} = await start(inside('app', sdk), [connector('google', 'Universal')]);
  await act({type: 'start-social', connectorId: 'google'});
  const {redirectTo} = messages[0] as {redirectTo: string};
  const landing = new URL(redirectTo);
  const there = fakeBrowser({route: parseRoute(landing.pathname), params: Object.fromEntries(landing.searchParams)});
  await start(there);
  assert.deepEqual(
    there.left.map(({url}) => url),
    ['https://provider.test/auth'],
  );
  const back = fakeBrowser({route: parseRoute('/callback/google'), params: {code: 'c', state: 's'}});
  back.session.set('social_callback_data:google', there.session.get('social_callback_data:google') ?? '');
  const {asked} = await start(back);
  assert.deepEqual(
    back.left.map(({url}) => url),
    ['app://back?code=c&state=s'],
  );
  assert.deepEqual(asked(), []);
});

test('only an app is led back to, and only the web is led out to', async () => {
  for (const link of ['https://evil.test', 'javascript:alert(1)', 'data:text/html,x', '']) {
    const there = fakeBrowser({
      route: parseRoute('/social/landing/google'),
      params: {redirect_to: 'https://provider.test/auth', native_callback: link},
    });
    await start(there);
    assert.equal(there.session.has('social_callback_data:google'), false, link);
  }
  const there = fakeBrowser({
    route: parseRoute('/social/landing/google'),
    params: {redirect_to: 'javascript:alert(1)'},
  });
  const {machine} = await start(there);
  assert.deepEqual(there.left, []);
  assert.equal(machine.state.screen.name, 'stopped');
});
