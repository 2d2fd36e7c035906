/**
 * Numbers with their country code: which can be one, how it goes over the wire, and how people write it.
 */
import {parsePhoneNumberFromString, validatePhoneNumberLength, type MetadataJson} from 'libphonenumber-js/core/es6';
import {plainDigits} from '../digits.ts';
import type {PhoneFault} from './faults.ts';

type Reading =
  {readonly digits: string; readonly fault?: never} | {readonly digits?: never; readonly fault: PhoneFault};

export interface PhoneNumbers {
  /** Its digits, country code first. `countries` are the ones whose numbers are taken; all of them by default. */
  readonly read: (written: string, countries?: readonly string[]) => Reading;
  /** `+44 7700 900123`, from digits with the country code; what is no number stays as it is. */
  readonly international: (digits: string) => string;
  /** Without the country code, as it is dialled in the country: `07700 900123`. */
  readonly national: (written: string) => string | undefined;
}

const lengthFaults: Readonly<Record<string, PhoneFault>> = {
  INVALID_COUNTRY: 'phone-code',
  TOO_SHORT: 'phone-short',
  TOO_LONG: 'phone-long',
};

export const createPhoneNumbers = (metadata: MetadataJson): PhoneNumbers => {
  const parse = (written: string) => {
    const text = plainDigits(written.normalize('NFKC')).trim().replace(/^00/, '+');
    return {text, number: parsePhoneNumberFromString(text, {extract: false}, metadata)};
  };
  const ofDigits = (digits: string) => parse(`+${digits}`).number;

  return {
    read: (written, countries = []) => {
      const {text, number} = parse(written);
      const fault = validatePhoneNumberLength(text, metadata);
      if (fault === 'NOT_A_NUMBER' && !text.startsWith('+')) return {fault: 'phone-code'};
      if (fault) return {fault: lengthFaults[fault] ?? 'phone-invalid'};
      if (!number || number.ext) return {fault: 'phone-invalid'};
      const ofCode = metadata.country_calling_codes[number.countryCallingCode] ?? [];
      const from: readonly string[] = number.country ? [number.country] : ofCode;
      if (countries.length > 0 && !from.some((each) => countries.includes(each))) return {fault: 'phone-country'};
      return {digits: number.number.slice(1)};
    },
    international: (digits) => ofDigits(digits)?.formatInternational() ?? `+${digits}`,
    national: (written) => {
      const {number} = parse(written);
      return number?.isPossible() ? number.formatNational() : undefined;
    },
  };
};
