/** What people say in the fields that a tenant makes up itself: where it is kept, and what of it is still missing. */
import * as z from 'zod/mini';
import {ApiError} from '../api/api-error.ts';
import type {PendingProfile} from '../api/interaction.ts';
import type {Account} from '../api/ports.ts';
import {check} from '../api/step-route.ts';
import type {CustomProfileField} from './custom-fields.ts';

const text = z.optional(z.string());

const address = z.object({
  formatted: text,
  streetAddress: text,
  locality: text,
  region: text,
  postalCode: text,
  country: text,
});

/** What OpenID Connect has a claim for. */
const standard = {
  givenName: text,
  familyName: text,
  middleName: text,
  nickname: text,
  profile: text,
  website: text,
  gender: text,
  birthdate: text,
  zoneinfo: text,
  locale: text,
  address: z.optional(address),
};

const known = z.object({values: z.object({...standard, name: text, avatar: text})});

const refused = {
  'custom_profile_fields.name_conflict_sign_in_identifier': [
    'username',
    'primaryEmail',
    'primaryPhone',
    'email',
    'phone',
  ],
  'custom_profile_fields.name_conflict_built_in_prop': ['preferredUsername'],
  'custom_profile_fields.name_conflict_custom_data': [
    'onboarding',
    'guideRequests',
    'adminConsolePreferences',
    'defaultTenantId',
  ],
} as const;

const entries = Object.entries(refused) as [keyof typeof refused, readonly string[]][];

/** @throws {ApiError} `custom_profile_fields.name_conflict_…`, `guard.invalid_input` */
export function stagedExtraProfile(before: PendingProfile, values: Record<string, unknown>): PendingProfile {
  for (const [code, keys] of entries) if (keys.some((key) => key in values)) throw new ApiError(code);
  const {name, avatar, ...profile} = check(known, 'body', {values}).values;
  const own = Object.entries(values).filter(([key]) => !(key in known.shape.values.shape));
  return {
    ...(name !== undefined && {name}),
    ...(avatar !== undefined && {avatar}),
    profile: {...before.profile, ...profile},
    customData: {...before.customData, ...Object.fromEntries(own)},
    submitted: true,
  };
}

const isGiven = (value: unknown): boolean =>
  value !== undefined &&
  value !== null &&
  value !== '' &&
  !(typeof value === 'object' && !Object.values(value).some(isGiven));

/** Until the form has been sent, a field without a value is missing even where nobody has to fill it in. */
export function lacksExtraProfile(
  fields: readonly CustomProfileField[],
  {name, avatar, profile, customData}: Partial<Account>,
  isSubmitted: boolean,
): boolean {
  const values: Record<string, unknown> = {...customData, ...profile, name, avatar};
  return fields.some((field) => {
    if (isSubmitted && !field.required) return false;
    const {parts = []} = field.config;
    if (field.type !== 'Fullname') return !isGiven(values[field.name]);
    return !parts.some((part) => part.enabled && isGiven(values[part.name]));
  });
}
