import {plainDigits} from '../../protocol/digits.ts';
import {countriesOf} from './calling-codes.ts';

/**
 * `+44 7700 900123` as its calling code and what follows; no code is the beginning of another one. `undefined` while
 * there is no code, or one that no country has.
 */
export const splitNumber = (written: string): {readonly code: string; readonly rest: string} | undefined => {
  const [, digits = '', more = ''] =
    /^(?:\+|00)\s*(\d{1,3})(.*)$/s.exec(plainDigits(written.normalize('NFKC')).trim()) ?? [];
  for (let length = 1; length <= digits.length; length += 1) {
    const code = digits.slice(0, length);
    if (countriesOf.has(code)) return {code, rest: (digits.slice(length) + more).replace(/^[\s).-]+/, '')};
  }
  return undefined;
};
