/**
 * The fields that a tenant makes up itself for new people, as the settings document has them. Loaded with the screen
 * that shows them.
 */
import {number} from '../number.ts';
import {fields, flag, listOf, oneOf, shape, text, type Reader} from '../readers.ts';

export const profileFieldTypes = [
  'Text',
  'Number',
  'Date',
  'Checkbox',
  'Select',
  'Url',
  'Regex',
  'Address',
  'Fullname',
] as const;
export type ProfileFieldType = (typeof profileFieldTypes)[number];

const option = shape({value: text}, {label: text});

const config = shape(
  {},
  {
    placeholder: text,
    minLength: number,
    maxLength: number,
    minValue: number,
    maxValue: number,
    /** Of a date, or a regular expression. */
    format: text,
    customFormat: text,
    defaultValue: text,
  },
);

const simple: Reader<ProfileField> = (value) => {
  const read = shape({name: text, type: oneOf(...profileFieldTypes)}, {label: text, description: text, required: flag});
  const field = read(value);
  const given = fields(value)['config'];
  return field && {...field, config: {...config(given), options: listOf(option)(fields(given)['options'])}};
};

const part: Reader<ProfileField> = (value) => (fields(value)['enabled'] === true ? simple(value) : undefined);

/** One field, or one part of a name or an address. */
export interface ProfileField {
  readonly name: string;
  readonly type: ProfileFieldType;
  readonly label?: string;
  readonly description?: string;
  readonly required?: boolean;
  readonly config: NonNullable<ReturnType<typeof config>> & {
    readonly options: readonly NonNullable<ReturnType<typeof option>>[];
  };
  /** Of a name or an address; there is no other field with parts. */
  readonly parts?: readonly ProfileField[];
}

const field: Reader<ProfileField> = (value) => {
  const read = simple(value);
  const isComposite = read?.type === 'Address' || read?.type === 'Fullname';
  return isComposite ? {...read, parts: listOf(part)(fields(fields(value)['config'])['parts'])} : read;
};

/** What cannot be read is left out. */
export const readProfileFields = listOf(field);
