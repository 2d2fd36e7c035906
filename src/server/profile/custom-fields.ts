/** The fields that a tenant makes up itself, as they are configured, and which of them new people are asked for. */
import * as z from 'zod/mini';
import {profileFieldTypes} from '../../protocol/profile/fields.ts';

const text = z.string();
const count = z.optional(z.number().check(z.minimum(0)));

const config = {
  placeholder: z.optional(text),
  minLength: count,
  maxLength: count,
  minValue: z.optional(z.number()),
  maxValue: z.optional(z.number()),
  format: z.optional(text),
  customFormat: z.optional(text),
  options: z.optional(z.array(z.strictObject({label: z.optional(text), value: text}))),
  defaultValue: z.optional(text),
};

const part = z.strictObject({
  enabled: z.boolean(),
  name: text,
  type: z.enum(profileFieldTypes),
  label: z.optional(text),
  description: z.optional(text),
  required: z._default(z.boolean(), false),
  config: z.optional(z.strictObject(config)),
});

export const customProfileField = z.strictObject({
  tenantId: z._default(text, 'default'),
  id: z._default(text, ''),
  name: text.check(z.regex(/^[\dA-Za-z]+$/, 'letters and digits only')),
  type: z.enum(profileFieldTypes),
  label: z._default(text, ''),
  description: z._default(z.nullable(text), null),
  required: z._default(z.boolean(), false),
  config: z._default(z.strictObject({...config, parts: z.optional(z.array(part))}), {}),
  createdAt: z._default(z.number(), 0),
  sieOrder: z._default(z.number(), 0),
});
export type CustomProfileField = z.infer<typeof customProfileField>;

interface Choice {
  customProfileFieldCatalog: readonly CustomProfileField[];
  signUpProfileFields: readonly {name: string}[] | null;
}

/** Those on the list, in its order; without a list all of them. */
export const fieldsForSignUp = ({customProfileFieldCatalog: all, signUpProfileFields: chosen}: Choice) =>
  chosen
    ? chosen.flatMap(({name}) => all.filter((field) => field.name === name))
    : all.toSorted((one, other) => one.sieOrder - other.sieOrder);
