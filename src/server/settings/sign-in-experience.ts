/**
 * The sign-in experience as the server keeps it: every field of the settings document, with the values of a new
 * tenant as defaults. What is made from it for the outside is in `well-known.ts`.
 */
import * as z from 'zod/mini';
import type {DeepPartial} from '../common/deep-merge.ts';
import {identifierType} from '../../protocol/experience.ts';
import {mfaFactor, mfaPolicies} from '../../protocol/experience/mfa.ts';
import {agreeToTermsPolicies, signInModes} from '../../protocol/settings.ts';
import {customProfileField} from '../profile/custom-fields.ts';

const orNull = (schema: z.ZodMiniType<string>) => z._default(z.nullable(schema), null);
const text = z.string();
const flag = z.optional(z.boolean());
const anything = z.record(z.string(), z.unknown());
const byDefault = z._default;

const color = z.strictObject({primaryColor: text, isDarkModeEnabled: z.boolean(), darkPrimaryColor: text});
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
/** `enabledAt` in epoch milliseconds: what was set before that counts from then. */
const passwordExpiration = z.strictObject({
  enabled: flag,
  validPeriodDays: z.optional(z.number()),
  reminderPeriodDays: z.optional(z.number()),
  enabledAt: z.optional(z.number()),
});
const emailBlocklistPolicy = z.strictObject({
  blockDisposableAddresses: flag,
  blockSubaddressing: flag,
  /** Addresses, or `@domain` for all of a domain. */
  customBlocklist: z.optional(z.array(text)),
});

/** The whole document, in the order in which the server gives it away. Unknown keys are an error: mostly misspelt. */
export const signInExperience = z.strictObject({
  tenantId: byDefault(text, 'default'),
  id: byDefault(text, 'default'),
  color: byDefault(color, {primaryColor: '#6139F6', isDarkModeEnabled: false, darkPrimaryColor: '#8768F8'}),
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
    z.strictObject({
      factors: z.array(mfaFactor),
      policy: z.enum(mfaPolicies),
      /** There are no members of organisations here, so that it asks nothing of anybody. */
      organizationRequiredMfaPolicy: z.optional(z.enum(['NoPrompt', 'Mandatory'])),
    }),
    {factors: [], policy: 'UserControlled'},
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
  passwordExpiration: byDefault(passwordExpiration, {}),
  /** All that there are; the document has those for new people under another name, too. */
  customProfileFieldCatalog: byDefault(z.array(customProfileField), []),
  usernamePolicy: byDefault(usernamePolicy, everyUsername),
  // Never sent to a browser:
  emailBlocklistPolicy: byDefault(emailBlocklistPolicy, {}),
  forgotPasswordMethods: byDefault(z.nullable(z.array(z.enum(['EmailVerificationCode', 'PhoneVerificationCode']))), []),
});
export type SignInExperience = z.infer<typeof signInExperience>;
/** As one writes it: what has a default may be left out, also within a list. */
export type SignInExperienceInput = DeepPartial<z.input<typeof signInExperience>>;

/** What an application or an organisation may show in its own way; the rest stays the tenant's. */
export const ownLook = z.strictObject({
  branding: z.optional(branding),
  color: z.optional(z.partial(color)),
  customCss: z.optional(text),
});
export type OwnLook = z.infer<typeof ownLook>;
