import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {createMemoryServer} from '../../../src/server/memory.ts';
import {hashPassword, isPassword} from '../../../src/server/password/password-hash.ts';
import {passwordIssues, type UserInfo} from '../../../src/server/password/password-policy.ts';
import type {PasswordPolicy} from '../../../src/server/settings/sign-in-experience.ts';

const policy: PasswordPolicy = {characterTypes: {min: 2}, rejects: {words: ['acme']}};
const codes = (password: string, user?: UserInfo, with_ = policy) =>
  passwordIssues(password, with_, user).map(({code}) => code.replace('password_rejected.', ''));

describe('password policy', () => {
  test('a good one has no issues', () => assert.deepEqual(codes('Correct-Horse-7'), []));

  test('all issues at once, in order, with their limits', () => {
    assert.deepEqual(passwordIssues('short', policy), [
      {code: 'password_rejected.too_short', interpolation: {min: 8}},
      {code: 'password_rejected.character_types', interpolation: {min: 2}},
    ]);
    assert.deepEqual(codes('aaaaaaaaaaaa'), ['character_types', 'restricted.repetition']);
    assert.deepEqual(codes('12345678'), ['character_types', 'pwned', 'restricted.sequence']);
  });

  test('one that everybody knows is refused, exactly as it is known, unless the tenant does not mind', () => {
    assert.deepEqual(codes('password1'), ['pwned']);
    assert.deepEqual(codes('pAssword1'), []);
    assert.deepEqual(codes('password1', undefined, {rejects: {pwned: false}}), []);
    assert.deepEqual(codes('password', undefined, {}), ['pwned']);
  });

  test('a sequence may run backwards or along the keyboard', () => {
    assert.deepEqual(codes('87654321A'), ['restricted.sequence']);
    assert.deepEqual(codes('Qwertyuiop1'), ['restricted.sequence']);
    assert.deepEqual(codes('1qaz2wsx'), ['restricted.sequence']);
    // Changing between small and capital letters ends it.
    assert.deepEqual(codes('aBcDeFg1'), []);
    assert.deepEqual(codes('aAaAaAa1'), []);
  });

  test('restricted parts are fine when three characters stand outside', () => {
    assert.deepEqual(codes('acme-acme1'), ['restricted.words']);
    assert.deepEqual(codes('acme-acme1x'), []);
    assert.deepEqual(codes('acme-Password-1'), []);
  });

  test('restricted parts are named in the order in which they stand there', () => {
    const user = {username: 'zed'};
    assert.deepEqual(codes('acmezed1111', user), ['restricted.words', 'restricted.user_info', 'restricted.repetition']);
    assert.deepEqual(codes('1111zedacme', user), ['restricted.repetition', 'restricted.user_info', 'restricted.words']);
  });

  test('every kind of restriction can be switched off', () => {
    const none = {rejects: {repetitionAndSequence: false, userInfo: false, words: []}};
    assert.deepEqual(codes('acmezed1111', {username: 'zed'}, none), []);
    assert.deepEqual(codes('abcdefgh', undefined, none), []);
  });

  test('it must not be the person’s own data, in whatever letter case', () => {
    const user = {email: 'Jane.Roe@example.com', username: 'jroe', name: 'Jane Roe'};
    assert.deepEqual(codes('jane.roe1', user), ['restricted.user_info']);
    assert.deepEqual(codes('JROEjroe1', user), ['restricted.user_info']);
    assert.deepEqual(codes('JaneRoe77', user), ['restricted.user_info']);
    // Even what is short counts.
    assert.deepEqual(codes('jojojojo1', {name: 'Jo'}), ['restricted.user_info']);
    assert.deepEqual(codes('jane.roe1', {email: 'other@example.com'}), []);
  });

  test('limits of a new tenant: 8 to 256 characters of one type', () => {
    assert.deepEqual(codes('kxwmvphz', undefined, {}), []);
    assert.deepEqual(codes('kxwmvph', undefined, {}), ['too_short']);
    assert.deepEqual(codes('kxwmvphz'.repeat(33), undefined, {}), ['too_long']);
  });

  test('only what every keyboard can type', () => assert.deepEqual(codes('Pässwort-77'), ['unsupported_characters']));
});

test('a refusal on the wire', async () => {
  const server = createMemoryServer({
    experience: {
      signUp: {identifiers: ['username'], password: true, verify: false},
      passwordPolicy: {rejects: {words: ['fernway']}},
    },
  });
  const ask = async (method: string, path: string, body: unknown) => {
    const request = new Request(`http://localhost/api/experience${path}`, {
      method,
      body: JSON.stringify(body),
      headers: {'content-type': 'application/json'},
    });
    const answer = await server.fetch(request);
    return {status: answer.status, body: answer.status === 204 ? null : ((await answer.json()) as {code: string})};
  };
  await ask('PUT', '', {interactionEvent: 'Register'});
  const register = (password: string) =>
    ask('POST', '/verification/new-password-identity', {identifier: {type: 'username', value: 'jane_roe'}, password});
  for (const [password, ...expected] of [
    ['iloveyou', 'pwned'],
    ['fernway1', 'restricted.words'],
    ['jane_roe', 'restricted.user_info'],
    ['11111222', 'restricted.repetition'],
  ] as const) {
    const {status, body} = await register(password);
    assert.equal(status, 422);
    assert.deepEqual(body, {
      code: 'password.rejected',
      message: 'The password policy refuses this password.',
      data: expected.map((name) => ({code: `password_rejected.${name}`})),
    });
  }
  assert.equal((await register('Correct-Horse-7')).status, 200);
});

describe('password hash', () => {
  test('knows its password and no other, and never looks the same twice', async () => {
    const [one, other] = await Promise.all([hashPassword('Correct-Horse-7'), hashPassword('Correct-Horse-7')]);
    assert.notEqual(one, other);
    assert.ok(await isPassword('Correct-Horse-7', one));
    assert.ok(!(await isPassword('correct-horse-7', one)));
    assert.ok(!(await isPassword('Correct-Horse-7', undefined)));
  });
});
