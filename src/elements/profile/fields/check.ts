/**
 * What is wrong with what stands in a field, said so that it can be put right.
 */
import {msg, str} from '@lit/localize';
import type {ProfileField} from '../../../protocol/profile/fields.ts';
import {webUrl} from '../../../protocol/safe-url.ts';
import {asPattern, isPlainDate, patternOf, readDate} from './dates.ts';

export const fillIn = () => msg('Fill this in to go on.', {id: 'profile.required', desc: 'Error under a field'});

const wrongForm = () =>
  msg('This isn’t in the expected form. Check what you entered.', {
    id: 'profile.wrong-form',
    desc: 'Error under a field',
  });

const lengthError = (value: string, {minLength = 0, maxLength = Infinity}: ProfileField['config']) => {
  if (value.length < minLength) {
    return () =>
      msg(str`Too short. The minimum length is ${minLength}.`, {
        id: 'profile.short',
        desc: 'Error under a field; a number of characters',
      });
  }
  return value.length > maxLength
    ? () =>
        msg(str`Too long. The maximum length is ${maxLength}.`, {
          id: 'profile.long',
          desc: 'Error under a field; a number of characters',
        })
    : undefined;
};

const numberError = (value: string, {minValue = -Infinity, maxValue = Infinity}: ProfileField['config']) => {
  if (!/^[+-]?\d+(\.\d+)?$/.test(value)) {
    return () => msg('Enter a number.', {id: 'profile.number', desc: 'Error under a field'});
  }
  if (Number(value) < minValue) {
    return () => msg(str`Enter ${minValue} or more.`, {id: 'profile.less', desc: 'Error under a field; a number'});
  }
  return Number(value) > maxValue
    ? () => msg(str`Enter ${maxValue} or less.`, {id: 'profile.more', desc: 'Error under a field; a number'})
    : undefined;
};

const dateError = (value: string, field: ProfileField) => {
  const pattern = patternOf(field);
  return !isPlainDate(pattern) || readDate(value, pattern)
    ? undefined
    : () =>
        msg(str`Enter a date like ${asPattern('2000-03-31', pattern)}.`, {
          id: 'profile.date',
          desc: 'Error under a field; an example in the wanted form',
        });
};

const urlError = (value: string) =>
  webUrl(value)
    ? undefined
    : () => msg('Enter a web address like https://example.com.', {id: 'profile.url', desc: 'Error under a field'});

/** A pattern that is none holds nobody up. */
const regexError = (value: string, format = '') => {
  try {
    return new RegExp(format).test(value) ? undefined : wrongForm;
  } catch {
    return undefined;
  }
};

/** @param value without the room around it, as it will be sent */
export const errorOf = (
  field: ProfileField,
  value: string,
  isRequired = field.required,
): (() => string) | undefined => {
  const {config, type} = field;
  if (type === 'Checkbox') return undefined;
  if (value === '') return isRequired ? fillIn : undefined;
  switch (type) {
    case 'Text':
      return lengthError(value, config);
    case 'Number':
      return numberError(value, config);
    case 'Date':
      return dateError(value, field);
    case 'Url':
      return urlError(value);
    case 'Regex':
      return regexError(value, config.format);
    default:
      return undefined;
  }
};
