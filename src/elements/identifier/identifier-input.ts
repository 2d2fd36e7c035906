/**
 * The field that takes an e-mail address, a user name or a phone number, whichever the settings allow.
 */
import {msg, str} from '@lit/localize';
import {html, nothing} from 'lit';
import {getLocale} from '../../i18n/locale.ts';
import type {State} from '../../machine/state.ts';
import type {IdentifierType} from '../../protocol/settings.ts';
import {loaderFrom} from '../../platform/load.ts';

const load = loaderFrom(import.meta.url);

export const fetchPhoneControls = () => load(() => import('../phone/auth-country-code.ts')).catch(() => {});

/** Stands before the input in its frame where a number may be typed, and shows while one is. */
export const countryCode = (types: readonly IdentifierType[]) => {
  if (!types.includes('phone')) return nothing;
  // Where other things may be typed it waits for the first touch.
  if (types.length === 1) void fetchPhoneControls();
  return html`<auth-country-code .types=${types}></auth-country-code>`;
};

/** What was typed before, where it belongs into a field of these types. */
export const typedBefore = ({identifier, identifierType}: State, types: readonly IdentifierType[]) =>
  !identifierType || types.includes(identifierType) ? identifier : '';

/**
 * The attributes that choose keyboard and autofill. None is of type `email`: Chromium turns the domain in one into
 * punycode by rules that have been given up, and another mailbox would get the code.
 */
export const inputKind = (types: readonly IdentifierType[]) => {
  const only = types.length === 1 ? types[0] : undefined;
  if (only === 'email') return {type: 'text', inputmode: 'email', placeholder: 'you@example.com'} as const;
  if (only === 'phone') return {type: 'tel', inputmode: 'tel', placeholder: ''} as const;
  return {type: 'text', inputmode: types.includes('email') ? 'email' : 'text', placeholder: ''} as const;
};

const typeName = {
  email: () => msg('email', {id: 'identifier.email', desc: 'In a list: “Email or username”'}),
  phone: () => msg('phone number', {id: 'identifier.phone', desc: 'In a list: “Email or phone number”'}),
  username: () => msg('username', {id: 'identifier.username', desc: 'In a list: “Email or username”'}),
};

/** “Email”, “Email or username”: the types in the language of the page. Lists of our own, as `Intl` makes one wait. */
export const identifierLabel = (types: readonly IdentifierType[]): string => {
  const [first = '', second = '', third] = types.map((type) => typeName[type]());
  const list =
    types.length < 2
      ? first
      : third
        ? msg(str`${first}, ${second}, or ${third}`, {
            id: 'identifier.three',
            desc: 'Three kinds, one of which is asked for',
          })
        : msg(str`${first} or ${second}`, {id: 'identifier.two', desc: 'Two kinds, one of which is asked for'});
  return list.charAt(0).toLocaleUpperCase(getLocale()) + list.slice(1);
};

/** What is wrong with the field, said so that it can be put right. The words follow the first picture. */
export const identifierError = (typed: string, types: readonly IdentifierType[]): string =>
  preciseError?.(typed, types) ??
  msg('Check what you entered: it isn’t complete yet.', {
    id: 'identifier.invalid',
    desc: 'Error under a field that takes several kinds of identifier',
  });

let preciseError: ((typed: string, types: readonly IdentifierType[]) => string | undefined) | undefined;
export const sayErrorsBy = (precise: NonNullable<typeof preciseError>) => (preciseError = precise);

/** A domain as people write it, each label in its own script. That follows too: before it, as it is sent. */
export const domainText = (domain: string): string => readableDomain?.(domain) ?? domain;

let readableDomain: typeof domainText | undefined;
export const writeDomainsBy = (readable: typeof domainText) => (readableDomain = readable);
