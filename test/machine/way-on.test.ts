/** Every end of the road × what is known: a way on that can be gone, or none. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {SignInOptions} from '../../src/machine/options.ts';
import type {StopReason} from '../../src/machine/state.ts';
import {withWayOn} from '../../src/machine/session/way-on.ts';
import {begin, email, fakeBrowser, ok, refused, settingsWith, type FakeBrowser, type Script} from './fakes.ts';

const over: readonly StopReason[] = ['session-expired', 'unknown-session', 'cookies-blocked'];
const alive: readonly StopReason[] = ['account-suspended', 'unsupported', 'unsafe-url', 'misconfigured'];

interface Known {
  readonly options?: SignInOptions;
  readonly tenant?: string;
  readonly server?: string;
}

const stoppedBy = (why: StopReason, {options = {}, tenant, server}: Known) => {
  const browser = fakeBrowser();
  const settings = settingsWith({unknownSessionRedirectUrl: tenant});
  return withWayOn({name: 'stopped', why}, options, settings, {...browser, applicationUrl: () => server});
};

const authorizationUrl = 'http://id.test/oidc/auth?client_id=app&redirect_uri=https%3A%2F%2Fapp.test%2Fcallback';
const page = {startUrl: 'https://page.test/login'};
const starts: [what: string, known: Known, startUrl: string | undefined][] = [
  ['nothing', {}, undefined],
  ['what the page says', {options: page, tenant: 'https://t.test/', server: 'https://s.test/'}, page.startUrl],
  ['a path of the page', {options: {startUrl: '/login'}}, 'http://id.test/login'],
  ['what the tenant says', {tenant: 'https://t.test/', server: 'https://s.test/'}, 'https://t.test/'],
  ['what the server says', {server: 'https://s.test'}, 'https://s.test/'],
  ['a server that says nothing', {server: ''}, undefined],
  [
    'what is no web page, before what is',
    {options: {startUrl: 'javascript:alert(1)'}, server: 'https://s.test/'},
    'https://s.test/',
  ],
  ['no web page alone', {tenant: 'data:text/html,x'}, undefined],
];

for (const why of over) {
  for (const [what, known, startUrl] of starts) {
    test(`${why}, knowing ${what}`, () =>
      assert.deepEqual(stoppedBy(why, known), {name: 'stopped', why, ...(startUrl && {startUrl})}));
  }
  test(`${why}, with an authorization URL: here`, () =>
    assert.deepEqual(stoppedBy(why, {options: {authorizationUrl, ...page}}), {name: 'stopped', why, restarts: true}));
}

for (const why of alive) {
  for (const [what, known] of starts) {
    test(`${why}, knowing ${what}: the sign-in is alive, and begins afresh here`, () =>
      assert.deepEqual(stoppedBy(why, known), {name: 'stopped', why, restarts: true}));
  }
}

test('a place that the stop itself names comes before all others', () => {
  const stopped = {name: 'stopped', why: 'framed', restarts: false, startUrl: 'https://id.test/sign-in'} as const;
  const {restarts: _, ...expected} = stopped;
  assert.deepEqual(withWayOn(stopped, page, undefined, fakeBrowser()), expected);
});

const ended = {'PUT ': refused(400, 'session.not_found')};
const reached = async (script: Script, options: SignInOptions = {}, browser: FakeBrowser = fakeBrowser()) => {
  const running = await begin({script, options, browser});
  await running.act({type: 'submit-identifier', identifier: email()});
  return running;
};

test('what restarts does so: the authorization URL is visited again', async () => {
  const {machine, act} = await reached(
    {'GET /oidc/auth': {status: 303}, 'PUT ': [refused(400, 'session.not_found'), ok()]},
    {authorizationUrl},
  );
  assert.deepEqual(machine.state.screen, {
    name: 'stopped',
    why: 'session-expired',
    restarts: true,
    code: 'session.not_found',
  });
  await act({type: 'restart'});
  assert.equal(machine.state.screen.name, 'sign-in');
});

test('where that is refused the application’s own origin is the way on', async () => {
  const script = {'GET /oidc/auth': [{status: 303}, refused(400, 'oidc.invalid_client')], ...ended};
  const {machine, act} = await reached(script, {authorizationUrl});
  await act({type: 'restart'});
  assert.deepEqual(machine.state.screen, {
    name: 'stopped',
    why: 'unknown-session',
    startUrl: 'https://app.test/',
    code: 'oidc.invalid_client',
  });
});

test('where that leads to no sign-in, as somebody is signed in already, the browser goes there', async () => {
  const {act, browser} = await reached({'GET /oidc/auth': {status: 303}, ...ended}, {authorizationUrl});
  await act({type: 'restart'});
  assert.deepEqual(browser.left, [{url: authorizationUrl, how: 'assign'}]);
});

test('an end that looked alive and was not leads to the same', async () => {
  const {machine, act} = await begin({
    script: ended,
    options: page,
    browser: fakeBrowser({route: {kind: 'stopped', why: 'account-suspended'}}),
  });
  await act({type: 'restart'});
  assert.deepEqual(machine.state.screen, {name: 'stopped', why: 'unknown-session', ...page, code: 'session.not_found'});
});

test('a URL of the query is nobody’s word', async () => {
  const params = {start_url: 'https://evil.test/', redirect_uri: 'https://evil.test/', app_id: 'app'};
  const {machine} = await reached(ended, {}, fakeBrowser({params}));
  assert.deepEqual(machine.state.screen, {name: 'stopped', why: 'session-expired', code: 'session.not_found'});
});

test('blocked cookies are said before anything is asked for, and allowing them takes a load of the page', async () => {
  const browser = fakeBrowser();
  const {machine, act, asked} = await begin({
    options: {authorizationUrl},
    browser: {...browser, environment: {...browser.environment, blocksCookies: () => true}},
  });
  assert.deepEqual(machine.state.screen, {name: 'stopped', why: 'cookies-blocked', restarts: true});
  await act({type: 'restart'});
  assert.deepEqual(asked(), []);
  assert.equal(browser.reloads, 1);
});
