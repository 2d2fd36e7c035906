/** What a tenant says of usernames, and what it leaves to the server. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {readUsernamePolicy, usernameFault} from '../../src/protocol/profile/username-policy.ts';

const everything = {
  minLength: 1,
  maxLength: 128,
  allowedChars: {lowercase: true, uppercase: true, numbers: true, underscore: true},
};

test('what is not said, or not as it should be, is the server’s default', () => {
  for (const said of [undefined, null, 'any', [], {}, {minLength: '3', allowedChars: {numbers: 'no'}}])
    assert.deepEqual(readUsernamePolicy(said), everything);
});

test('what is said counts, and the rest is as it was', () => {
  const policy = readUsernamePolicy({caseSensitive: false, minLength: 3, allowedChars: {numbers: false}});
  assert.deepEqual(policy, {...everything, minLength: 3, allowedChars: {...everything.allowedChars, numbers: false}});
  assert.equal(usernameFault('al', policy), 'user.username_too_short');
  assert.equal(usernameFault('alice1', policy), 'user.username_numbers_not_allowed');
  assert.equal(usernameFault('Alice_', policy), undefined);
});
