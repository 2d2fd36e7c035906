/** Providers in a window of their own, and the way back to a page that was left for one. */
import assert from 'node:assert/strict';
import {afterEach, test} from 'node:test';
import type {Command} from '../../src/machine/commands.ts';
import type {Params, Popup} from '../../src/platform/popup.ts';
import {createSignIn} from '../../src/machine/sign-in-machine.ts';
import {
  begin,
  created,
  email,
  fakeBrowser,
  fakeServer,
  id,
  laterBrowser,
  ok,
  refused,
  settingsWith,
  type Script,
} from './fakes.ts';

const toProvider = (kind: string, connectorId: string): Script => ({
  [`POST /verification/${kind}/${connectorId}/authorization-uri`]: ok({
    authorizationUri: 'https://provider.test/auth',
    verificationId: 'v1',
  }),
  [`POST /verification/${kind}/${connectorId}/verify`]: id('v1'),
});
const script: Script = {...toProvider('social', 'ali'), ...toProvider('sso', 'okta'), 'POST /identification': created};

interface Window extends Popup {
  readonly visited: string[];
  isClosed: boolean;
  answer(params: Params): void;
}

const fakeWindow = (): Window => {
  const heard: {state: string; take: (params: Params) => void}[] = [];
  const opened: Window = {
    visited: [],
    isClosed: false,
    go: (url) => void opened.visited.push(url),
    focus: () => {},
    close: () => void (opened.isClosed = true),
    isGone: () => opened.isClosed,
    hear: (state, take) => {
      const one = {state, take};
      heard.push(one);
      return () => void heard.splice(heard.indexOf(one), 1);
    },
    answer: (params) => heard.find(({state}) => state === params['state'])?.take(params),
  };
  return opened;
};

/** A window that is open is looked after to the end. */
const disposed: (() => void)[] = [];
afterEach(() => disposed.splice(0).forEach((dispose) => dispose()));

const inPopup = async (isAllowed = true, more: Script = {}, settings = {}) => {
  const windows: Window[] = [];
  const openPopup = () => {
    const opened = isAllowed ? fakeWindow() : undefined;
    if (opened) windows.push(opened);
    return opened;
  };
  const browser = Object.assign(fakeBrowser(), {openPopup});
  const running = await begin({
    browser,
    script: {...script, ...more},
    settings,
    options: {routing: 'memory', social: 'popup'},
  });
  disposed.push(() => running.machine.dispose());
  running.machine.prepare();
  await new Promise((resolve) => setTimeout(resolve, 20));
  return {...running, browser, windows};
};

/** The window is looked after three times a second. */
const lookedAfter = () => new Promise((resolve) => setTimeout(resolve, 400));

const wanted: readonly (readonly [what: string, connectorId: string, ...Command[]])[] = [
  ['a social button', 'ali', {type: 'start-social', connectorId: 'ali'}],
  ['a company’s row', 'okta', {type: 'start-sso', connectorId: 'okta'}],
  ['an address that is a company’s', 'okta', {type: 'submit-identifier', identifier: email('erin@acme.example')}],
];

for (const [what, connectorId, command] of wanted) {
  test(`${what}: the window opens in the click, and its answer signs in here`, async () => {
    const found = {'GET /sso-connectors': ok({connectorIds: ['okta']})};
    const {act, machine, windows, browser} = await inPopup(true, found);
    await act({type: 'detect-sso', email: 'erin@acme.example'});
    machine.send(command!);
    assert.equal(windows.length, 1, 'at once');
    machine.send(command!);
    await act();
    await lookedAfter();
    assert.equal(windows.length, 1, 'two presses open one');
    const [opened] = windows;
    assert.deepEqual(opened?.visited, ['https://provider.test/auth']);
    const {screen} = machine.state;
    assert.ok(screen.name === 'leaving' && screen.within === 'popup');
    assert.deepEqual(browser.left, []);

    opened.answer({code: 'c', state: 'state-1'});
    assert.ok(opened.isClosed);
    await act();
    await lookedAfter();
    assert.deepEqual(browser.left, [{url: 'http://id.test/oidc/auth/uid', how: 'replace'}], connectorId);
    assert.equal(browser.session.get(`social_auth_state:${connectorId}`), undefined);
  });
}

test('no window is allowed: the provider takes the page’s place', async () => {
  const {act, browser, machine} = await inPopup(false);
  await act({type: 'start-social', connectorId: 'ali'});
  assert.equal(browser.left.length, 1);
  assert.ok(machine.state.screen.name === 'leaving' && !machine.state.screen.within);
  const {inPopup: isInPopup, returnTo} = browser.redirects.bundle('state-1', 'ali') ?? {};
  assert.deepEqual([isInPopup, returnTo], [undefined, undefined]);
});

test('closed half-way: the form is back with words, trying again opens another, and a late answer counts', async () => {
  const {act, machine, windows, browser} = await inPopup();
  await act({type: 'start-social', connectorId: 'ali'});
  windows[0]!.isClosed = true;
  await lookedAfter();
  assert.equal(machine.state.screen.name, 'sign-in');
  assert.deepEqual(machine.state.problem, {code: 'popup-closed', recoverable: true, command: 'start-social'});
  assert.equal(machine.state.pending, undefined);
  await act({type: 'retry'});
  assert.equal(windows.length, 2);
  // Cut off by the provider's page, it looks closed.
  windows[1]!.isClosed = true;
  await lookedAfter();
  windows[1]!.answer({code: 'c', state: 'state-2'});
  await lookedAfter();
  assert.equal(browser.left.length, 1);
});

for (const [what, command] of [
  ['a cancel', {type: 'back'}],
  ['a restart', {type: 'restart'}],
] as const) {
  test(`${what} closes the window, and nothing is heard from it any more`, async () => {
    const {act, machine, windows, browser} = await inPopup();
    await act({type: 'start-social', connectorId: 'ali'}, command);
    assert.ok(windows[0]?.isClosed);
    assert.equal(machine.state.screen.name, 'sign-in');
    assert.equal(machine.state.pending, undefined);
    windows[0].answer({code: 'c', state: 'state-1'});
    await lookedAfter();
    assert.equal(machine.state.problem, undefined);
    assert.deepEqual(browser.left, []);
  });
}

test('a refusal before the provider is reached closes it', async () => {
  const {act, machine, windows} = await inPopup(true, {'PUT ': refused(400, 'session.not_found')});
  await act({type: 'start-social', connectorId: 'ali'});
  assert.equal(machine.state.screen.name, 'stopped');
  assert.ok(windows[0]?.isClosed);
});

test('while the terms are asked none is open; agreeing opens it', async () => {
  const {act, machine, windows} = await inPopup(
    true,
    {},
    {
      agreeToTermsPolicy: 'Manual',
      termsOfUseUrl: 'https://example.com',
    },
  );
  await act({type: 'start-social', connectorId: 'ali'});
  assert.equal(machine.state.dialog?.kind, 'terms');
  assert.equal(windows.length, 0);
  machine.send({type: 'confirm'});
  assert.equal(windows.length, 1);
});

// --- the callback's page --------------------------------------------------------------------------------------------

const params = {code: 'c', state: 'state-1'};
const callback = {route: {kind: 'callback', connectorId: 'ali'}, params} as const;

test('a page that was left is come back to, where the sign-in goes on', async () => {
  const authorizationUrl = () => 'http://id.test/oidc/auth?client_id=app';
  const left = await begin({
    script: {...script, 'GET /oidc/auth': {status: 303}},
    options: {routing: 'memory', authorizationUrl},
  });
  await left.act({type: 'start-social', connectorId: 'ali'});

  const relay = laterBrowser(left.browser, callback);
  // It never comes to an end: the page is on its way.
  const {fetch} = fakeServer(script, settingsWith());
  createSignIn({fetch}, relay).send({type: 'start'});
  await lookedAfter();
  assert.deepEqual(relay.returned, [{url: 'http://id.test/shop?item=1#top', callback: {connectorId: 'ali', params}}]);

  const back = laterBrowser(relay, callback);
  back.navigation.route = () => ({kind: 'other'});
  const {asked, machine} = await begin({script, browser: back, options: {routing: 'memory', authorizationUrl}});
  assert.equal(machine.state.screen.name, 'leaving');
  assert.deepEqual(
    asked(),
    ['POST /verification/social/ali/verify', 'POST /identification', 'POST /submit'],
    'what was begun before goes on',
  );
});

for (const [what, options] of [
  ['has a path for every screen', {routing: 'path'}],
  ['has prepared its URL beforehand', {routing: 'memory', authorizationUrl: 'http://id.test/oidc/auth'}],
] as const) {
  test(`a page that ${what} is not come back to`, async () => {
    const {act, browser} = await begin({script: {...script, 'GET /oidc/auth': {status: 303}}, options});
    await act({type: 'start-social', connectorId: 'ali'});
    const relay = laterBrowser(browser, callback);
    const {machine} = await begin({script, browser: relay});
    assert.deepEqual(relay.returned, []);
    assert.equal(machine.state.screen.name, 'leaving');
  });
}

test('nobody is led to another origin by what the browser keeps', async () => {
  const {act, browser} = await begin({
    script: {...script, 'GET /oidc/auth': {status: 303}},
    options: {routing: 'memory', authorizationUrl: () => 'http://id.test/oidc/auth'},
  });
  await act({type: 'start-social', connectorId: 'ali'});
  const key = 'logto:redirect-context:fallback:state-1';
  const kept = browser.local.get(key) ?? '';
  browser.local.set(key, kept.replace('http://id.test/shop', 'https://evil.test/'));
  const relay = laterBrowser(browser, callback);
  await begin({script, browser: relay});
  assert.deepEqual(relay.returned, []);
});
