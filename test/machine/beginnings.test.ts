/** How a sign-in begins, begins again, and moves through the history. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {SignInOptions} from '../../src/machine/options.ts';
import type {Screen} from '../../src/machine/state.ts';
import {createSignIn} from '../../src/machine/sign-in-machine.ts';
import type {Arrival} from '../../src/platform/navigation.ts';
import {begin, email, fakeBrowser, fakeServer, id, ok, refused, settingsWith, settle, username} from './fakes.ts';

const opened = async (arrival: Partial<Arrival>, settings: Record<string, unknown> = {}): Promise<Screen> => {
  const {machine} = await begin({browser: fakeBrowser(arrival), settings});
  return machine.state.screen;
};
const first = (
  first: 'sign_in' | 'register' | 'identifier:sign_in' | 'identifier:register' | 'single_sign_on' | 'reset_password',
) => ({route: {kind: 'first', first}}) as const;

test('each path shows its screen, as far as the sign-in mode allows it', async () => {
  const noSignIn = {signInMode: 'Register'};
  const noRegistration = {signInMode: 'SignIn'};
  assert.deepEqual(await opened(first('sign_in')), {name: 'sign-in'});
  assert.deepEqual(await opened(first('sign_in'), noSignIn), {name: 'register'});
  assert.deepEqual(await opened(first('register')), {name: 'register'});
  assert.deepEqual(await opened(first('register'), noRegistration), {name: 'sign-in'});
  assert.deepEqual(await opened(first('identifier:sign_in'), noSignIn), {name: 'register'});
  assert.deepEqual(await opened(first('identifier:register'), noRegistration), {name: 'sign-in'});
  assert.deepEqual(await opened(first('single_sign_on')), {name: 'single-sign-on'});
  assert.deepEqual(await opened(first('single_sign_on'), {singleSignOnEnabled: false}), {name: 'sign-in'});
  const recovers = {forgotPassword: {email: true, phone: false}};
  assert.deepEqual(await opened(first('reset_password'), recovers), {name: 'forgot-password'});
  assert.deepEqual(await opened({route: {kind: 'stopped', why: 'unknown-session'}}), {
    name: 'stopped',
    why: 'unknown-session',
  });
});

test('the identifier pages ask only for what was asked for and is enabled', async () => {
  const asking = (identifier: string) => opened({...first('identifier:sign_in'), params: {identifier}});
  assert.deepEqual(await asking('phone email'), {name: 'sign-in', only: 'identifier', identifiers: ['email']});
  assert.deepEqual(await asking(''), {name: 'sign-in', only: 'identifier'});
  assert.deepEqual(await opened({...first('identifier:register'), params: {identifier: 'email'}}), {
    name: 'register',
    only: 'identifier',
    identifiers: ['email'],
  });
});

test('what the settings cannot fill is the way in instead, never an empty card', async () => {
  const nothing = {signIn: {methods: []}, signUp: {identifiers: []}};
  for (const name of ['identifier:sign_in', 'identifier:register', 'reset_password', 'single_sign_on'] as const) {
    const settings = {...nothing, ssoConnectors: []};
    assert.deepEqual(await opened(first(name), settings), {name: 'sign-in'}, name);
    assert.deepEqual(await opened(first(name), {...settings, signInMode: 'Register'}), {name: 'register'}, name);
  }
  for (const name of ['identifier:sign_in', 'identifier:register'] as const) {
    assert.deepEqual(await opened({...first(name), params: {identifier: 'phone'}}), {name: 'sign-in'}, name);
  }
  assert.deepEqual(await opened(first('register'), nothing), {name: 'register'}, 'providers make accounts, too');
  assert.deepEqual(await opened(first('register'), {...nothing, socialConnectors: []}), {name: 'sign-in'});
});

test('what was typed is kept with what it is meant as', async () => {
  const cases = [
    ['alice@example.com', undefined, 'email'],
    ['+86 138', undefined, 'phone'],
    ['alice', undefined, 'username'],
    ['alice', ['email'], 'email'],
    ['alice@example.com', ['username'], 'username'],
    ['\u202aalice＠', ['email', 'username'], 'email'],
  ] as const;
  for (const [value, types, kind] of cases) {
    const {machine, browser, act} = await begin();
    await act({type: 'remember-identifier', value, ...(types && {types})});
    assert.equal(machine.state.identifierType, kind, value);
    const {machine: reloaded} = await begin({browser});
    assert.deepEqual([reloaded.state.identifier, reloaded.state.identifierType], [value, kind]);
  }
});

test('the page may choose the first screen, and the path goes before it', async () => {
  const options = {firstScreen: 'register'} as const;
  assert.equal((await begin({options})).machine.state.screen.name, 'register');
  const {machine} = await begin({options, browser: fakeBrowser(first('sign_in'))});
  assert.equal(machine.state.screen.name, 'sign-in');
});

test('the skeleton is that of the screen to come', () => {
  const skeleton = (arrival: Partial<Arrival>) => createSignIn({}, fakeBrowser(arrival)).state.screen;
  assert.deepEqual(skeleton(first('identifier:register')), {name: 'loading', first: 'register'});
  assert.deepEqual(skeleton(first('single_sign_on')), {name: 'loading', first: 'single-sign-on'});
  assert.deepEqual(skeleton({}), {name: 'loading', first: 'sign-in'});
});

const reloaded = {screen: {name: 'sign-in'}} as const;
const returned = {route: {kind: 'callback', connectorId: 'ali'}, params: {state: 's'}} as const;
const hinted = {params: {app_id: 'app', login_hint: 'hint@example.com'}};
const unhinted = {params: {app_id: 'app'}};

for (const [what, arrival, attribute, left, stands] of [
  ['a request that expects somebody', hinted, undefined, undefined, 'hint@example.com'],
  ['the same, after an earlier request', hinted, undefined, 'typed@example.com', 'hint@example.com'],
  ['a request that expects nobody', unhinted, undefined, 'typed@example.com', 'typed@example.com'],
  ['a request that leaves it empty', {params: {login_hint: ''}}, undefined, 'typed@example.com', 'typed@example.com'],
  ['a page that expects somebody', {}, 'page@example.com', 'typed@example.com', 'page@example.com'],
  ['a reload of that page', reloaded, 'page@example.com', 'typed@example.com', 'typed@example.com'],
  ['a reload before anything was typed', reloaded, 'page@example.com', undefined, 'page@example.com'],
  ['a return from a provider', returned, 'page@example.com', 'typed@example.com', 'typed@example.com'],
] as const) {
  test(`${what}: ${stands} stands in the field`, async () => {
    const browser = fakeBrowser(arrival);
    if (left) browser.storage.setIdentifier(left);
    const {machine} = await begin({browser, options: attribute ? {loginHint: attribute} : {}});
    assert.equal(machine.state.identifier, stands);
  });
}

test('what was typed since the request outlives a reload', async () => {
  const browser = fakeBrowser(hinted);
  const {act} = await begin({browser});
  await act({type: 'remember-identifier', value: 'typed@example.com'});
  const reload = {...browser, navigation: fakeBrowser(reloaded).navigation};
  assert.equal((await begin({browser: reload})).machine.state.identifier, 'typed@example.com');
});

test('the context of the request is kept for the time after the provider', async () => {
  const browser = fakeBrowser({params: {app_id: 'app', organization_id: 'org', ui_locales: 'fr zh'}});
  const {server} = await begin({browser});
  assert.equal(server.calls[0]?.headers.get('Logto-App-Id'), 'app');
  assert.deepEqual(
    [...browser.session],
    [
      ['organization_id', 'org'],
      ['ui_locales', 'fr zh'],
      ['app_id', 'app'],
    ],
  );
});

test('a query without an organisation clears the one before; a callback does not', async () => {
  const fresh = fakeBrowser({params: {app_id: 'app'}});
  fresh.session.set('organization_id', 'old');
  await begin({browser: fresh});
  assert.equal(fresh.session.get('organization_id'), undefined);
  const callback = fakeBrowser({route: {kind: 'callback', connectorId: 'ali'}, params: {state: 's'}});
  callback.session.set('organization_id', 'old');
  await begin({browser: callback});
  assert.equal(callback.session.get('organization_id'), 'old');
});

test('a reload, whose URL has lost them, keeps organisation, languages and the expected person', async () => {
  const reload = fakeBrowser({params: {app_id: 'app'}, screen: {name: 'sign-in'}});
  for (const key of ['organization_id', 'ui_locales', 'login_hint']) reload.session.set(key, 'kept');
  const {machine} = await begin({browser: reload});
  assert.equal(machine.state.identifier, 'kept');
  for (const key of ['organization_id', 'ui_locales']) assert.equal(reload.session.get(key), 'kept');
});

test('the expected person of one request is not that of the next', async () => {
  const next = fakeBrowser({params: {app_id: 'app'}});
  next.session.set('login_hint', 'before@example.com');
  assert.equal((await begin({browser: next})).machine.state.identifier, '');
});

test('settings that the server put into the page save the request', async () => {
  const browser = fakeBrowser();
  const data = settingsWith({supportEmail: 'help@example.com'});
  browser.environment.injectedSettings = () => JSON.stringify({signInExperience: {data}});
  const {machine, server} = await begin({browser});
  assert.equal(machine.state.settings?.supportEmail, 'help@example.com');
  assert.deepEqual(server.calls, []);
});

test('settings that cannot be loaded can be asked for again', async () => {
  const well = 'GET /api/.well-known/sign-in-exp';
  const {machine, act} = await begin({script: {[well]: [{status: 502, body: '<html>'}, ok(settingsWith())]}});
  assert.deepEqual(machine.state.screen, {name: 'loading', first: 'sign-in'});
  assert.deepEqual(machine.state.problem, {code: 'protocol', recoverable: true, command: 'start'});
  await act({type: 'submit-identifier', identifier: email()}, {type: 'start'});
  assert.deepEqual(machine.state.screen, {name: 'sign-in'});
  assert.equal(machine.state.problem, undefined);
});

// --- direct sign-in -------------------------------------------------------------------------------------------------

const toAlipay = {
  'POST /verification/social/ali/authorization-uri': ok({authorizationUri: 'https://ali.test/', verificationId: 'v'}),
};

test('a direct sign-in goes to the provider of that target at once', async () => {
  const direct = fakeBrowser({route: {kind: 'direct', method: 'social', target: 'alipay'}});
  const {browser, machine} = await begin({script: toAlipay, browser: direct});
  assert.deepEqual(browser.left, [{url: 'https://ali.test/', how: 'assign'}]);
  assert.deepEqual(browser.entries, [{name: 'sign-in'}], 'Back leads to a first screen, not to the provider again');
  assert.equal(machine.state.screen.name, 'leaving');
  const byOption = await begin({script: toAlipay, options: {directSignIn: 'social:alipay'}});
  assert.equal(byOption.browser.left.length, 1);
});

test('not again for somebody who came back', async () => {
  const browser = fakeBrowser({screen: {name: 'sign-in'}});
  await begin({script: toAlipay, browser, options: {directSignIn: 'social:alipay'}});
  assert.deepEqual(browser.left, []);
});

test('an unknown target falls back to the screen that was named', async () => {
  const direct = {route: {kind: 'direct', method: 'social', target: 'nobody'}, fallback: 'register'} as const;
  assert.deepEqual(await opened(direct), {name: 'register'});
});

test('a direct sign-in asks for the terms too', async () => {
  const {machine, browser} = await begin({
    script: toAlipay,
    settings: {agreeToTermsPolicy: 'Manual', termsOfUseUrl: 'https://example.com'},
    options: {directSignIn: 'social:alipay'},
  });
  assert.deepEqual(machine.state.dialog, {kind: 'terms'});
  assert.deepEqual(machine.state.screen, {name: 'sign-in'});
  assert.deepEqual(browser.left, []);
});

// --- beginning in place, and again ----------------------------------------------------------------------------------

const authorizationUrl = 'http://id.test/oidc/auth?client_id=app';
const visit = 'GET /oidc/auth';

test('an authorization URL is visited once, before the first call that needs it', async () => {
  const {act, asked} = await begin({options: {authorizationUrl}, script: {[visit]: {status: 303}}});
  assert.deepEqual(asked(), []);
  await act({type: 'submit-identifier', identifier: email()});
  assert.deepEqual(asked(), [visit, 'GET /sso-connectors', 'PUT ', 'POST /verification/verification-code']);
  await act({type: 'resend-code'});
  assert.deepEqual(asked(), ['POST /verification/verification-code']);
  await act({type: 'restart'});
  assert.deepEqual(asked(), [visit, 'PUT ']);
});

test('a visit that failed is made again with the next try', async () => {
  let offline = true;
  const answer = () => {
    if (offline) throw new TypeError('Failed to fetch');
    return {status: 303};
  };
  const {act, machine} = await begin({options: {authorizationUrl}, script: {[visit]: answer}});
  await act({type: 'submit-identifier', identifier: email()});
  assert.equal(machine.state.problem?.code, 'network');
  offline = false;
  await act({type: 'submit-identifier', identifier: email()});
  assert.equal(machine.state.screen.name, 'code');
});

test('with an authorization URL a screen of an earlier interaction is not shown again', async () => {
  const screen: Screen = {name: 'code', flow: 'sign-in', identifier: email(), verificationId: 'old', sentAt: 0};
  const {machine} = await begin({options: {authorizationUrl}, browser: fakeBrowser({screen})});
  assert.equal(machine.state.screen.name, 'sign-in');
});

test('an expired session keeps what was typed; beginning again works while the server still knows the sign-in', async () => {
  const {machine, act, asked} = await begin({script: {'PUT ': [refused(400, 'session.not_found'), ok()]}});
  await act({type: 'submit-identifier', identifier: email()});
  assert.deepEqual(machine.state.screen, {name: 'stopped', why: 'session-expired', code: 'session.not_found'});
  assert.equal(machine.state.identifier, 'alice@example.com');
  asked();
  await act({type: 'restart'});
  assert.deepEqual(asked(), ['PUT ']);
  assert.deepEqual(machine.state.screen, {name: 'sign-in'});
});

test('when it does not, the person is told to go back to the application, or sent where the tenant says', async () => {
  const script = {'PUT ': refused(400, 'session.not_found')};
  const {machine, act} = await begin({script});
  await act({type: 'restart'});
  assert.deepEqual(machine.state.screen, {name: 'stopped', why: 'unknown-session', code: 'session.not_found'});

  const elsewhere = await begin({script, settings: {unknownSessionRedirectUrl: 'https://app.test/login'}});
  await elsewhere.act({type: 'restart'});
  assert.deepEqual(elsewhere.browser.left, [{url: 'https://app.test/login', how: 'assign'}]);
});

test('a new code begins the interaction again if it is gone, where that loses nothing', async () => {
  const gone = refused(404, 'session.interaction_not_found');
  const {machine, act, asked} = await begin({
    script: {'POST /verification/verification-code': [id('1'), gone, id('2')]},
  });
  await act({type: 'submit-identifier', identifier: email()});
  asked();
  await act({type: 'resend-code'});
  assert.deepEqual(asked(), ['POST /verification/verification-code', 'PUT ', 'POST /verification/verification-code']);
  assert.equal(machine.state.screen.name, 'code');
});

test('a code of an interaction that is gone cannot be saved', async () => {
  const {machine, act} = await begin({
    script: {'POST /verification/verification-code/verify': refused(404, 'session.interaction_not_found')},
  });
  await act({type: 'submit-identifier', identifier: email()}, {type: 'verify-code', code: '123456'});
  assert.deepEqual(machine.state.screen, {
    name: 'stopped',
    why: 'session-expired',
    restarts: true,
    code: 'session.interaction_not_found',
  });
});

// --- history --------------------------------------------------------------------------------------------------------

const names = (entries: readonly Screen[]) => entries.map((each) => each.name);

test('a step is one entry; changing from code to password and back is none', async () => {
  const {machine, act, browser} = await begin();
  await act({type: 'submit-identifier', identifier: email()});
  await act({type: 'use-password', identifier: email()});
  assert.deepEqual(names(browser.entries), ['sign-in', 'password']);
  await act({type: 'use-code', identifier: email()});
  assert.deepEqual(names(browser.entries), ['sign-in', 'code']);
  await act({type: 'back'});
  assert.equal(machine.state.screen.name, 'sign-in');
  browser.travel(1);
  assert.equal(machine.state.screen.name, 'code', 'Forward works too');
});

test('a used-up code has no entry of its own to come back to', async () => {
  const {act, browser} = await begin({
    script: {'POST /submit': refused(422, 'user.missing_profile', {missingProfile: ['username']})},
  });
  await act({type: 'submit-identifier', identifier: email()}, {type: 'verify-code', code: '123456'});
  assert.deepEqual(names(browser.entries), ['sign-in', 'missing-profile']);
});

test('moving in the history gives up what is under way', async () => {
  let release = () => {};
  const gate = new Promise<void>((resolve) => (release = resolve));
  const {machine, act, browser} = await begin({
    script: {'POST /verification/verification-code/verify': () => gate.then(() => id('code1'))},
  });
  await act({type: 'submit-identifier', identifier: email()});
  machine.send({type: 'verify-code', code: '123456'});
  browser.travel(-1);
  release();
  await settle(machine);
  assert.equal(machine.state.screen.name, 'sign-in');
  assert.equal(machine.state.pending, undefined);
});

test('a reload shows the same screen, with the first one still there to go back to', async () => {
  const screen: Screen = {name: 'password', identifier: username()};
  const {machine, act} = await begin({browser: fakeBrowser({screen})});
  assert.deepEqual(machine.state.screen, screen);
  assert.equal(machine.state.canGoBack, true);
  await act({type: 'back'});
  assert.deepEqual(machine.state.screen, {name: 'sign-in'});
  assert.equal(machine.state.canGoBack, false);
});

test('no account, and none can be made: back at the first screen, whatever lies between', async () => {
  const {machine, act, browser} = await begin({
    settings: {signInMode: 'SignIn'},
    script: {'POST /identification': refused(404, 'user.user_not_exist')},
  });
  await act({type: 'submit-identifier', identifier: email()}, {type: 'verify-code', code: '123456'});
  assert.equal(machine.state.dialog?.kind, 'no-account');
  await act({type: 'confirm'});
  assert.equal(machine.state.screen.name, 'sign-in');
  assert.equal(browser.index, 0);
});

test('a machine can be made where there is no browser', () => {
  const {fetch} = fakeServer({}, settingsWith());
  assert.equal(createSignIn({fetch, routing: 'path', firstScreen: 'register'}).state.screen.name, 'loading');
});

test('what is begun ahead of its element shows a first screen, and does anything more with it', async () => {
  let come = () => {};
  const there = new Promise<boolean>((resolve) => (come = () => resolve(true)));
  const ahead = (arrival: Partial<Arrival> = {}) => ({...fakeBrowser(arrival), elementThere: () => there});
  const {machine: first} = await begin({browser: ahead()});
  assert.deepEqual(first.state.screen, {name: 'sign-in'});

  const to = 'https://ali.test/';
  const browser = ahead({route: {kind: 'direct', method: 'social', target: 'alipay'}});
  const server = fakeServer(
    {'POST /verification/social/ali/authorization-uri': ok({authorizationUri: to, verificationId: 'v'})},
    settingsWith(),
  );
  const asked: string[] = [];
  const options: SignInOptions = {fetch: server.fetch};
  const machine = createSignIn(options, browser);
  machine.send({type: 'start'});
  await new Promise((resolve) => setTimeout(resolve, 20));
  assert.ok(machine.state.settings);
  assert.deepEqual(server.lines(), []);
  Object.assign(options, {mayLeave: (url: string) => asked.push(url) === 0});
  come();
  await settle(machine);
  assert.deepEqual([asked, browser.left], [[to], []]);
});
