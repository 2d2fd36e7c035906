import assert from 'node:assert/strict';
import {test} from 'node:test';
import {emailFaults, emailKey, readEmail} from '../../src/protocol/email-address.ts';
import {bad, good} from './addresses.ts';

for (const [written, value] of good) {
  test(`${JSON.stringify(written)} is ${value}`, () => {
    assert.deepEqual(readEmail(written), {value});
    assert.deepEqual(readEmail(value), {value}, 'read again it stays the same');
    assert.equal(emailKey(written), value.toLowerCase());
    assert.match(value, /^\S+@\S+\.\S+$/, 'Logto takes it');
  });
}

for (const [written, fault] of bad) {
  test(`${JSON.stringify(written).slice(0, 100)} is refused: ${fault}`, () =>
    assert.deepEqual(readEmail(written), {fault}));
}

test('the table has every fault', () => {
  assert.deepEqual([...new Set(bad.map(([, fault]) => fault))].sort(), [...emailFaults].sort());
});

test('whatever is not seen changes nothing, wherever it stands', () => {
  for (let code = 0; code < 0x1_0000; code += 1) {
    const mark = String.fromCharCode(code);
    if (!/[\p{DI}\p{Cf}]/u.test(mark)) continue;
    for (const written of [`${mark}alice@example.com`, `ali${mark}ce@exam${mark}ple.com`, `alice@example.com${mark}`]) {
      assert.deepEqual(readEmail(written), {value: 'alice@example.com'}, `U+${code.toString(16)}`);
    }
  }
});
