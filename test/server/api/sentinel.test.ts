import assert from 'node:assert/strict';
import {beforeEach, describe, test} from 'node:test';
import {ApiError} from '../../../src/server/api/api-error.ts';
import {createSentinel, type Sentinel} from '../../../src/server/api/sentinel.ts';

const MINUTE = 60_000;
const policy = {maxAttempts: 3, lockoutDuration: 10};
const fail = async () => {
  throw new ApiError('session.invalid_credentials');
};
const succeed = async () => 'right';
const refused = {code: 'session.invalid_credentials'};
const locked = {code: 'session.verification_blocked_too_many_attempts', status: 400};

describe('sentinel', () => {
  let now = 0;
  let sentinel: Sentinel;
  beforeEach(() => {
    now = 1_000_000;
    sentinel = createSentinel({now: () => now});
  });
  const attempt = (result: () => Promise<string>, key = 'a@example.com') => sentinel.guard(key, policy, result);
  const lock = async () => {
    for (let n = 0; n < 3; n += 1) await attempt(fail).catch(() => {});
  };

  test('the attempt that reaches the limit is answered with the lock', async () => {
    await assert.rejects(attempt(fail), refused);
    await assert.rejects(attempt(fail), refused);
    await assert.rejects(attempt(fail), {...locked, message: 'Too many failed attempts. Try again in 10 minutes.'});
  });

  test('while locked the right secret is refused too, but it is tried', async () => {
    await lock();
    let tried = false;
    const right = async () => {
      tried = true;
      return 'right';
    };
    await assert.rejects(attempt(right), locked);
    assert.ok(tried);
  });

  test('the key is the value as typed: other letter case, other pool', async () => {
    await lock();
    assert.equal(await attempt(succeed, 'A@example.com'), 'right');
  });

  test('a success does not reset the count', async () => {
    await assert.rejects(attempt(fail), refused);
    await assert.rejects(attempt(fail), refused);
    await attempt(succeed);
    await assert.rejects(attempt(fail), locked);
  });

  test('after the lock the right secret works, and one more failure within the hour locks again', async () => {
    await lock();
    now += 10 * MINUTE;
    assert.equal(await attempt(succeed), 'right');
    await assert.rejects(attempt(fail), locked);
  });

  test('failures are forgotten after an hour', async () => {
    await assert.rejects(attempt(fail), refused);
    await assert.rejects(attempt(fail), refused);
    now += 60 * MINUTE;
    await assert.rejects(attempt(fail), refused);
  });

  test('a breakdown is no failed attempt', async () => {
    const breakDown = async () => {
      throw new TypeError('network');
    };
    for (let n = 0; n < 5; n += 1) await assert.rejects(attempt(breakDown), TypeError);
    assert.equal(await attempt(succeed), 'right');
  });
});
