/**
 * What a field is called where the tenant does not say it.
 */
import {msg} from '@lit/localize';
import type {ProfileField} from '../../../protocol/profile/fields.ts';

const names: Readonly<Record<string, () => string>> = {
  name: () => msg('Full name', {id: 'profile.name', desc: 'Label of a field'}),
  fullname: () => msg('Full name', {id: 'profile.name', desc: 'Label of a field'}),
  givenName: () => msg('First name', {id: 'profile.given-name', desc: 'Label of a field'}),
  middleName: () => msg('Middle name', {id: 'profile.middle-name', desc: 'Label of a field'}),
  familyName: () => msg('Last name', {id: 'profile.family-name', desc: 'Label of a field'}),
  nickname: () => msg('Nickname', {id: 'profile.nickname', desc: 'Label of a field'}),
  birthdate: () => msg('Date of birth', {id: 'profile.birthdate', desc: 'Label of a field'}),
  gender: () => msg('Gender', {id: 'profile.gender', desc: 'Label of a field'}),
  website: () => msg('Website', {id: 'profile.website', desc: 'Label of a field'}),
  profile: () => msg('Profile page', {id: 'profile.profile', desc: 'Label of a field: a web address'}),
  avatar: () => msg('Picture of you', {id: 'profile.avatar', desc: 'Label of a field'}),
  zoneinfo: () => msg('Time zone', {id: 'profile.zoneinfo', desc: 'Label of a field'}),
  locale: () => msg('Language', {id: 'profile.locale', desc: 'Label of a field'}),
  address: () => msg('Address', {id: 'profile.address', desc: 'Name of a group of fields'}),
  formatted: () => msg('Full address', {id: 'profile.formatted', desc: 'Label of a field'}),
  streetAddress: () => msg('Street and number', {id: 'profile.street-address', desc: 'Label of a field'}),
  locality: () => msg('City', {id: 'profile.locality', desc: 'Label of a field'}),
  region: () => msg('State or region', {id: 'profile.region', desc: 'Label of a field'}),
  postalCode: () => msg('Postal code', {id: 'profile.postal-code', desc: 'Label of a field'}),
  country: () => msg('Country', {id: 'profile.country', desc: 'Label of a field'}),
};

export const labelOf = ({label, name}: ProfileField): string => label || names[name]?.() || name;

const genders: Readonly<Record<string, () => string>> = {
  female: () => msg('Female', {id: 'profile.female', desc: 'Option of “Gender”'}),
  male: () => msg('Male', {id: 'profile.male', desc: 'Option of “Gender”'}),
  prefer_not_to_say: () => msg('Prefer not to say', {id: 'profile.no-gender', desc: 'Option of “Gender”'}),
};

export const optionLabel = ({name}: ProfileField, {label, value}: {label?: string; value: string}): string =>
  label || (name === 'gender' && genders[value]?.()) || value;

/** What a browser may fill in. */
export const autofillOf: Readonly<Record<string, string>> = {
  name: 'name',
  givenName: 'given-name',
  middleName: 'additional-name',
  familyName: 'family-name',
  nickname: 'nickname',
  birthdate: 'bday',
  website: 'url',
  formatted: 'street-address',
  streetAddress: 'address-line1',
  locality: 'address-level2',
  region: 'address-level1',
  postalCode: 'postal-code',
  country: 'country-name',
};
