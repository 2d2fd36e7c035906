/**
 * A phone number in the one spelling that the server knows: its digits, country code first.
 */
import {loadPhoneNumbers} from '../../platform/phone-numbers.ts';
import type {PhoneFault} from '../../protocol/phone/faults.ts';

type Reading =
  {readonly value: string; readonly fault?: never} | {readonly value?: never; readonly fault: PhoneFault | 'network'};

export const readNumber = async (written: string, countries = ''): Promise<Reading> => {
  // Another screen, or a page of its own, has it in that spelling already.
  if (/^\d+$/.test(written)) return {value: written};
  const numbers = await loadPhoneNumbers().catch(() => undefined);
  if (!numbers) return {fault: 'network'};
  const {digits, fault} = numbers.read(written, countries.toUpperCase().match(/\w+/g) ?? []);
  return fault ? {fault} : {value: digits};
};
