/**
 * The sign-in experience as the server keeps it: every field of the settings document, with the values of a new
 * tenant as defaults. What is made from it for the outside is in `well-known.ts`.
 */
import * as z from 'zod/mini';
import {identifierType} from '../protocol/experience.ts';
import {agreeToTermsPolicies, signInModes} from '../protocol/settings.ts';

const orNull = (schema: z.ZodMiniType<string>) => z._default(z.nullable(schema), null);
const text = z.string();
const flag = z.optional(z.boolean());
const anything = z.record(z.string(), z.unknown());
const byDefault = z._default;

const color = z.strictObject({
  primaryColor: byDefault(text, '#6139F6'),
  isDarkModeEnabled: byDefault(z.boolean(), false),
  darkPrimaryColor: byDefault(text, '#8768F8'),
});
const branding = z.strictObject({
  logoUrl: z.optional(text),
  darkLogoUrl: z.optional(text),
  favicon: z.optional(text),
  darkFavicon: z.optional(text),
});
const signInMethod = z
  .strictObject({
    identifier: identifierType,
    password: z.boolean(),
    verificationCode: z.boolean(),
    isPasswordPrimary: byDefault(z.boolean(), true),
  })
  .check(z.refine((method) => method.password || method.verificationCode, 'needs a password or a code'));
const signUp = z.strictObject({
  identifiers: z.array(identifierType),
  password: z.boolean(),
  verify: z.boolean(),
  secondaryIdentifiers: z.optional(
    z.array(
      z.strictObject({
        identifier: z.enum(['username', 'email', 'phone', 'emailOrPhone']),
        verify: z.optional(z.boolean()),
      }),
    ),
  ),
});
const passwordPolicy = z.strictObject({
  length: z.optional(z.strictObject({min: z.optional(z.number()), max: z.optional(z.number())})),
  characterTypes: z.optional(z.strictObject({min: z.optional(z.number().check(z.minimum(1), z.maximum(4)))})),
  rejects: z.optional(
    z.strictObject({pwned: flag, repetitionAndSequence: flag, userInfo: flag, words: z.optional(z.array(text))}),
  ),
});
export type PasswordPolicy = z.infer<typeof passwordPolicy>;
const usernamePolicy = z.strictObject({
  caseSensitive: z.boolean(),
  minLength: z.number(),
  maxLength: z.number(),
  allowedChars: z.strictObject({
    lowercase: z.boolean(),
    uppercase: z.boolean(),
    numbers: z.boolean(),
    underscore: z.boolean(),
  }),
});
export type UsernamePolicy = z.infer<typeof usernamePolicy>;
const everyUsername: UsernamePolicy = {
  caseSensitive: true,
  minLength: 1,
  maxLength: 128,
  allowedChars: {lowercase: true, uppercase: true, numbers: true, underscore: true},
};
const emailBlocklistPolicy = z.strictObject({
  blockSubaddressing: flag,
  /** Addresses, or `@domain` for all of a domain. */
  customBlocklist: z.optional(z.array(text)),
});
export type EmailBlocklistPolicy = z.infer<typeof emailBlocklistPolicy>;

/** The whole document, in the order in which the server gives it away. Unknown keys are an error: mostly misspelt. */
export const signInExperience = z.strictObject({
  tenantId: byDefault(text, 'default'),
  id: byDefault(text, 'default'),
  color: z.prefault(color, {}),
  branding: byDefault(branding, {}),
  hideLogtoBranding: byDefault(z.boolean(), false),
  languageInfo: byDefault(z.strictObject({autoDetect: z.boolean(), fallbackLanguage: text}), {
    autoDetect: true,
    fallbackLanguage: 'en',
  }),
  termsOfUseUrl: orNull(text),
  privacyPolicyUrl: orNull(text),
  agreeToTermsPolicy: byDefault(z.enum(agreeToTermsPolicies), 'Automatic'),
  signIn: byDefault(z.strictObject({methods: z.array(signInMethod)}), {
    methods: [{identifier: 'username', password: true, verificationCode: false, isPasswordPrimary: true}],
  }),
  signUp: byDefault(signUp, {identifiers: ['username'], password: true, verify: false}),
  socialSignIn: byDefault(z.strictObject({automaticAccountLinking: flag, skipRequiredIdentifiers: flag}), {}),
  socialSignInConnectorTargets: byDefault(z.array(text), []),
  signInMode: byDefault(z.enum(signInModes), 'SignInAndRegister'),
  customCss: orNull(text),
  customContent: byDefault(z.record(z.string(), text), {}),
  customUiAssets: byDefault(z.nullable(anything), null),
  customUiCsp: byDefault(anything, {}),
  passwordPolicy: byDefault(passwordPolicy, {}),
  mfa: byDefault(
    z.strictObject({factors: z.array(text), policy: text, organizationRequiredMfaPolicy: z.optional(text)}),
    {
      factors: [],
      policy: 'UserControlled',
    },
  ),
  adaptiveMfa: byDefault(z.strictObject({enabled: flag}), {enabled: false}),
  singleSignOnEnabled: byDefault(z.boolean(), false),
  supportEmail: orNull(text),
  supportWebsiteUrl: orNull(text),
  unknownSessionRedirectUrl: orNull(text),
  captchaPolicy: byDefault(z.strictObject({enabled: flag}), {enabled: false}),
  sentinelPolicy: byDefault(
    z.strictObject({maxAttempts: z.optional(z.number()), lockoutDuration: z.optional(z.number())}),
    {},
  ),
  verificationCodePolicy: byDefault(
    z.strictObject({expirationDuration: z.optional(z.number()), maxRetryAttempts: z.optional(z.number())}),
    {},
  ),
  passkeySignIn: byDefault(z.strictObject({enabled: flag, showPasskeyButton: flag, allowAutofill: flag}), {}),
  signUpProfileFields: byDefault(z.nullable(z.array(z.strictObject({name: text}))), null),
  passwordExpiration: byDefault(anything, {}),
  usernamePolicy: byDefault(usernamePolicy, everyUsername),
  // Never sent to a browser:
  emailBlocklistPolicy: byDefault(emailBlocklistPolicy, {}),
  forgotPasswordMethods: byDefault(z.nullable(z.array(z.enum(['EmailVerificationCode', 'PhoneVerificationCode']))), []),
});
export type SignInExperience = z.infer<typeof signInExperience>;

/** Any part of `T`; lists are replaced as a whole. */
export type DeepPartial<T> = T extends readonly unknown[]
  ? T
  : T extends object
    ? {[K in keyof T]?: DeepPartial<T[K]> | undefined}
    : T;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** `patch` over `base`: objects are merged, everything else (lists and null too) is replaced, undefined is skipped. */
export function deepMerge<T>(base: T, patch: unknown): T {
  if (!isObject(base) || !isObject(patch)) return (patch === undefined ? base : patch) as T;
  const merged: Record<string, unknown> = {...base};
  for (const [key, value] of Object.entries(patch)) {
    // A key such as `__proto__` is not data.
    if (key in Object.prototype) continue;
    merged[key] = deepMerge(merged[key], value);
  }
  return merged as T;
}

/** What an application or an organisation may look like in its own way. */
export type LookOverride = DeepPartial<Pick<SignInExperience, 'branding' | 'color' | 'customCss'>>;

export interface Settings {
  readonly current: SignInExperience;
  readonly applications: ReadonlyMap<string, LookOverride>;
  readonly organizations: ReadonlyMap<string, LookOverride>;
  /** Deep-merges `patch` into the document. @throws {z.core.$ZodError} and changes nothing when that is not valid. */
  patch(patch: unknown): SignInExperience;
  /** Back to how it was created. */
  reset(): void;
}

export interface SettingsOptions {
  experience?: DeepPartial<SignInExperience>;
  /** By client id; not meant for third-party applications. */
  applications?: Readonly<Record<string, LookOverride>>;
  organizations?: Readonly<Record<string, LookOverride>>;
}

/** @throws {z.core.$ZodError} naming every wrong path of `experience`. */
export function createSettings({
  experience = {},
  applications = {},
  organizations = {},
}: SettingsOptions = {}): Settings {
  const newTenant = signInExperience.parse({});
  const initial = signInExperience.parse(deepMerge(newTenant, experience));
  let current = initial;
  return {
    get current() {
      return current;
    },
    applications: new Map(Object.entries(applications)),
    organizations: new Map(Object.entries(organizations)),
    patch(patch) {
      current = signInExperience.parse(deepMerge(current, patch));
      return current;
    },
    reset() {
      current = initial;
    },
  };
}
