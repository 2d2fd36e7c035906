/**
 * What is known about phone numbers; it is large, and loads when a number is there.
 */
import type {PhoneNumbers} from '../protocol/phone/numbers.ts';
import {loaderFrom} from './load.ts';

const load = loaderFrom(import.meta.url);

export const loadPhoneNumbers = async (): Promise<PhoneNumbers> => {
  const [{createPhoneNumbers}, {metadata}] = await Promise.all([
    load(() => import('../protocol/phone/numbers.ts')),
    load(() => import('../protocol/phone/metadata.ts')),
  ]);
  return createPhoneNumbers(metadata);
};
