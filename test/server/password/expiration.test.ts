import assert from 'node:assert/strict';
import {test} from 'node:test';
import {createMemoryServer} from '../../../src/server/memory.ts';

const day = 24 * 60 * 60_000;
const start = 1_000_000_000_000;

function open(passwordExpiration: object) {
  let now = start;
  const server = createMemoryServer({
    experience: {
      signIn: {methods: [{identifier: 'email', password: true, verificationCode: true, isPasswordPrimary: true}]},
      passwordExpiration: {validPeriodDays: 30, ...passwordExpiration},
      forgotPasswordMethods: null,
    },
    accounts: [
      {primaryEmail: 'alice@example.com', password: 'old-password-1', passwordUpdatedAt: start - 20 * day},
      {primaryEmail: 'sus@example.com', password: 'old-password-1', passwordUpdatedAt: 0, isSuspended: true},
    ],
    clock: {now: () => now},
  });
  const ask = async (method: string, path: string, body?: object) => {
    const response = await server.fetch(
      new Request(`http://localhost/api/experience${path}`, {
        method,
        headers: {'content-type': 'application/json'},
        ...(body && {body: JSON.stringify(body)}),
      }),
    );
    const text = await response.text();
    return text.startsWith('{') ? (JSON.parse(text) as {code?: string; verificationId?: string}) : {};
  };
  const enter = async (password: string, value = 'alice@example.com') => {
    await ask('PUT', '', {interactionEvent: 'SignIn'});
    const answer = await ask('POST', '/verification/password', {identifier: {type: 'email', value}, password});
    return answer.code ?? 'right';
  };
  return {server, ask, enter, pass: (days: number) => (now += days * day)};
}

test('a password is good for as long as the settings say, and no longer', async () => {
  const {enter, pass} = open({enabled: true});
  pass(10);
  assert.equal(await enter('old-password-1'), 'right');
  pass(1);
  assert.equal(await enter('old-password-1'), 'password.expired');
  // That it is old is told to its owner alone.
  assert.equal(await enter('another'), 'session.invalid_credentials');
  assert.equal(await enter('old-password-1', 'sus@example.com'), 'user.suspended');
});

test('without the rule it is good for ever, and a rule that comes later counts from then', async () => {
  const without = open({enabled: false});
  without.pass(1000);
  assert.equal(await without.enter('old-password-1'), 'right');
  const later = open({enabled: true, enabledAt: start});
  later.pass(30);
  assert.equal(await later.enter('old-password-1'), 'right');
  later.pass(1);
  assert.equal(await later.enter('old-password-1'), 'password.expired');
});

test('another password begins anew', async () => {
  const {server, ask, enter, pass} = open({enabled: true});
  pass(11);
  assert.equal(await enter('old-password-1'), 'password.expired');
  const {token} = server.oneTimeTokens.issue({email: 'alice@example.com'});
  await ask('PUT', '', {interactionEvent: 'ForgotPassword'});
  const identifier = {type: 'email', value: 'alice@example.com'};
  await ask('POST', '/identification', await ask('POST', '/verification/one-time-token/verify', {identifier, token}));
  await ask('PUT', '/profile/password', {password: 'new-Passw0rd-1'});
  await ask('POST', '/submit');
  assert.equal(await enter('new-Passw0rd-1'), 'right');
  pass(31);
  assert.equal(await enter('new-Passw0rd-1'), 'password.expired');
});
