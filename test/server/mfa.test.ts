/** Second factors on the server: codes of authenticator apps, backup codes, and what each policy asks for. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {type MfaFactor, type MfaPolicy, mfaPolicies} from '../../src/protocol/experience/mfa.ts';
import {createMemoryServer, type MemoryServer} from '../../src/server/memory.ts';
import {mfaRoutes} from '../../src/server/mfa/routes.ts';
import {passkeyRoutes} from '../../src/server/passkey/routes.ts';
import {newTotpSecret, totpAt, totpStep} from '../../src/server/mfa/totp.ts';

/** `12345678901234567890`, the secret of RFC 6238's own examples. */
const rfcSecret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const person = {type: 'email', value: 'mei@example.com'} as const;

test('codes are those of RFC 6238', async () => {
  // Its table has eight digits; these are the last six.
  for (const [seconds, code] of [
    [59, '287082'],
    [1111111109, '081804'],
    [1111111111, '050471'],
    [1234567890, '005924'],
    [2000000000, '279037'],
    [20000000000, '353130'],
  ] as const) {
    assert.equal(await totpAt(rfcSecret, seconds * 1000), code);
  }
  assert.match(newTotpSecret(), /^[A-Z2-7]{32}$/);
});

test('the code of the step before and after is right, of no other, and of none that was used', async () => {
  const now = 1_000_000_000_000;
  const rightAt = async (seconds: number, usedStep?: number) =>
    (await totpStep(rfcSecret, await totpAt(rfcSecret, now + seconds * 1000), now, usedStep)) !== undefined;
  assert.deepEqual(await Promise.all([-60, -30, 0, 30, 60].map((seconds) => rightAt(seconds))), [
    false,
    true,
    true,
    true,
    false,
  ]);
  const used = now / 30_000;
  assert.equal(await rightAt(0, Math.floor(used)), false);
  assert.equal(await rightAt(-30, Math.floor(used)), false);
  assert.equal(await rightAt(30, Math.floor(used)), true);
});

interface Answer {
  status: number;
  code?: string;
  verificationId?: string;
  data?: Record<string, unknown>;
  secret?: string;
  secretQrCode?: string;
  codes?: string[];
}

const asking = (server: MemoryServer) => async (path: string, body?: unknown) => {
  const method = path === '' || path === '/interaction-event' ? 'PUT' : path === '/interaction' ? 'GET' : 'POST';
  const request = new Request(`http://localhost/api/experience${path}`, {
    method,
    ...(body !== undefined && {body: JSON.stringify(body), headers: {'content-type': 'application/json'}}),
  });
  const response = await server.fetch(request);
  const isJson = response.headers.get('content-type')?.includes('json');
  return {status: response.status, ...(isJson ? await response.json() : {})} as Answer;
};

/** Somebody is identified, in a sign-in or as a new account. */
async function identified(
  mfa: {factors: MfaFactor[]; policy: MfaPolicy},
  account: Record<string, unknown> = {},
  event: 'SignIn' | 'Register' = 'SignIn',
) {
  const clock = {offset: 0, now: () => 1_700_000_000_000 + clock.offset};
  const server = createMemoryServer({
    clock,
    experience: {
      mfa,
      signIn: {methods: [{identifier: 'email', password: false, verificationCode: true, isPasswordPrimary: false}]},
      signUp: {identifiers: ['email'], password: false, verify: true},
    },
    accounts: event === 'SignIn' ? [{primaryEmail: person.value, ...account}] : [],
  });
  const ask = asking(server);
  const signIn = async () => {
    await ask('', {interactionEvent: event});
    const {verificationId} = await ask('/verification/verification-code', {
      identifier: person,
      interactionEvent: event,
    });
    const code = server.outbox[0]?.code;
    await ask('/verification/verification-code/verify', {identifier: person, verificationId, code});
    await ask('/identification', {verificationId});
    return ask('/submit');
  };
  return {ask, clock, server, signIn, first: await signIn()};
}

const factors: MfaFactor[] = ['Totp', 'BackupCode'];
/** Whatever changes how an account is proven, passkeys included. */
const profilePaths = [...mfaRoutes, ...passkeyRoutes]
  .map(({path}) => path)
  .filter((path) => path.startsWith('/profile/mfa'));
const withTotp = {mfaVerifications: [{type: 'Totp' as const, secret: rfcSecret}]};

test('what each policy asks of somebody without a second factor, at sign-in and at registration', async () => {
  const asked: Record<string, (string | number)[]> = {};
  for (const policy of mfaPolicies) {
    const atSignIn = (await identified({factors, policy})).first;
    const atSignUp = (await identified({factors, policy}, {}, 'Register')).first;
    asked[policy] = [atSignIn.code ?? atSignIn.status, atSignUp.code ?? atSignUp.status];
  }
  assert.deepEqual(asked, {
    UserControlled: ['user.suggest_mfa', 'user.suggest_mfa'],
    PromptAtSignInAndSignUp: ['user.suggest_mfa', 'user.suggest_mfa'],
    PromptOnlyAtSignIn: ['user.suggest_mfa', 200],
    Mandatory: ['user.missing_mfa', 'user.missing_mfa'],
    PromptAtSignInAndSignUpMandatory: ['user.missing_mfa', 'user.missing_mfa'],
    PromptOnlyAtSignInMandatory: ['user.missing_mfa', 200],
    NoPrompt: [200, 200],
  });
});

test('who has a second factor is asked for it, whatever the policy; who chose against it only where nobody may', async () => {
  for (const policy of mfaPolicies) {
    const {first} = await identified({factors, policy}, withTotp);
    assert.equal(first.code, 'session.mfa.require_mfa_verification', policy);
  }
  const declined = {...withTotp, mfa: {enabled: false, skipped: true}};
  assert.equal((await identified({factors, policy: 'UserControlled'}, declined)).first.status, 200);
  assert.equal((await identified({factors, policy: 'Mandatory'}, declined)).first.status, 403);
});

test('a code of an app is good once, also in another sign-in, and then the next one is', async () => {
  const {ask, clock, signIn} = await identified({factors: ['Totp'], policy: 'NoPrompt'}, withTotp);
  const code = await totpAt(rfcSecret, clock.now());
  assert.equal((await ask('/verification/totp/verify', {code})).status, 200);
  assert.equal((await ask('/submit')).status, 200);

  assert.equal((await signIn()).code, 'session.mfa.require_mfa_verification');
  assert.equal((await ask('/verification/totp/verify', {code})).code, 'session.mfa.invalid_totp_code');
  clock.offset += 30_000;
  assert.equal((await ask('/verification/totp/verify', {code: await totpAt(rfcSecret, clock.now())})).status, 200);
});

test('nothing is changed, and nothing added, before the second factor is proven', async () => {
  const {ask} = await identified({factors, policy: 'NoPrompt'}, withTotp);
  const {verificationId} = await ask('/verification/backup-code/generate');
  for (const path of profilePaths) {
    const refused = await ask(path, {type: 'BackupCode', verificationId});
    assert.equal(refused.code, 'session.mfa.require_mfa_verification', path);
  }
  const renamed = await ask('/profile', {type: 'username', value: 'mei'});
  assert.equal(renamed.code, 'session.mfa.require_mfa_verification');
  // A secret that is only being added proves nobody.
  const added = await ask('/verification/totp/secret');
  const code = await totpAt(added.secret ?? '', 1_700_000_000_000);
  const proven = await ask('/verification/totp/verify', {code, verificationId: added.verificationId});
  assert.equal(proven.status, 200);
  assert.equal((await ask('/submit')).code, 'session.mfa.require_mfa_verification');
});

test('a recovery changes a password, and nothing else about how an account is proven', async () => {
  const {ask} = await identified({factors, policy: 'NoPrompt'}, withTotp);
  await ask('', {interactionEvent: 'ForgotPassword'});
  assert.ok(profilePaths.length > 5);
  for (const path of profilePaths) {
    const refused = await ask(path, {type: 'BackupCode', verificationId: 'none'});
    assert.equal(refused.code, 'session.not_supported_for_forgot_password', path);
  }
});

test('what is added is asked for next time: last used first, backup codes last, and an empty list of them is none', async () => {
  const {ask, clock, server, signIn, first} = await identified({
    factors: ['EmailVerificationCode', ...factors],
    policy: 'NoPrompt',
  });
  assert.deepEqual(first.data?.['maskedIdentifiers'], {EmailVerificationCode: '****@example.com'});
  const sent = await ask('/verification/mfa-verification-code', {identifierType: 'email'});
  const body = {verificationId: sent.verificationId, identifierType: 'email', code: server.outbox[0]?.code};
  assert.equal((await ask('/verification/mfa-verification-code/verify', body)).status, 200);

  const totp = await ask('/verification/totp/secret');
  assert.match(totp.secretQrCode ?? '', /^data:image\/png;base64,/);
  await ask('/verification/totp/verify', {
    code: await totpAt(totp.secret ?? '', clock.now()),
    verificationId: totp.verificationId,
  });
  await ask('/profile/mfa', {type: 'Totp', verificationId: totp.verificationId});
  const backup = await ask('/verification/backup-code/generate');
  await ask('/profile/mfa', {type: 'BackupCode', verificationId: backup.verificationId});
  const given = JSON.stringify(await ask('/interaction'));
  assert.ok(!given.includes(totp.secret ?? '?') && !given.includes(backup.codes?.[0] ?? '?'), 'a secret is given away');
  assert.equal((await ask('/submit')).status, 200);

  const order = async () => (await signIn()).data?.['availableFactors'];
  assert.deepEqual(await order(), ['EmailVerificationCode', 'Totp', 'BackupCode']);
  clock.offset += 60_000;
  await ask('/verification/totp/verify', {code: await totpAt(totp.secret ?? '', clock.now())});
  assert.deepEqual(await order(), ['Totp', 'EmailVerificationCode', 'BackupCode']);
  for (const code of backup.codes ?? []) await ask('/verification/backup-code/verify', {code});
  assert.equal((await ask('/submit')).status, 200, 'the last one proves its owner as well');
  assert.deepEqual(await order(), ['Totp', 'EmailVerificationCode']);
});

test('wrong tries lock the factor of this account, for the right code too', async () => {
  const {ask, server, clock} = await identified({factors, policy: 'NoPrompt'}, withTotp);
  server.settings.patch({sentinelPolicy: {maxAttempts: 2, lockoutDuration: 10}});
  const verify = async (code: string) => (await ask('/verification/totp/verify', {code})).code;
  assert.equal(await verify('000000'), 'session.mfa.invalid_totp_code');
  assert.equal(await verify('000000'), 'session.verification_blocked_too_many_attempts');
  assert.equal(await verify(await totpAt(rfcSecret, clock.now())), 'session.verification_blocked_too_many_attempts');
});

test('who registers with an address that is a factor is told once of a safer one', async () => {
  const mfa = {factors: ['EmailVerificationCode', 'Totp'] satisfies MfaFactor[], policy: 'Mandatory'} as const;
  const {ask, first} = await identified({...mfa, factors: [...mfa.factors]}, {}, 'Register');
  assert.equal(first.code, 'session.mfa.suggest_additional_mfa');
  assert.deepEqual(first.data?.['availableFactors'], ['Totp', 'EmailVerificationCode']);
  await ask('/profile/mfa/mfa-suggestion-skipped');
  assert.equal((await ask('/submit')).status, 200);
});
