/** What a tenant wants of new passwords, whatever its server says of it. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {readPasswordPolicy} from '../../src/protocol/password-policy.ts';

test('what is said counts, and nothing else of it is kept', () => {
  const policy = {length: {min: 10, max: 64}, characterTypes: {min: 2}};
  assert.deepEqual(readPasswordPolicy({...policy, rejects: {pwned: true}}), policy);
});

test('what is not said, or is no number, is the server’s default', () => {
  const byDefault = {length: {min: 8, max: 256}, characterTypes: {min: 1}};
  const spoilt = {length: {min: '10', max: null}, characterTypes: 3};
  for (const value of [undefined, null, 'x', {}, {length: {}}, spoilt]) {
    assert.deepEqual(readPasswordPolicy(value), byDefault, JSON.stringify(value));
  }
});
