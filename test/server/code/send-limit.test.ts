import assert from 'node:assert/strict';
import {beforeEach, describe, test} from 'node:test';
import {createSendLimit, type SendLimit} from '../../../src/server/code/send-limit.ts';

const limited = {code: 'request.message_rate_limited', status: 429};

describe('send limit', () => {
  let now = 0;
  let limit: SendLimit;
  beforeEach(() => {
    now = 1_000_000;
    limit = createSendLimit({now: () => now});
  });
  const takeTen = (recipient: string) => {
    for (let n = 0; n < 10; n += 1) limit.take(recipient);
  };

  test('ten go through, the eleventh does not, in whatever letter case', () => {
    takeTen('a@example.com');
    assert.throws(() => limit.take('A@Example.com'), limited);
    limit.take('b@example.com');
  });

  test('the window moves on with each message', () => {
    limit.take('a@example.com');
    now += 300_000;
    for (let n = 0; n < 9; n += 1) limit.take('a@example.com');
    now += 299_999;
    assert.throws(() => limit.take('a@example.com'), limited);
    now += 1;
    limit.take('a@example.com');
    assert.throws(() => limit.take('a@example.com'), limited);
  });

  test('a message that could not be sent does not count', () => {
    takeTen('b@example.com');
    for (let n = 0; n < 20; n += 1) limit.take('a@example.com')();
    takeTen('a@example.com');
    assert.throws(() => limit.take('a@example.com'), limited);
  });
});
