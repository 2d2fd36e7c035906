/** Paths and screens. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Screen} from '../../src/machine/state.ts';
import {keepScreens, pathOf} from '../../src/platform/kept-screens.ts';
import {laterScreens} from '../../src/platform/later-screens.ts';
import {parseRoute} from '../../src/platform/routes.ts';

keepScreens(laterScreens);

const email = {type: 'email', value: 'a@example.com'} as const;
const code = {name: 'code', identifier: email, verificationId: 'v', sentAt: 0} as const;

const paths: readonly (readonly [Screen, string | undefined])[] = [
  [{name: 'sign-in'}, '/sign-in'],
  [{name: 'sign-in', only: 'identifier'}, '/identifier-sign-in'],
  [{name: 'register'}, '/register'],
  [{name: 'register', only: 'identifier'}, '/identifier-register'],
  [{name: 'password', identifier: email}, '/sign-in/password'],
  [{name: 'passkey', identifier: email}, '/sign-in/passkey'],
  [{name: 'create-passkey', event: 'SignIn'}, '/create-passkey'],
  [{name: 'ways', identifier: email}, '/sign-in/verification-methods'],
  [{...code, flow: 'sign-in'}, '/sign-in/verification-code'],
  [{...code, flow: 'register'}, '/register/verification-code'],
  [{...code, flow: 'continue'}, '/continue/verification-code'],
  [{name: 'set-password', event: 'Register', identifier: {type: 'username', value: 'a'}}, '/register/password'],
  [{name: 'set-password', event: 'SignIn'}, '/continue/password'],
  [{name: 'forgot-password'}, '/forgot-password'],
  [{...code, flow: 'forgot-password'}, '/forgot-password/verification-code'],
  [{name: 'reset-password', identifier: email}, '/forgot-password/reset'],
  [{name: 'missing-profile', field: 'emailOrPhone', event: 'SignIn'}, '/continue/emailOrPhone'],
  [{name: 'single-sign-on'}, '/single-sign-on'],
  [{name: 'sso-connectors', email: 'a@b.c', connectorIds: []}, '/single-sign-on/connectors'],
  [{name: 'one-time-token'}, '/one-time-token'],
  [{name: 'switch-account', email: 'a@b.c'}, '/switch-account'],
  [{name: 'link-account', connectorId: 'a/b', verificationId: 'v', related: email}, '/social/link/a%2Fb'],
  [{name: 'stopped', why: 'account-suspended'}, '/account-suspended'],
  [{name: 'stopped', why: 'unknown-session'}, '/unknown-session'],
  [{name: 'stopped', why: 'session-expired'}, undefined],
  [{name: 'callback', connectorId: 'ali'}, undefined],
  [{name: 'loading', first: 'sign-in'}, undefined],
  [{name: 'leaving', to: 'https://x.test', reason: 'sso'}, undefined],
];
for (const [screen, path] of paths) {
  test(`${JSON.stringify(screen)} is at ${path ?? 'whatever path it came up at'}`, () =>
    assert.equal(pathOf(screen), path));
}

test('a path says what it asks for', () => {
  const first = (first: string) => ({kind: 'first', first});
  assert.deepEqual(parseRoute('/sign-in'), first('sign_in'));
  assert.deepEqual(parseRoute('/register'), first('register'));
  assert.deepEqual(parseRoute('/identifier-register'), first('identifier:register'));
  assert.deepEqual(parseRoute('/single-sign-on/email'), first('single_sign_on'));
  assert.deepEqual(parseRoute('/reset-password'), first('reset_password'));
  assert.deepEqual(parseRoute('/callback/ali'), {kind: 'callback', connectorId: 'ali'});
  assert.deepEqual(parseRoute('/callback/social/ali%20pay'), {kind: 'callback', connectorId: 'ali pay'});
  assert.deepEqual(parseRoute('/direct/social/alipay'), {kind: 'direct', method: 'social', target: 'alipay'});
  assert.deepEqual(parseRoute('/consent'), {kind: 'consent'});
  assert.deepEqual(parseRoute('/one-time-token'), {kind: 'link'});
  assert.deepEqual(parseRoute('/one-time-token/error'), {kind: 'link'});
  assert.deepEqual(parseRoute('/switch-account'), {kind: 'link', asks: true});
  assert.deepEqual(parseRoute('/account-suspended'), {kind: 'stopped', why: 'account-suspended'});
  assert.deepEqual(parseRoute('/unknown-session'), {kind: 'stopped', why: 'unknown-session'});
});

test('halfway of a flow, without its history entry, begins the flow again', () => {
  for (const path of ['/sign-in/password', '/continue/email', '/social/link/x', '/mfa-binding/Totp']) {
    assert.deepEqual(parseRoute(path), {kind: 'first', first: 'sign_in'}, path);
  }
  assert.deepEqual(parseRoute('/register/verification-code'), {kind: 'first', first: 'register'});
  for (const path of ['/forgot-password', '/forgot-password/verification-code', '/forgot-password/reset']) {
    assert.deepEqual(parseRoute(path), {kind: 'first', first: 'reset_password'}, path);
  }
});

test('the code of a device, before and after', () => {
  assert.deepEqual(parseRoute('/device'), {kind: 'device', isDone: false});
  assert.deepEqual(parseRoute('/device/success'), {kind: 'device', isDone: true});
});

test('paths of somebody else are none of ours', () => {
  for (const path of ['/', '/login', '/callback', '/callback/', '/devices', '/constructor', '/%E0%A4%A']) {
    assert.deepEqual(parseRoute(path), {kind: 'other'}, path);
  }
});
