/** Which way in is remembered: the one that led in, and nothing about whom. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {begin, email, fakeBrowser, id, refused, type Running, type Setup} from './fakes.ts';

const key = 'auth-sign-in:last-used';
const identifier = email();
const password = {type: 'verify-password', identifier, password: 'secret'} as const;
const kept = ({browser}: Running) => browser.local.get(key);

test('a code and a password, by their names', async () => {
  const code = await begin();
  await code.act({type: 'submit-identifier', identifier}, {type: 'verify-code', code: '123456'});
  assert.equal(kept(code), 'code');
  const other = await begin();
  await other.act(password);
  assert.equal(kept(other), 'password');
});

const back = (more: Setup = {}) => {
  const browser = fakeBrowser({route: {kind: 'callback', connectorId: 'ali'}, params: {state: 's', code: 'c'}});
  browser.redirects.setState('ali', 's');
  browser.redirects.setVerificationId('Social', 'v1');
  return begin({browser, ...more, script: {'POST /verification/social/ali/verify': id('v1'), ...more.script}});
};

test('a provider by its connector, also where the account still needed an address', async () => {
  assert.equal(kept(await back()), 'ali');
  const missing = refused(422, 'user.missing_profile', {missingProfile: ['email']});
  const ended = {status: 200, body: {redirectTo: 'http://id.test/oidc/auth/uid'}};
  const more = await back({script: {'POST /submit': [missing, ended]}});
  await more.act({type: 'save-contact', identifier}, {type: 'verify-code', code: '123456'});
  assert.equal(more.machine.state.screen.name, 'leaving');
  assert.equal(kept(more), 'ali');
});

test('what did not lead in is not remembered, nor what nobody wants to be', async () => {
  const wrong = await begin({script: {'POST /verification/password': refused(422, 'session.invalid_credentials')}});
  await wrong.act(password);
  assert.equal(kept(wrong), undefined);
  await wrong.act({type: 'use-code', identifier}, {type: 'verify-code', code: '123456'});
  assert.equal(kept(wrong), 'code');

  const off = await begin({options: {noLastUsed: true}});
  await off.act(password);
  assert.equal(kept(off), undefined);
});

test('nothing of the person is kept', async () => {
  const running = await begin();
  await running.act(password);
  assert.deepEqual([...running.browser.local], [[key, 'password']]);
});
