/**
 * What is known about phone numbers; it is large, and loads when a number is there.
 */
import type {PhoneNumbers} from '../protocol/phone/numbers.ts';
import {loaderFrom} from './load.ts';

const load = loaderFrom(import.meta.url);

let known: PhoneNumbers | undefined;

/** Once they are there. */
export const phoneNumbers = (): PhoneNumbers | undefined => known;

export const loadPhoneNumbers = async (): Promise<PhoneNumbers> => {
  if (known) return known;
  const [{createPhoneNumbers}, {metadata}] = await Promise.all([
    load(() => import('../protocol/phone/numbers.ts')),
    load(() => import('../protocol/phone/metadata.ts')),
  ]);
  return (known ??= createPhoneNumbers(metadata));
};
