import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {metadata} from '../../src/protocol/phone/metadata.ts';
import {createPhoneNumbers} from '../../src/protocol/phone/numbers.ts';
import {allCountries, callingCode, countriesOf} from '../../src/elements/phone/calling-codes.ts';
import {splitNumber} from '../../src/elements/phone/split-number.ts';
import {badNumbers, goodNumbers} from './phone-numbers.ts';

const numbers = createPhoneNumbers(metadata);

describe('a phone number', () => {
  for (const [written, digits] of goodNumbers) {
    test(`${written} is ${digits}`, () => assert.deepEqual(numbers.read(written), {digits}));
  }
  for (const [written, fault] of badNumbers) {
    test(`${written} is ${fault}`, () => assert.deepEqual(numbers.read(written), {fault}));
  }

  test('as it is told has the same digits', () => {
    for (const [, digits] of goodNumbers) {
      assert.equal(numbers.international(digits).replace(/\D/g, ''), digits);
      assert.deepEqual(numbers.read(numbers.international(digits)), {digits});
    }
    assert.equal(numbers.international('13102318504'), '+1 310 231 8504');
  });

  test('is of a country that the page takes', () => {
    assert.deepEqual(numbers.read('+44 7700 900123', ['US', 'CA']), {fault: 'phone-country'});
    assert.deepEqual(numbers.read('+1 310 231 8504', ['US', 'CA']), {digits: '13102318504'});
    assert.deepEqual(numbers.read('+1 242 365 1234', ['US', 'CA']), {fault: 'phone-country'});
    // Nobody can tell which of them a number of no range is from.
    assert.deepEqual(numbers.read('+1 200 231 8504', ['US']), {digits: '12002318504'});
  });

  test('written as in its country and with its code is the same number', () => {
    for (const [, digits] of goodNumbers) {
      const {code = '', rest = ''} = splitNumber(`+${digits}`) ?? {};
      const national = numbers.national(`+${code} ${rest}`) ?? '';
      assert.deepEqual(numbers.read(`+${code} ${national}`), {digits}, national);
    }
  });
});

describe('calling codes', () => {
  test('are those of the library', () => {
    const known = Object.entries(metadata.country_calling_codes).filter(([, [first]]) => (first as string) !== '001');
    assert.deepEqual([...countriesOf], known);
    assert.deepEqual([...allCountries].sort(), known.flatMap(([, countries]) => countries as string[]).sort());
  });

  test('none is the beginning of another one, so that the first that fits is the right one', () => {
    for (const country of allCountries) {
      const code = callingCode(country);
      assert.deepEqual(splitNumber(`+${code} 123456`), {code, rest: '123456'});
    }
  });

  test('are found in what is typed, digit by digit', () => {
    for (const [written, split] of [
      ['+', undefined],
      ['+8', undefined],
      ['+86', {code: '86', rest: ''}],
      ['+8613800138000', {code: '86', rest: '13800138000'}],
      ['00 44-7700', {code: '44', rest: '7700'}],
      ['+999', undefined],
      ['3102318504', undefined],
    ] as const) {
      assert.deepEqual(splitNumber(written), split, written);
    }
  });
});
