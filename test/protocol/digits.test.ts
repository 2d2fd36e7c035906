/** Digits of every script that this version of Unicode has. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {plainDigits} from '../../src/protocol/digits.ts';

test('every numbering system counts from 0 to 9', () => {
  let systems = 0;
  for (const numberingSystem of Intl.supportedValuesOf('numberingSystem')) {
    const format = new Intl.NumberFormat('en', {numberingSystem, useGrouping: false});
    const digits = Array.from({length: 10}, (_, value) => format.format(value)).join('');
    // `hanidec` writes with words, which are no digits to Unicode.
    if (!/^\p{Nd}+$/u.test(digits)) continue;
    systems += 1;
    assert.equal(plainDigits(digits), '0123456789', numberingSystem);
  }
  assert.ok(systems > 50);
});

test('a digit is a digit, and nothing else is', () => {
  for (let point = 0; point <= 0x10ffff; point += 1) {
    if (point >= 0xd800 && point < 0xe000) continue;
    const character = String.fromCodePoint(point);
    const plain = plainDigits(character);
    if (/\p{Nd}/u.test(character)) assert.match(plain, /^\d$/, point.toString(16));
    else assert.equal(plain, character, point.toString(16));
  }
});
