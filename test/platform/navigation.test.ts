/** Location and history, by path and in memory. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Screen} from '../../src/machine/state.ts';
import {now as clock} from '../../src/platform/clock.ts';
import {keepScreens} from '../../src/platform/kept-screens.ts';
import {createLaterNavigation} from '../../src/platform/later-navigation.ts';
import {laterScreens} from '../../src/platform/later-screens.ts';
import {createNavigation} from '../../src/platform/navigation.ts';
import {installWindow} from './fake-window.ts';

keepScreens(laterScreens);

const signIn: Screen = {name: 'sign-in'};
const password: Screen = {name: 'password', identifier: {type: 'email', value: 'a@example.com'}};

test('by path, each screen has its path, and of the query only the application stays', () => {
  const window = installWindow('http://id.test/sign-in?app_id=app&login_hint=x&ui_locales=fr');
  const navigation = createNavigation('path');
  assert.equal(navigation.arrive().params['login_hint'], 'x');
  assert.equal(navigation.show(signIn, 'replace', 'app'), false);
  assert.equal(navigation.show(password, 'push', 'app'), true);
  assert.deepEqual(
    window.stack.map((each) => each.url),
    ['http://id.test/sign-in?app_id=app', 'http://id.test/sign-in/password?app_id=app'],
  );
});

test('in memory the URL is left alone, and so is what the page keeps in its entries', () => {
  const url = 'http://app.test/account?tab=1#top';
  const window = installWindow(url, {router: {key: 7}});
  const navigation = createNavigation('memory');
  const {route, params} = navigation.arrive();
  assert.deepEqual(route, {kind: 'other'});
  assert.deepEqual(params, {}, 'the page’s query is the page’s business');
  navigation.show(signIn, 'replace', 'app');
  navigation.show(password, 'push', 'app');
  assert.deepEqual(
    window.stack.map((each) => each.url),
    [url, url],
  );
  for (const {state} of window.stack) assert.deepEqual((state as {router: unknown}).router, {key: 7});
});

test('a callback’s parameters leave the URL at once', () => {
  const window = installWindow('http://id.test/callback/ali?code=secret&state=s#id_token=t');
  const arrival = createNavigation('path').arrive();
  assert.deepEqual(arrival.route, {kind: 'callback', connectorId: 'ali'});
  assert.deepEqual(arrival.params, {code: 'secret', state: 's', id_token: 't'});
  assert.equal(window.stack[0]?.url, 'http://id.test/callback/ali');
});

test('what a provider has said is handed to the page that was left for it, out of its address and once', () => {
  const window = installWindow('http://app.test/callback/ali');
  const url = 'http://app.test/shop?item=1#top';
  let reloads = 0;
  Object.assign(location, {reload: () => (reloads += 1)});
  const params = {code: 'secret', state: 's'};
  createLaterNavigation().returnTo(url, {connectorId: 'ali', params});
  assert.deepEqual([window.stack.length, window.stack[0]?.url, reloads], [1, url, 1]);
  const arrival = createNavigation('memory').arrive();
  assert.deepEqual([arrival.route, arrival.params], [{kind: 'callback', connectorId: 'ali'}, params]);
  assert.ok(!JSON.stringify(window.stack).includes('secret'));
  assert.equal(window.stack[0]?.url, url);
  assert.deepEqual(createNavigation('memory').arrive().route, {kind: 'other'});
});

test('the token of a link leaves the URL at once', () => {
  const window = installWindow('http://id.test/reset-password?one_time_token=secret&login_hint=a%40example.com');
  const arrival = createNavigation('path').arrive();
  assert.deepEqual(arrival.params, {one_time_token: 'secret', login_hint: 'a@example.com'});
  assert.equal(window.stack[0]?.url, 'http://id.test/reset-password');
  assert.ok(!JSON.stringify(window.stack).includes('secret'));
});

test('a reload finds the screen of the entry, and only what has its shape', () => {
  const window = installWindow('http://id.test/sign-in');
  const navigation = createNavigation('path');
  navigation.show(signIn, 'replace', undefined);
  navigation.show(password, 'push', undefined);
  assert.deepEqual(createNavigation('path').arrive().screen, password);

  for (const screen of [{name: 'password'}, {name: 'leaving', to: 'javascript:1'}, {name: 'admin'}, 'x', null]) {
    installWindow('http://id.test/sign-in/password', {authSignIn: {screen, trail: []}});
    assert.equal(createNavigation('path').arrive().screen, undefined, JSON.stringify(screen));
  }
  assert.equal(window.stack.length, 2);
});

test('a screen that is only passing is not found again', () => {
  installWindow('http://id.test/sign-in');
  const navigation = createNavigation('path');
  navigation.show({name: 'stopped', why: 'session-expired'}, 'replace', undefined);
  assert.equal(navigation.arrive().screen, undefined);
});

test('back goes to our own entries only', () => {
  const window = installWindow('http://id.test/sign-in');
  const navigation = createNavigation('path');
  navigation.show(signIn, 'replace', undefined);
  const onward = createLaterNavigation();
  assert.equal(onward.back(), false);
  navigation.show({name: 'register'}, 'push', undefined);
  navigation.show(password, 'push', undefined);
  assert.equal(onward.backTo(['single-sign-on']), false);
  assert.equal(onward.backTo(['sign-in']), true);
  assert.equal(window.index, 0);
});

test('whoever listens hears of Back, Forward and a page that thaws', () => {
  const window = installWindow('http://id.test/sign-in');
  const navigation = createNavigation('path');
  const heard: unknown[] = [];
  const stop = navigation.listen((screen, ...all) => heard.push([screen(), ...all]));
  navigation.show(signIn, 'replace', undefined);
  navigation.show(password, 'push', undefined);
  const onward = createLaterNavigation();
  onward.back();
  window.emit('pageshow', {persisted: false});
  window.emit('pageshow', {persisted: true});
  assert.deepEqual(heard, [
    [signIn, false, false],
    [signIn, false, true],
  ]);
  stop();
  onward.back();
  window.emit('popstate');
  assert.equal(heard.length, 2);
});

test('in memory, entries of the page are none of our business', () => {
  const window = installWindow('http://app.test/');
  const heard: unknown[] = [];
  createNavigation('memory').listen((screen, ...all) => heard.push([screen(), ...all]));
  window.emit('popstate');
  assert.deepEqual(heard, []);
});

test('leaving may keep the entry or not', () => {
  const window = installWindow('http://id.test/sign-in');
  const onward = createLaterNavigation();
  onward.leave('https://a.test/', 'assign');
  onward.leave('https://b.test/', 'replace');
  assert.deepEqual(window.left, ['assign https://a.test/', 'replace https://b.test/']);
});

test('whoever thinks better of leaving hears where they are, and the page goes nowhere', () => {
  const window = installWindow('http://id.test/sign-in');
  const navigation = createNavigation('path');
  const onward = createLaterNavigation();
  assert.deepEqual(onward.stay(), {screen: undefined, canGoBack: false}, 'an entry that is not ours');
  navigation.show(signIn, 'replace', undefined);
  navigation.show(password, 'push', undefined);
  onward.leave('https://a.test/', 'assign');
  assert.deepEqual(onward.stay(), {screen: password, canGoBack: true});
  assert.equal(window.left.at(-1), 'stopped');
});

test('a moment that is kept is never one to come, however the clock was set meanwhile', () => {
  const code = {
    name: 'code',
    flow: 'sign-in',
    identifier: {type: 'email', value: 'a@b.c'},
    verificationId: 'v',
  } as const;
  const kept = (sentAt: number) => {
    installWindow('http://id.test/sign-in/verification-code', {authSignIn: {screen: {...code, sentAt}, trail: []}});
    const {screen} = createNavigation('path').arrive();
    return screen?.name === 'code' ? screen.sentAt : undefined;
  };
  for (const ago of [0, 1, 58_000, 86_400_000]) {
    const sentAt = clock() - ago;
    assert.equal(kept(sentAt), sentAt, `${ago} ms ago`);
  }
  for (const ahead of [1000, 59_000, 3_600_000, 31_536_000_000, Infinity]) {
    const sentAt = kept(clock() + ahead) ?? Infinity;
    assert.ok(sentAt <= clock() && sentAt > clock() - 1000, `${ahead} ms ahead`);
  }
});

test('within a page the clock goes on, whatever the computer’s is set to', () => {
  const {now} = Date;
  const before = clock();
  try {
    for (const jump of [-31_536_000_000, -3_600_000, 3_600_000, 31_536_000_000]) {
      Date.now = () => now() + jump;
      const passed = clock() - before;
      assert.ok(passed >= 0 && passed < 1000, `${jump} ms`);
    }
  } finally {
    Date.now = now;
  }
});
