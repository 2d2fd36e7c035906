/** A forgotten password: proven with a code or with a link, then replaced; who has an account is not said before. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {errorCodes} from '../../src/protocol/errors.ts';
import {begin, email, fakeBrowser, id, ok, refused, type Answer, type Setup} from './fakes.ts';

const recovery = {forgotPassword: {email: true, phone: false}};
const forgotten = {type: 'show', screen: 'forgot-password'} as const;
const password = 'a-new-password-1';

const proveWithCode = async (setup: Setup = {}) => {
  const running = await begin({...setup, settings: {...recovery, ...setup.settings}});
  await running.act(forgotten, {type: 'send-reset-code', identifier: email()});
  await running.act({type: 'verify-code', code: '123456'});
  return running;
};

test('address, code, new password, and back to the form with the address in it and the news above it', async () => {
  const {machine, browser, act, asked} = await proveWithCode({script: {'PUT /profile/password': ok()}});
  assert.deepEqual(asked(), [
    'PUT ',
    'POST /verification/verification-code',
    'POST /verification/verification-code/verify',
    'POST /identification',
  ]);
  assert.deepEqual(machine.state.screen, {name: 'reset-password', identifier: email()});
  await act({type: 'reset-password', password});
  assert.deepEqual(asked(), ['PUT /profile/password', 'POST /submit']);
  assert.equal(machine.state.screen.name, 'sign-in');
  assert.equal(machine.state.identifier, email().value);
  assert.equal(machine.state.notice?.code, 'password-changed');
  assert.deepEqual(
    browser.entries.map(({name}) => name),
    ['sign-in', 'forgot-password', 'sign-in'],
  );
});

test('an address that nobody signs in with does not take the place of the name that somebody does', async () => {
  const {machine, act} = await begin({
    settings: {
      ...recovery,
      signIn: {methods: [{identifier: 'username', password: true, verificationCode: false, isPasswordPrimary: true}]},
    },
  });
  await act({type: 'remember-identifier', value: 'alice'}, forgotten);
  await act({type: 'send-reset-code', identifier: email()});
  assert.equal(machine.state.identifier, 'alice');
});

test('Back from the address leads to where the password was asked for', async () => {
  const {machine, act} = await begin({settings: recovery});
  await act({type: 'use-password', identifier: email()}, forgotten);
  assert.equal(machine.state.canGoBack, true);
  await act({type: 'back'});
  assert.equal(machine.state.screen.name, 'password');
});

test('an account that is gone is said only after the code, and never offered anew', async () => {
  const {machine, act} = await proveWithCode({script: {'POST /identification': refused(404, 'user.user_not_exist')}});
  assert.equal(machine.state.dialog?.kind, 'no-account');
  await act({type: 'dismiss'});
  assert.equal(machine.state.screen.name, 'forgot-password');
});

test('it is what is shown first where that is asked for and can be done', async () => {
  const wanted = {options: {firstScreen: 'reset_password'}} as const;
  const {machine, act} = await begin({...wanted, settings: recovery});
  assert.deepEqual(machine.state.screen, {name: 'forgot-password'});
  assert.equal(machine.state.canGoBack, false);
  await act({type: 'show', screen: 'sign-in'});
  assert.equal(machine.state.screen.name, 'sign-in');
  const {machine: without} = await begin(wanted);
  assert.deepEqual(without.state.screen, {name: 'sign-in'});
});

test('an expired password leads there with the address, where it can be replaced', async () => {
  const expired = {script: {'POST /verification/password': refused(422, 'password.expired')}};
  const attempt = {type: 'verify-password', identifier: email(), password: 'old'} as const;
  const {machine, act} = await begin({...expired, settings: recovery});
  await act(attempt);
  assert.deepEqual(machine.state.screen, {name: 'forgot-password'});
  assert.equal(machine.state.problem?.code, 'password.expired');
  assert.equal(machine.state.identifier, email().value);
  const without = await begin(expired);
  await without.act(attempt);
  assert.equal(without.machine.state.screen.name, 'sign-in');
  assert.equal(without.machine.state.problem?.field, 'password');
});

test('what was typed stands there after a reload', async () => {
  const browser = fakeBrowser();
  const {act} = await begin({browser, settings: recovery});
  await act(forgotten, {type: 'remember-draft', value: 'mei.lin@fern'});
  assert.deepEqual(browser.storage.drafts(), {'forgot-password': 'mei.lin@fern'});
});

const lost = (answer: Answer) => {
  let calls = 0;
  return () => {
    calls += 1;
    if (calls === 1) throw new TypeError('the answer was lost');
    return answer;
  };
};

test('a password that was changed, with the answer lost, is not said to be refused', async () => {
  const gone = refused(404, 'session.interaction_not_found');
  const {machine, act} = await proveWithCode({
    script: {'PUT /profile/password': [ok(), gone], 'POST /submit': lost(gone)},
  });
  await act({type: 'reset-password', password});
  assert.equal(machine.state.problem?.code, 'network');
  await act({type: 'retry'});
  assert.equal(machine.state.notice?.code, 'password-changed');
});

test('another password after that is not said to be the one', async () => {
  const gone = refused(404, 'session.interaction_not_found');
  const {machine, act} = await proveWithCode({
    script: {'PUT /profile/password': [ok(), gone], 'POST /submit': lost(gone)},
  });
  await act({type: 'reset-password', password}, {type: 'reset-password', password: 'another-one-2'});
  assert.equal(machine.state.notice, undefined);
  assert.equal(machine.state.screen.name, 'stopped');
});

test('a recovery whose place another sign-in has taken begins again', async () => {
  for (const code of ['session.invalid_interaction_type', 'session.identifier_not_found']) {
    const {machine, act} = await proveWithCode({script: {'PUT /profile/password': refused(400, code)}});
    await act({type: 'reset-password', password});
    assert.deepEqual(machine.state.screen, {name: 'forgot-password'}, code);
    assert.equal(machine.state.problem?.code, code);
  }
});

// --- links ----------------------------------------------------------------------------------------------------------

const token = 'the-token-of-the-link';
const byLink = async (params: Record<string, string>, setup: Setup = {}) => {
  const browser = fakeBrowser({
    route: {kind: 'first', first: 'reset_password'},
    params: {one_time_token: token, ...params},
  });
  const script = {'POST /verification/one-time-token/verify': id('link1'), ...setup.script};
  return begin({browser, settings: {...recovery, ...setup.settings}, script});
};

test('a link with its address is followed at once, and its token is kept nowhere', async () => {
  const {machine, browser, server, asked} = await byLink({login_hint: email().value});
  assert.deepEqual(asked(), ['PUT ', 'POST /verification/one-time-token/verify', 'POST /identification']);
  assert.deepEqual(server.calls.at(-2)?.body, {identifier: email(), token});
  assert.deepEqual(machine.state.screen, {name: 'reset-password', identifier: email()});
  const kept = JSON.stringify([machine.state, browser.entries, [...browser.session], [...browser.local]]);
  assert.ok(!kept.includes(token));
});

test('a link without its address asks for it first', async () => {
  const {machine, act, asked} = await byLink({});
  assert.deepEqual(machine.state.screen, {name: 'forgot-password', link: true});
  assert.deepEqual(asked(), []);
  await act({type: 'follow-reset-link', email: email().value});
  assert.equal(machine.state.screen.name, 'reset-password');
});

test('the address of another link can be put right', async () => {
  const {machine} = await byLink(
    {login_hint: email().value},
    {script: {'POST /verification/one-time-token/verify': refused(400, 'one_time_token.email_mismatch')}},
  );
  assert.deepEqual(machine.state.screen, {name: 'forgot-password', link: true});
  assert.equal(machine.state.problem?.field, 'identifier');
});

const dead = errorCodes.filter((code) => code.startsWith('one_time_token.') && !code.endsWith('email_mismatch'));
for (const code of dead) {
  test(`after ${code} a code does as well, or signing in`, async () => {
    const script = {'POST /verification/one-time-token/verify': refused(400, code)};
    const {machine} = await byLink({login_hint: email().value}, {script});
    assert.deepEqual(machine.state.screen, {name: 'forgot-password'});
    assert.equal(machine.state.problem?.code, code);
    const {machine: without} = await byLink({login_hint: email().value}, {script, settings: {forgotPassword: {}}});
    assert.deepEqual(without.state.screen, {name: 'sign-in'});
  });
}

test('a token of another first screen is none of a reset', async () => {
  const browser = fakeBrowser({route: {kind: 'first', first: 'sign_in'}, params: {one_time_token: token}});
  const {machine} = await begin({browser, settings: recovery});
  assert.equal(machine.state.screen.name, 'sign-in');
});
