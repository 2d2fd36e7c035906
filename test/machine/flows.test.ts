/** Whole flows: which calls are made, in which order, and where they end. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {begin, created, done, email, id, ok, refused, username} from './fakes.ts';

const redirectTo = 'http://id.test/oidc/auth/uid';

test('an identifier, the code, and the browser goes where the server says', async () => {
  const {machine, act, asked, browser} = await begin();
  assert.deepEqual(machine.state.screen, {name: 'sign-in'});

  await act({type: 'submit-identifier', identifier: email()});
  assert.deepEqual(asked(), ['GET /sso-connectors', 'PUT ', 'POST /verification/verification-code']);
  assert.deepEqual(machine.state.screen, {
    name: 'code',
    flow: 'sign-in',
    identifier: email(),
    verificationId: 'code1',
    sentAt: 1000,
  });
  assert.equal(machine.state.notice?.code, 'code-sent');
  assert.equal(machine.state.canGoBack, true);

  await act({type: 'verify-code', code: '123456'});
  assert.deepEqual(asked(), ['POST /verification/verification-code/verify', 'POST /identification', 'POST /submit']);
  assert.deepEqual(machine.state.screen, {name: 'leaving', to: redirectTo, reason: 'complete'});
  assert.ok(machine.state.pending, 'nothing can be submitted on the way out');
  assert.deepEqual(browser.left, [{url: redirectTo, how: 'replace'}]);
  assert.equal(browser.storage.identifier(), undefined);
});

test('a password goes with a fresh interaction each time', async () => {
  const {act, asked, browser, server} = await begin();
  await act({type: 'submit-identifier', identifier: username()});
  assert.deepEqual(asked(), []);
  await act({type: 'verify-password', identifier: username(), password: 'secret'});
  assert.deepEqual(asked(), ['PUT ', 'POST /verification/password', 'POST /identification', 'POST /submit']);
  assert.deepEqual(server.calls.at(-2)?.body, {verificationId: 'pw1'});
  assert.equal(browser.left[0]?.url, redirectTo);
});

test('an unknown address becomes an account with the same code', async () => {
  const {machine, act, asked, server} = await begin({
    script: {
      'POST /identification': [refused(404, 'user.user_not_exist', {identifier: 'x'}), created],
      'POST /submit': done,
    },
  });
  await act({type: 'submit-identifier', identifier: email('new@example.com')}, {type: 'verify-code', code: '123456'});
  assert.deepEqual(machine.state.dialog, {kind: 'create-account', identifier: email('new@example.com')});
  asked();
  await act({type: 'confirm'});
  assert.deepEqual(asked(), ['PUT /interaction-event', 'POST /identification', 'POST /submit']);
  assert.deepEqual(server.calls.at(-3)?.body, {interactionEvent: 'Register'});
  assert.deepEqual(server.calls.at(-2)?.body, {verificationId: 'code1'});
  assert.equal(machine.state.screen.name, 'leaving');
});

test('registering an address that exists signs in with the same code', async () => {
  const {machine, act, asked, server} = await begin({
    script: {'POST /identification': [refused(422, 'user.email_already_in_use'), ok()]},
  });
  await act({type: 'show', screen: 'register'}, {type: 'register', identifier: email()});
  assert.deepEqual(asked(), ['GET /sso-connectors', 'PUT ', 'POST /verification/verification-code']);
  await act({type: 'verify-code', code: '123456'});
  assert.deepEqual(machine.state.dialog, {kind: 'sign-in-instead', identifier: email()});
  asked();
  await act({type: 'confirm'});
  assert.deepEqual(asked(), ['PUT /interaction-event', 'POST /identification', 'POST /submit']);
  assert.deepEqual(server.calls.at(-3)?.body, {interactionEvent: 'SignIn'});
});

test('a new username with a password', async () => {
  const {machine, act, asked, server} = await begin({
    settings: {signUp: {identifiers: ['username'], password: true, verify: false}},
    script: {'POST /identification': created},
  });
  await act({type: 'show', screen: 'register'}, {type: 'register', identifier: username()});
  assert.deepEqual(asked(), ['PUT ', 'POST /profile']);
  assert.deepEqual(machine.state.screen, {name: 'set-password', event: 'Register', identifier: username()});
  await act({type: 'set-password', password: 'a long one'});
  assert.deepEqual(asked(), ['POST /profile', 'POST /identification', 'POST /submit']);
  assert.deepEqual(server.calls.at(-2)?.body, {});
});

test('what the account lacks is asked for one by one, in the order of the server', async () => {
  const missing = (field: string) => refused(422, 'user.missing_profile', {missingProfile: [field]});
  const {machine, act, asked} = await begin({
    settings: {signInMode: 'SignInAndRegister'},
    script: {'POST /submit': [missing('username'), missing('email'), missing('password'), done]},
  });
  await act({type: 'submit-identifier', identifier: username()});
  await act({type: 'verify-password', identifier: username(), password: 'secret'});
  const shown = () => machine.state.screen;
  assert.deepEqual(shown(), {name: 'missing-profile', field: 'username', event: 'SignIn'});
  asked();
  await act({type: 'save-username', username: 'alice'});
  assert.deepEqual(asked(), ['POST /profile', 'POST /submit']);
  assert.deepEqual(shown(), {name: 'missing-profile', field: 'email', event: 'SignIn'});
  await act({type: 'save-contact', identifier: email()});
  assert.deepEqual(asked(), ['POST /verification/verification-code'], 'no fresh start: it would forget the account');
  await act({type: 'verify-code', code: '123456'});
  assert.deepEqual(asked(), ['POST /verification/verification-code/verify', 'POST /profile', 'POST /submit']);
  assert.equal(shown().name, 'set-password');
  await act({type: 'set-password', password: 'a long one'});
  assert.equal(shown().name, 'leaving');
});

test('a new code keeps the interaction, replaces the verification and the history entry', async () => {
  const {machine, act, asked, browser} = await begin({
    script: {'POST /verification/verification-code': [id('first'), id('second')]},
  });
  await act({type: 'submit-identifier', identifier: email()});
  asked();
  browser.now = 61_000;
  await act({type: 'resend-code'});
  assert.deepEqual(asked(), ['POST /verification/verification-code']);
  assert.ok(machine.state.screen.name === 'code');
  assert.equal(machine.state.screen.verificationId, 'second');
  assert.equal(machine.state.screen.sentAt, 61_000);
  assert.equal(machine.state.notice?.code, 'code-resent');
  assert.deepEqual(
    browser.entries.map((each) => each.name),
    ['sign-in', 'code'],
  );
});
