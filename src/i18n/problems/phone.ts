/**
 * What was typed as a phone number.
 */
import {msg} from '@lit/localize';
import type {PhoneFault} from '../../protocol/phone/faults.ts';
import {checkIt, type Texts} from './shared.ts';

export const phoneTexts = {
  'phone-code': () => ({
    what: msg('This phone number has no country code.', {id: 'error.phone-code', desc: 'Error under the phone field'}),
    next: msg('Choose the country, or begin with + and its code.', {
      id: 'error.phone-code.next',
      desc: 'Error under the phone field, what to do',
    }),
  }),
  'phone-short': () => ({
    what: msg('This phone number is too short.', {id: 'error.phone-short', desc: 'Error under the phone field'}),
    next: checkIt(),
  }),
  'phone-long': () => ({
    what: msg('This phone number is too long.', {id: 'error.phone-long', desc: 'Error under the phone field'}),
    next: checkIt(),
  }),
  'phone-invalid': () => ({
    what: msg('This isn’t a phone number of the chosen country.', {
      id: 'error.phone-invalid',
      desc: 'Error under the phone field',
    }),
    next: checkIt(),
  }),
  'phone-country': () => ({
    what: msg('Phone numbers of this country can’t be used here.', {
      id: 'error.phone-country',
      desc: 'Error under the phone field',
    }),
    next: msg('Enter another one.', {id: 'error.phone-country.next', desc: 'Error under the phone field, what to do'}),
  }),
} satisfies Texts<PhoneFault>;
