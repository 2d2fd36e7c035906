/**
 * From the form to what is sent: by the name of each field, the texts that the server keeps.
 */
import type {ProfileField} from '../../../protocol/profile/fields.ts';
import {formText} from '../../screen/form-text.ts';
import {asPattern, isPlainDate, patternOf, readDate} from './dates.ts';

/** Apart from the other names of a form; the server names these. */
export const inputName = ({name}: ProfileField, whole?: ProfileField) =>
  `profile.${whole ? `${whole.name}.` : ''}${name}` as const;

export const isPicture = ({name}: ProfileField) => name === 'avatar';

/** As it will be sent, but for a date: that stays as the native field has it. */
export const typedIn = (data: FormData, field: ProfileField, whole?: ProfileField): string => {
  const typed = formText(data, inputName(field, whole)).trim();
  switch (field.type) {
    case 'Checkbox':
      return String(typed !== '');
    case 'Number':
      return typed.normalize('NFKC').replace(',', '.');
    case 'Url':
      return typed === '' || /^[a-z]+:/i.test(typed) ? typed : `https://${typed}`;
    default:
      return typed;
  }
};

const sent = (data: FormData, field: ProfileField, whole?: ProfileField): string => {
  const typed = typedIn(data, field, whole);
  const pattern = patternOf(field);
  if (field.type !== 'Date' || !isPlainDate(pattern)) return typed;
  const date = readDate(typed, pattern);
  return date ? asPattern(date, pattern) : typed;
};

const partsOf = (data: FormData, whole: ProfileField) =>
  Object.fromEntries(
    (whole.parts ?? []).map((part) => [part.name, sent(data, part, whole)]).filter(([, value]) => value !== ''),
  ) as Record<string, string>;

/** One line, unless a field of its own asks for that. */
const addressOf = (parts: Record<string, string>) => {
  const lines = Object.values(parts);
  return lines.length > 0 ? {address: {formatted: lines.join(', '), ...parts}} : {};
};

/** What is left empty is left out. */
export const valuesFrom = (data: FormData, fields: readonly ProfileField[]): Record<string, unknown> =>
  Object.assign(
    {},
    ...fields.map((field) => {
      if (field.type === 'Fullname') return partsOf(data, field);
      if (field.type === 'Address') return addressOf(partsOf(data, field));
      const value = isPicture(field) ? '' : sent(data, field);
      return value === '' ? {} : {[field.name]: value};
    }),
  ) as Record<string, unknown>;
