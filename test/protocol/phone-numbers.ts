import type {PhoneFault} from '../../src/protocol/phone/faults.ts';

/** What people write and paste, with a country code; in which digits the server knows it. */
export const goodNumbers: readonly [written: string, digits: string][] = [
  ['+1 3102318504', '13102318504'],
  ['+1 (310) 231-8504', '13102318504'],
  ['+1 1 310 231 8504', '13102318504'],
  ['+44 07700 900123', '447700900123'],
  ['+44 (0)7700 900123', '447700900123'],
  ['0044 7700 900123', '447700900123'],
  // Italy dials its zero from abroad too.
  ['+39 06 12345678', '390612345678'],
  ['+7 8 912 345 67 89', '79123456789'],
  ['+55 011 91234 5678', '5511912345678'],
  ['＋８６ 138 0013 8000', '8613800138000'],
  ['+٨٦ ١٣٨٠٠١٣٨٠٠٠', '8613800138000'],
  ['+1 242 365 1234', '12423651234'],
];

export const badNumbers: readonly [written: string, fault: PhoneFault][] = [
  ['3102318504 ', 'phone-code'],
  ['(310) 231-8504', 'phone-code'],
  ['+999 123456', 'phone-code'],
  ['+86 138', 'phone-short'],
  ['+44 7700 90', 'phone-short'],
  ['+1 310231850455', 'phone-long'],
  ['+1 FLOWERS', 'phone-invalid'],
  ['+44 7700 900123 or so', 'phone-invalid'],
  ['+44 7700 900123 ext 5', 'phone-invalid'],
];
