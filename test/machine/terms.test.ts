/** Who has to agree to the terms, before what. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {CommandType} from '../../src/machine/commands.ts';
import {documentsOf, needsAgreement} from '../../src/machine/terms/terms.ts';
import {agreeToTermsPolicies} from '../../src/protocol/settings.ts';
import {begin, created, email, fakeBrowser, id, ok, refused, settingsWith} from './fakes.ts';

const termsOfUseUrl = 'https://example.com/terms';
const signingIn = ['submit-identifier', 'verify-password', 'start-social', 'find-sso', 'start-sso'] as const;
const registering = 'register';
const discovered = 'create-account';

const asks = (agreeToTermsPolicy: string, command: CommandType, changes: Record<string, unknown> = {}) =>
  needsAgreement(command, settingsWith({agreeToTermsPolicy, termsOfUseUrl, ...changes}), false);

test('Automatic asks nobody', () => {
  for (const command of [...signingIn, registering, discovered] as const)
    assert.equal(asks('Automatic', command), false);
});

test('ManualRegistrationOnly asks before registrations, the discovered ones too', () => {
  for (const command of signingIn) assert.equal(asks('ManualRegistrationOnly', command), false, command);
  assert.equal(asks('ManualRegistrationOnly', registering), true);
  assert.equal(asks('ManualRegistrationOnly', discovered), true);
});

test('Manual asks before everything, and a discovered registration was asked before', () => {
  for (const command of [...signingIn, registering] as const) assert.equal(asks('Manual', command), true, command);
  assert.equal(asks('Manual', discovered), false);
});

test('what is no beginning is never asked', () => {
  for (const command of ['resend-code', 'link-account', 'sign-in-instead'] as const)
    assert.equal(asks('Manual', command), false);
});

test('without a document there is nothing to agree to, and the privacy policy alone is one', () => {
  assert.equal(asks('Manual', registering, {termsOfUseUrl: null}), false);
  assert.equal(asks('Manual', registering, {termsOfUseUrl: '', privacyPolicyUrl: 'https://example.com/p'}), true);
});

const pages = ['https://example.com/terms', 'HTTP://example.com', '//example.com/terms', '/terms', 'terms.html'];
const noPages = [null, '', 'mailto:legal@example.com', 'javascript:alert(1)', 'data:text/html,x', 'tel:1', 'https://'];

test('only a page of the web is a document, in every policy and for every command', () => {
  const everyUrl = [...pages.map((url) => ({url, opens: true})), ...noPages.map((url) => ({url, opens: false}))];
  for (const terms of everyUrl) {
    for (const privacy of everyUrl) {
      const urls = {termsOfUseUrl: terms.url, privacyPolicyUrl: privacy.url};
      const opened = [terms, privacy].map(({url, opens}) => (opens ? url : undefined));
      assert.deepEqual(documentsOf(settingsWith(urls)), opened);
      for (const policy of agreeToTermsPolicies) {
        for (const command of [...signingIn, registering, discovered] as const) {
          const wanted: boolean = (terms.opens || privacy.opens) && asks(policy, command);
          assert.equal(asks(policy, command, urls), wanted, JSON.stringify({policy, urls, command}));
        }
      }
    }
  }
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

test('an account discovered by a code: whether to make it, and the terms with it, in one question', async () => {
  const {machine, act, asked} = await begin({
    settings: forRegistration,
    script: {'POST /identification': [refused(404, 'user.user_not_exist'), created]},
  });
  await act({type: 'submit-identifier', identifier: email()}, {type: 'verify-code', code: '123456'});
  assert.equal(machine.state.dialog?.kind, 'create-account');
  asked();
  await act({type: 'confirm'});
  assert.equal(machine.state.agreed, true);
  assert.deepEqual(asked(), ['PUT /interaction-event', 'POST /identification', 'POST /submit']);
});

for (const [what, settings] of [
  ['nothing is to be agreed to', {...forRegistration, agreeToTermsPolicy: 'Automatic'}],
  ['the terms are no page', {...forRegistration, termsOfUseUrl: 'mailto:legal@example.com'}],
] as const) {
  test(`an account discovered by a code, where ${what}: yes is no agreement`, async () => {
    const {machine, act} = await begin({
      settings,
      script: {'POST /identification': [refused(404, 'user.user_not_exist'), created]},
    });
    await act({type: 'submit-identifier', identifier: email()}, {type: 'verify-code', code: '123456'});
    await act({type: 'confirm'});
    assert.equal(machine.state.agreed, false);
    assert.equal(machine.state.screen.name, 'leaving');
  });
}

test('declining the account after a code leads back to the first screen: the code is used up', async () => {
  const {machine, act} = await begin({
    settings: forRegistration,
    script: {'POST /identification': refused(404, 'user.user_not_exist')},
  });
  await act({type: 'submit-identifier', identifier: email()}, {type: 'verify-code', code: '123456'});
  await act({type: 'dismiss'});
  assert.equal(machine.state.agreed, false);
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
