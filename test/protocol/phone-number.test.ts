import assert from 'node:assert/strict';
import {test} from 'node:test';
import {readPhone} from '../../src/protocol/phone-number.ts';

const numbers: readonly [written: string, digits: string | undefined][] = [
  ['+44 7700 900123', '447700900123'],
  ['+44 (0)7700 900123', '447700900123'],
  ['+86 138-0013-8000', '8613800138000'],
  ['+1 (212) 555.0100', '12125550100'],
  ['0044 7700 900123', '447700900123'],
  ['＋８６ １３８－００１３－８０００', '8613800138000'],
  ['+٩٦٦ ٥٠ ١٢٣ ٤٥٦٧', '966501234567'],
  ['۰۰۹۸ ۹۱۲ ۳۴۵ ۶۷۸۹', '989123456789'],
  ['07700 900123', undefined],
  ['7700900123', undefined],
  ['13800138000', undefined],
  ['(212) 555-0100', undefined],
  ['+0 7700 900123', undefined],
  ['+44', undefined],
  ['+1234567890123456', undefined],
  ['+44 7700 900123 ext. 4', undefined],
  ['', undefined],
];

for (const [written, digits] of numbers) {
  test(`${written || 'nothing'} is ${digits ?? 'no complete number'}`, () => assert.equal(readPhone(written), digits));
}
