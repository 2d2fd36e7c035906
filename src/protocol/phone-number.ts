import {plainDigits} from './digits.ts';

/** With what people put between the digits. */
const complete = /^(?:\+|00)[1-9][\d\s().-]*$/;

/**
 * The digits of a phone number, country code first: `+44 7700 900123` and `0044 …`. `undefined` without a country
 * code: nobody can tell where a national number is from.
 */
export const readPhone = (written: string): string | undefined => {
  const number = plainDigits(written.normalize('NFKC'));
  if (!complete.test(number)) return undefined;
  // The zero of “+44 (0)7700” is dialled only within the country.
  const digits = number.replace('(0)', '').replace(/^00|\D/g, '');
  return digits.length > 6 && digits.length < 16 ? digits : undefined;
};
