/** Who has to agree to the terms, before what. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Command} from '../../src/machine/commands.ts';
import {needsAgreement} from '../../src/machine/terms.ts';
import {begin, created, email, fakeBrowser, id, ok, refused, settingsWith} from './fakes.ts';

const termsOfUseUrl = 'https://example.com/terms';
const signingIn: readonly Command[] = [
  {type: 'submit-identifier', identifier: email()},
  {type: 'verify-password', identifier: email(), password: 'secret'},
  {type: 'start-social', connectorId: 'ali'},
  {type: 'find-sso', email: 'a@acme.example'},
  {type: 'start-sso', connectorId: 'okta'},
];
const registering: Command = {type: 'register', identifier: email()};
const discovered: Command = {type: 'create-account'};

const asks = (agreeToTermsPolicy: string, command: Command, changes: Record<string, unknown> = {}) =>
  needsAgreement(command, settingsWith({agreeToTermsPolicy, termsOfUseUrl, ...changes}), false);

test('Automatic asks nobody', () => {
  for (const command of [...signingIn, registering, discovered]) assert.equal(asks('Automatic', command), false);
});

test('ManualRegistrationOnly asks before registrations, the discovered ones too', () => {
  for (const command of signingIn) assert.equal(asks('ManualRegistrationOnly', command), false, command.type);
  assert.equal(asks('ManualRegistrationOnly', registering), true);
  assert.equal(asks('ManualRegistrationOnly', discovered), true);
});

test('Manual asks before everything, and a discovered registration was asked before', () => {
  for (const command of [...signingIn, registering]) assert.equal(asks('Manual', command), true, command.type);
  assert.equal(asks('Manual', discovered), false);
});

test('what is no beginning is never asked', () => {
  for (const type of ['resend-code', 'link-account', 'sign-in-instead'] as const)
    assert.equal(asks('Manual', {type}), false);
});

test('without a document there is nothing to agree to, and the privacy policy alone is one', () => {
  assert.equal(asks('Manual', registering, {termsOfUseUrl: null}), false);
  assert.equal(asks('Manual', registering, {termsOfUseUrl: '', privacyPolicyUrl: 'https://example.com/p'}), true);
});

const manual = {agreeToTermsPolicy: 'Manual', termsOfUseUrl};
const forRegistration = {agreeToTermsPolicy: 'ManualRegistrationOnly', termsOfUseUrl};

test('agreeing in the dialog ticks the checkbox, and goes on with the command that waited', async () => {
  const {machine, act, asked} = await begin({settings: manual});
  await act({type: 'verify-password', identifier: email(), password: 'hunter2'});
  assert.deepEqual(machine.state.dialog, {kind: 'terms'});
  assert.deepEqual(asked(), []);
  assert.ok(!JSON.stringify(machine.state).includes('hunter2'), 'a password that waits is not in the state');
  await act({type: 'confirm'});
  assert.equal(machine.state.agreed, true);
  assert.deepEqual(asked().slice(1), ['PUT ', 'POST /verification/password', 'POST /identification', 'POST /submit']);
});

test('declining drops it', async () => {
  const {machine, act, asked} = await begin({settings: manual});
  await act({type: 'start-social', connectorId: 'ali'}, {type: 'dismiss'}, {type: 'confirm'});
  assert.deepEqual(asked(), []);
  assert.equal(machine.state.dialog, undefined);
  assert.equal(machine.state.agreed, false);
  assert.equal(machine.state.screen.name, 'sign-in');
});

test('whoever has ticked the checkbox is not asked again', async () => {
  const {machine, act} = await begin({settings: manual});
  await act({type: 'set-agreement', agreed: true}, {type: 'submit-identifier', identifier: email()});
  assert.equal(machine.state.screen.name, 'code');
});

test('an account discovered by a code: first whether to make it, then the terms', async () => {
  const {machine, act, asked} = await begin({
    settings: forRegistration,
    script: {'POST /identification': [refused(404, 'user.user_not_exist'), created]},
  });
  await act({type: 'submit-identifier', identifier: email()}, {type: 'verify-code', code: '123456'});
  assert.equal(machine.state.dialog?.kind, 'create-account');
  asked();
  await act({type: 'confirm'});
  assert.deepEqual(machine.state.dialog, {kind: 'terms'});
  assert.deepEqual(asked(), []);
  await act({type: 'confirm'});
  assert.deepEqual(asked(), ['PUT /interaction-event', 'POST /identification', 'POST /submit']);
});

test('declining the terms after a code leads back to the first screen: the code is used up', async () => {
  const {machine, act} = await begin({
    settings: forRegistration,
    script: {'POST /identification': refused(404, 'user.user_not_exist')},
  });
  await act({type: 'submit-identifier', identifier: email()}, {type: 'verify-code', code: '123456'});
  await act({type: 'confirm'}, {type: 'dismiss'});
  assert.equal(machine.state.screen.name, 'sign-in');
  assert.equal(machine.state.dialog, undefined);
  assert.equal(machine.state.identifier, 'alice@example.com');
});

test('an account discovered by a provider waits for the terms on the callback', async () => {
  const browser = fakeBrowser({route: {kind: 'callback', connectorId: 'ali'}, params: {state: 's', auth_code: 'c'}});
  browser.redirects.setState('ali', 's');
  browser.redirects.setVerificationId('Social', 'v1');
  const {machine, act} = await begin({
    browser,
    settings: forRegistration,
    script: {
      'POST /verification/social/ali/verify': id('v1'),
      'POST /identification': [refused(404, 'user.identity_not_exist', {}), ok()],
    },
  });
  assert.equal(machine.state.screen.name, 'callback');
  assert.deepEqual(machine.state.dialog, {kind: 'terms'});
  await act({type: 'dismiss'});
  assert.equal(machine.state.screen.name, 'sign-in', 'a callback has nothing to show');
});
