/** Links from messages: what a token is good for, and what it is not. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {createMemoryServer, type MemoryServerOptions} from '../../src/server/memory.ts';

const alice = 'alice@example.com';

function open(options: MemoryServerOptions = {}) {
  let now = 1_000_000_000_000;
  const server = createMemoryServer({
    experience: {
      signIn: {methods: [{identifier: 'username', password: true, verificationCode: false, isPasswordPrimary: true}]},
      signUp: {identifiers: ['email'], password: false, verify: true},
      ...options.experience,
    },
    accounts: [{primaryEmail: alice, password: 'old-password-1'}],
    sso: [
      {
        id: 'okta',
        domains: ['example.com'],
        authorizationUrl: 'https://okta.example/authorize',
        people: [],
        public: {connectorName: 'Acme', logo: 'data:,'},
      },
    ],
    clock: {now: () => now},
  });
  const ask = async (method: string, path: string, body?: object) => {
    const request = new Request(`http://localhost/api/experience${path}`, {
      method,
      headers: {'content-type': 'application/json'},
      ...(body && {body: JSON.stringify(body)}),
    });
    const response = await server.fetch(request);
    const text = await response.text();
    const answer = text.startsWith('{') ? (JSON.parse(text) as {code?: string; verificationId?: string}) : {};
    return {status: response.status, ...answer};
  };
  const begin = (interactionEvent = 'SignIn') => ask('PUT', '', {interactionEvent});
  const verify = (token: string, email = alice) =>
    ask('POST', '/verification/one-time-token/verify', {token, identifier: {type: 'email', value: email}});
  return {server, ask, begin, verify, pass: (seconds: number) => (now += seconds * 1000)};
}

test('it signs its owner in, whatever ways the settings allow, whoever owns the domain, and without a captcha', async () => {
  const {server, ask, begin, verify} = open({experience: {singleSignOnEnabled: true, captchaPolicy: {enabled: true}}});
  const {token} = server.oneTimeTokens.issue({email: alice});
  await begin();
  // However the address is written.
  const {verificationId} = await verify(token, 'Alice@Example.com');
  assert.equal((await ask('POST', '/identification', {verificationId})).status, 204);
  assert.equal((await ask('POST', '/submit')).status, 200);
});

for (const [situation, {spoil, code, status = 400}] of Object.entries({
  'used before': {
    spoil: async ({verify}: ReturnType<typeof open>, token: string) => void (await verify(token)),
    code: 'token_consumed',
  },
  'ten minutes old': {spoil: ({pass}: ReturnType<typeof open>) => pass(600), code: 'token_expired'},
  'two days old': {spoil: ({pass}: ReturnType<typeof open>) => pass(2 * 86_400), code: 'token_not_found', status: 404},
  revoked: {
    spoil: ({server}: ReturnType<typeof open>, token: string) => server.oneTimeTokens.revoke(token),
    code: 'token_revoked',
  },
  'of another event': {
    spoil: ({begin}: ReturnType<typeof open>) => begin('ForgotPassword'),
    code: 'interaction_event_mismatch',
  },
})) {
  test(`a token that is ${situation} proves nothing`, async () => {
    const world = open();
    const {token} = world.server.oneTimeTokens.issue({email: alice, interactionEvent: 'SignIn'});
    await world.begin();
    await spoil(world, token);
    const refused = await world.verify(token);
    assert.deepEqual([refused.status, refused.code], [status, `one_time_token.${code}`]);
  });
}

test('nobody else’s address is proven with it, and it is still good for its own', async () => {
  const {server, begin, verify} = open();
  const {token} = server.oneTimeTokens.issue({email: alice});
  await begin();
  assert.equal((await verify(token, 'bob@example.com')).code, 'one_time_token.email_mismatch');
  assert.equal((await verify(token)).status, 200);
});

test('whoever is invited makes an account, even where nobody may join', async () => {
  const {server, ask, begin, verify} = open({experience: {signInMode: 'SignIn'}});
  const email = 'new@elsewhere.example';
  const {token} = server.oneTimeTokens.issue({email});
  await begin();
  assert.equal((await ask('PUT', '/interaction-event', {interactionEvent: 'Register'})).code, 'auth.forbidden');
  const {verificationId} = await verify(token, email);
  assert.equal((await ask('POST', '/identification', {verificationId})).code, 'user.user_not_exist');
  assert.equal((await ask('PUT', '/interaction-event', {interactionEvent: 'Register'})).status, 204);
  assert.equal((await ask('POST', '/identification', {verificationId})).status, 201);
  assert.equal((await ask('POST', '/submit')).status, 200);
  assert.ok(await server.accounts.find({type: 'email', value: email}));
});

test('it resets a password, also where codes may not', async () => {
  const {server, ask, begin, verify} = open({experience: {forgotPasswordMethods: []}});
  const {token} = server.oneTimeTokens.issue({email: alice});
  await begin('ForgotPassword');
  const {verificationId} = await verify(token);
  assert.equal((await ask('POST', '/identification', {verificationId})).status, 204);
  assert.equal((await ask('PUT', '/profile/password', {password: 'new-Passw0rd-1'})).status, 204);
  assert.equal((await ask('POST', '/submit')).status, 204);
});

test('tokens that are guessed lock the address like wrong codes', async () => {
  const {begin, verify} = open({experience: {sentinelPolicy: {maxAttempts: 2}}});
  await begin();
  assert.equal((await verify('guess')).code, 'one_time_token.token_not_found');
  assert.equal((await verify('guess')).code, 'session.verification_blocked_too_many_attempts');
});
