/** Second factors: which calls are made, which screens are shown, and where the secrets are not. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {inspect} from 'node:util';
import {secretsOf} from '../../src/machine/mfa/secrets.ts';
import type {Command} from '../../src/machine/commands.ts';
import type {Credentials} from '../../src/platform/credentials.ts';
import type {Screen} from '../../src/machine/state.ts';
import {begin, done, email, fakeBrowser, id, ok, refused, type Script} from './fakes.ts';
import {made, proof} from './passkeys.ts';

const challenge = (...availableFactors: string[]) =>
  refused(403, 'session.mfa.require_mfa_verification', {
    availableFactors,
    maskedIdentifiers: {EmailVerificationCode: '****@example.com'},
  });
const secret = 'JBSWY3DPEHPK3PXP';
const codes = ['0123456789', 'abcdef0123'];
const calls: Script = {
  'GET /interaction': ok({}),
  'POST /verification/totp/secret': ok({verificationId: 'totp1', secret, secretQrCode: 'data:image/png;base64,x'}),
  'POST /verification/totp/verify': id('totp1'),
  'POST /verification/backup-code/generate': ok({verificationId: 'backup1', codes}),
  'POST /verification/backup-code/verify': id('backup1'),
  'POST /verification/mfa-verification-code': id('mail1'),
  'POST /verification/mfa-verification-code/verify': id('mail1'),
  'POST /profile/mfa': ok(),
  'POST /profile/mfa/mfa-enabled': ok(),
  'POST /profile/mfa/mfa-skipped': ok(),
  'POST /profile/mfa/mfa-suggestion-skipped': ok(),
  'POST /profile/mfa/trusted-device': ok(),
};

/** The first factor is proven, and the server says what comes next. */
const upTo = async (submit: Script['POST /submit'], more: Script = {}, browser = fakeBrowser()) => {
  const run = await begin({browser, script: {...calls, 'POST /submit': submit ?? done, ...more}});
  await run.act({type: 'submit-identifier', identifier: email()}, {type: 'verify-code', code: '123456'});
  run.asked();
  return run;
};

test('an app proves it, and the sign-in ends', async () => {
  const {machine, act, asked, server} = await upTo([challenge('Totp', 'BackupCode'), done]);
  assert.equal(machine.state.screen.name, 'mfa-code');
  await act({type: 'verify-totp', code: '654321'});
  assert.deepEqual(asked(), ['POST /verification/totp/verify', 'POST /submit']);
  assert.deepEqual(server.calls.at(-2)?.body, {code: '654321'});
  assert.equal(machine.state.screen.name, 'leaving');
});

test('the factor that the server names first comes first; the others are one step away', async () => {
  const {machine, act, asked} = await upTo([challenge('EmailVerificationCode', 'Totp', 'BackupCode'), done]);
  const {screen} = machine.state;
  assert.ok(screen.name === 'mfa-code' && screen.sent);
  assert.equal(screen.challenge.masked.EmailVerificationCode, '****@example.com');
  await act({type: 'list-factors'});
  assert.equal(machine.state.screen.name, 'mfa-choice');
  await act({type: 'prove-by', factor: 'BackupCode', challenge: screen.challenge});
  assert.equal(machine.state.screen.name, 'mfa-backup-code');
  assert.deepEqual(asked(), []);
  await act({type: 'verify-backup-code', code: codes[0] ?? ''});
  assert.deepEqual(asked(), ['POST /verification/backup-code/verify', 'POST /submit']);
  assert.equal((machine.state.screen as Screen).name, 'leaving');
});

test('a message that cannot be sent leaves the other ways', async () => {
  const {machine, act} = await upTo([challenge('EmailVerificationCode', 'Totp'), done], {
    'POST /verification/mfa-verification-code': [refused(400, 'connector.not_found'), id('mail1')],
  });
  assert.equal(machine.state.screen.name, 'mfa-choice');
  assert.equal(machine.state.problem?.code, 'connector.not_found');
  assert.ok('challenge' in machine.state.screen);
  await act({type: 'prove-by', factor: 'EmailVerificationCode', challenge: machine.state.screen.challenge});
  assert.equal(machine.state.screen.name, 'mfa-code');
});

// --- passkeys --------------------------------------------------------------------------------------------------------

const webAuthn = 'POST /verification/web-authn';
const passkeyCalls: Script = {
  [`${webAuthn}/authentication`]: ok({verificationId: 'pk1', authenticationOptions: {challenge: 'a'}}),
  [`${webAuthn}/authentication/verify`]: id('pk1'),
  [`${webAuthn}/registration`]: ok({verificationId: 'new1', registrationOptions: {challenge: 'n'}}),
  [`${webAuthn}/registration/verify`]: id('new1'),
};
const device = (more: Partial<Credentials> = {}): Credentials => ({
  isSupported: () => true,
  canSuggest: async () => false,
  get: async () => ({credential: proof}),
  create: async () => ({credential: made}),
  ...more,
});
const withDevice = (credentials: Credentials, submit: Script['POST /submit'], more: Script = {}) =>
  upTo(submit, {...passkeyCalls, ...more}, {...fakeBrowser(), credentials});

test('a passkey proves it: what the device is asked with is there before the press', async () => {
  const {machine, act, asked, server} = await withDevice(device(), [challenge('WebAuthn', 'Totp'), done]);
  assert.equal(machine.state.screen.name, 'mfa-passkey');
  await act({type: 'verify-mfa-passkey', trust: true});
  assert.deepEqual(asked(), [`${webAuthn}/authentication/verify`, 'POST /profile/mfa/trusted-device', 'POST /submit']);
  assert.deepEqual(server.calls.at(-3)?.body, {verificationId: 'pk1', payload: proof});
  assert.equal(machine.state.screen.name, 'leaving');
});

test('who closes the dialog of the device is told nothing; what it could not do can be tried again', async () => {
  let outcome: Awaited<ReturnType<Credentials['get']>> = {problem: 'cancelled'};
  const {machine, act, asked} = await withDevice(device({get: async () => outcome}), [challenge('WebAuthn'), done]);
  await act({type: 'verify-mfa-passkey'});
  assert.deepEqual([machine.state.screen.name, machine.state.problem], ['mfa-passkey', undefined]);
  outcome = {problem: 'failed'};
  await act({type: 'verify-mfa-passkey'});
  assert.equal(machine.state.problem?.code, 'passkey-failed');
  outcome = {credential: proof};
  asked();
  await act({type: 'retry'});
  assert.deepEqual(asked(), [`${webAuthn}/authentication`, `${webAuthn}/authentication/verify`, 'POST /submit']);
});

test('a passkey that is refused may try again, and one that the server does not know leaves the other ways', async () => {
  const refusedOnce = [refused(400, 'session.mfa.webauthn_verification_failed'), id('pk1')];
  const {machine, act} = await withDevice(device(), [challenge('WebAuthn'), done], {
    [`${webAuthn}/authentication/verify`]: refusedOnce,
  });
  await act({type: 'verify-mfa-passkey'});
  assert.ok(machine.state.problem?.recoverable);
  await act({type: 'retry'});
  assert.equal(machine.state.screen.name, 'leaving');

  const none = {[`${webAuthn}/authentication`]: refused(400, 'session.mfa.webauthn_verification_not_found')};
  const other = await withDevice(device(), [challenge('WebAuthn', 'Totp'), done], none);
  assert.equal(other.machine.state.screen.name, 'mfa-choice');
  assert.equal(other.machine.state.problem?.code, 'session.mfa.webauthn_verification_not_found');
});

test('where the browser knows no passkeys another way comes first, and where there is none that is said', async () => {
  const without = device({isSupported: () => false});
  const some = await withDevice(without, [challenge('WebAuthn', 'Totp'), done]);
  assert.ok(some.machine.state.screen.name === 'mfa-code');
  assert.deepEqual(some.machine.state.screen.challenge.factors, ['Totp']);
  const only = await withDevice(without, [challenge('WebAuthn'), done]);
  await only.act({type: 'verify-mfa-passkey'});
  assert.equal(only.machine.state.problem?.code, 'passkey-unsupported');
});

test('a passkey is added as a second factor, and no other is made where an answer was lost', async () => {
  let count = 0;
  const credentials = device({create: async () => ({credential: {...made, id: String((count += 1))}})});
  const {machine, act, asked} = await withDevice(credentials, [missing({availableFactors: ['WebAuthn']}), done], {
    [`${webAuthn}/registration/verify`]: [{status: 502}, id('new1')],
  });
  assert.deepEqual(machine.state.screen, {name: 'mfa-new-passkey', offer: {factors: ['WebAuthn']}});
  await act({type: 'create-passkey'});
  assert.ok(machine.state.problem?.recoverable);
  asked();
  await act({type: 'retry'});
  assert.deepEqual(asked(), [`${webAuthn}/registration/verify`, 'POST /profile/mfa', 'POST /submit']);
  assert.deepEqual([machine.state.screen.name, count], ['leaving', 1]);
});

test('a passkey that signs in already is not suggested', async () => {
  const suggestion = {suggestion: true, skippable: true, isWebAuthnUsedAsSignInPasskey: true};
  const suggested = refused(422, 'session.mfa.suggest_additional_mfa', {
    availableFactors: ['WebAuthn', 'Totp', 'EmailVerificationCode'],
    maskedIdentifiers: {EmailVerificationCode: '****@example.com'},
    ...suggestion,
  });
  const {machine} = await withDevice(device(), [suggested, done]);
  assert.deepEqual(machine.state.screen, {
    name: 'mfa-totp',
    offer: {factors: ['Totp'], skip: 'mfa-suggestion-skipped'},
    verificationId: 'totp1',
  });
});

test('what cannot be done here is not offered; where it is all there is, that is said', async () => {
  const both = await upTo([challenge('SomethingNew', 'Totp'), done]);
  assert.ok(both.machine.state.screen.name === 'mfa-code');
  assert.deepEqual(both.machine.state.screen.challenge.factors, ['Totp']);
  const none = await upTo([challenge('SomethingNew'), done]);
  assert.ok(none.machine.state.screen.name === 'stopped');
  assert.equal(none.machine.state.screen.why, 'unsupported');
});

test('a code that was right and is wanted again is told as a fault, and not asked for without end', async () => {
  const {machine, act} = await upTo(challenge('Totp'));
  await act({type: 'verify-totp', code: '654321'});
  assert.equal(machine.state.screen.name, 'mfa-code');
  assert.equal(machine.state.problem?.code, 'unknown');
});

test('a device is trusted where the server offers it and the person asks for it', async () => {
  const {machine, act, asked} = await upTo([challenge('Totp'), done], {
    'GET /interaction': ok({trustedDevice: {canCreate: true, durationDays: 30}}),
  });
  assert.ok(machine.state.screen.name === 'mfa-code');
  assert.deepEqual(machine.state.screen.challenge.trust, {days: 30});
  await act({type: 'verify-totp', code: '654321', trust: true});
  assert.deepEqual(asked(), ['POST /verification/totp/verify', 'POST /profile/mfa/trusted-device', 'POST /submit']);
});

const missing = (data: object) => refused(422, 'user.missing_mfa', data);
const backupWanted = refused(422, 'session.mfa.backup_code_required');

test('an app is added, then backup codes, and the sign-in ends', async () => {
  const {machine, act, asked, server} = await upTo([missing({availableFactors: ['Totp']}), backupWanted, done]);
  const {screen} = machine.state;
  assert.ok(screen.name === 'mfa-totp');
  assert.equal(secretsOf(screen).totp, secret);
  await act({type: 'bind-totp', code: '654321'});
  assert.deepEqual(asked(), [
    'POST /verification/totp/verify',
    'POST /profile/mfa',
    'POST /submit',
    'POST /verification/backup-code/generate',
  ]);
  assert.deepEqual(server.calls.at(-3)?.body, {type: 'Totp', verificationId: 'totp1'});
  assert.equal(machine.state.screen.name, 'mfa-backup-codes');
  assert.deepEqual(secretsOf(machine.state.screen).backupCodes, codes);
  await act({type: 'bind-backup-codes'});
  assert.deepEqual(asked(), ['POST /profile/mfa', 'POST /submit']);
  assert.equal(machine.state.screen.name, 'leaving');
});

test('of several the person chooses; an address is asked for and proven as any other', async () => {
  const offer = missing({availableFactors: ['WebAuthn-2', 'Totp', 'EmailVerificationCode'], skippable: true});
  const {machine, act, asked} = await upTo([offer, done], {
    'POST /verification/verification-code': [id('code1'), id('code2')],
    'POST /verification/verification-code/verify': [id('code1'), id('code2')],
  });
  const {screen} = machine.state;
  assert.ok(screen.name === 'mfa-offer');
  assert.deepEqual(screen.offer, {factors: ['Totp', 'EmailVerificationCode'], skip: 'mfa-skipped'});
  await act({type: 'add-factor', factor: 'EmailVerificationCode', offer: screen.offer});
  assert.equal(machine.state.screen.name, 'missing-profile');
  await act({type: 'save-contact', identifier: email('other@example.com')}, {type: 'verify-code', code: '123456'});
  assert.deepEqual(asked(), [
    'POST /verification/verification-code',
    'POST /verification/verification-code/verify',
    'POST /profile',
    'POST /submit',
  ]);
});

test('a suggestion offers what the account does not have, and is declined in its own way', async () => {
  const suggested = refused(422, 'session.mfa.suggest_additional_mfa', {
    availableFactors: ['Totp', 'EmailVerificationCode', 'PhoneVerificationCode'],
    maskedIdentifiers: {EmailVerificationCode: '****@example.com'},
    skippable: true,
    suggestion: true,
  });
  const {machine, act, asked} = await upTo([suggested, done]);
  assert.ok(machine.state.screen.name === 'mfa-offer');
  assert.deepEqual(machine.state.screen.offer.factors, ['Totp', 'PhoneVerificationCode']);
  await act({type: 'skip-mfa'});
  assert.deepEqual(asked(), ['POST /profile/mfa/mfa-suggestion-skipped', 'POST /submit']);
});

test('asked whether to have one at all, a person says yes or no', async () => {
  const ask = refused(422, 'user.suggest_mfa');
  const no = await upTo([ask, done]);
  assert.equal(no.machine.state.screen.name, 'mfa-onboarding');
  await no.act({type: 'skip-mfa'});
  assert.deepEqual(no.asked(), ['POST /profile/mfa/mfa-skipped', 'POST /submit']);
  assert.equal(no.machine.state.screen.name, 'leaving');

  const yes = await upTo([ask, missing({availableFactors: ['Totp'], skippable: true})]);
  await yes.act({type: 'enable-mfa'});
  assert.ok(yes.machine.state.screen.name === 'mfa-totp');
  assert.equal(yes.machine.state.screen.offer.skip, 'mfa-skipped');
});

test('no secret is in a state, in the history or in storage', async () => {
  const {machine, act, browser} = await upTo([missing({availableFactors: ['Totp']}), backupWanted, done]);
  const everything: string[] = [];
  const look = () =>
    everything.push(
      JSON.stringify([machine.state, browser.entries, [...browser.session], [...browser.local]]),
      inspect([{...machine.state.screen}, structuredClone(machine.state.screen)], {depth: 9}),
    );
  machine.subscribe(look);
  look();
  await act({type: 'bind-totp', code: '654321'}, {type: 'bind-backup-codes'});
  assert.ok(everything.length > 4);
  for (const each of everything) {
    for (const kept of [secret, ...codes, '654321']) assert.ok(!each.includes(kept), kept);
  }
});

test('an answer that was lost is not a wrong code: the same code goes on where it had come to', async () => {
  for (const [factor, path, refusal] of [
    ['Totp', 'POST /verification/totp/verify', refused(400, 'session.mfa.invalid_totp_code')],
    ['BackupCode', 'POST /verification/backup-code/verify', refused(400, 'session.mfa.invalid_backup_code')],
  ] as const) {
    const lost = {status: 500};
    const {machine, act} = await upTo([challenge(factor), done], {[path]: [lost, refusal]});
    const command: Command = {type: factor === 'Totp' ? 'verify-totp' : 'verify-backup-code', code: '654321'};
    await act(command);
    assert.ok(machine.state.problem?.recoverable, factor);
    await act({type: 'retry'});
    assert.equal(machine.state.screen.name, 'leaving', factor);
    // And where it was wrong indeed, that is what is told.
    const wrong = await upTo([challenge(factor), challenge(factor)], {[path]: [lost, refusal]});
    await wrong.act(command, {type: 'retry'});
    assert.equal(wrong.machine.state.problem?.code, (refusal.body as {code: string}).code, factor);
  }
});

test('whoever comes back to a second factor is asked for what the server still wants, with a new secret', async () => {
  const {machine, asked} = await begin({
    browser: fakeBrowser({screen: {name: 'mfa'}}),
    script: {...calls, 'POST /submit': [missing({availableFactors: ['Totp']}), done]},
  });
  assert.deepEqual(asked(), ['POST /submit', 'POST /verification/totp/secret']);
  assert.equal(machine.state.screen.name, 'mfa-totp');
  assert.equal(secretsOf(machine.state.screen).totp, secret);
});
