import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {hashPassword, isPassword} from '../../src/server/password-hash.ts';
import {passwordIssues, type UserInfo} from '../../src/server/password-policy.ts';
import type {PasswordPolicy} from '../../src/server/sign-in-experience.ts';

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
    assert.deepEqual(codes('12345678'), ['character_types', 'restricted.sequence']);
  });

  test('a sequence may run backwards or along the keyboard', () => {
    assert.deepEqual(codes('87654321A'), ['restricted.sequence']);
    assert.deepEqual(codes('Qwertyuiop1'), ['restricted.sequence']);
  });

  test('restricted parts are fine when three characters stand outside', () => {
    assert.deepEqual(codes('acme-acme1'), ['restricted.words']);
    assert.deepEqual(codes('acme-acme1x'), []);
    assert.deepEqual(codes('acme-Password-1'), []);
  });

  test('it must not be the person’s own data, in whatever letter case', () => {
    const user = {email: 'Jane.Roe@example.com', username: 'jroe', name: 'Jane Roe'};
    assert.deepEqual(codes('jane.roe1', user), ['restricted.user_info']);
    assert.deepEqual(codes('JROEjroe1', user), ['restricted.user_info']);
    assert.deepEqual(codes('jane.roe1', {email: 'other@example.com'}), []);
  });

  test('limits of a new tenant: 8 to 256 characters of one type', () => {
    assert.deepEqual(codes('kxwmvphz', undefined, {}), []);
    assert.deepEqual(codes('kxwmvph', undefined, {}), ['too_short']);
    assert.deepEqual(codes('kxwmvphz'.repeat(33), undefined, {}), ['too_long']);
  });

  test('only what every keyboard can type', () => assert.deepEqual(codes('Pässwort-77'), ['unsupported_characters']));
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
