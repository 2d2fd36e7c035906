/**
 * Second factors on the wire: what is sent about them, what is answered, and the `data` of the refusals that ask for
 * one.
 */
import * as z from 'zod/mini';

export const mfaFactors = ['Totp', 'WebAuthn', 'BackupCode', 'EmailVerificationCode', 'PhoneVerificationCode'] as const;
export const mfaFactor = z.enum(mfaFactors);
export type MfaFactor = (typeof mfaFactors)[number];

export const mfaPolicies = [
  'UserControlled',
  'PromptAtSignInAndSignUp',
  'PromptOnlyAtSignIn',
  'Mandatory',
  'PromptAtSignInAndSignUpMandatory',
  'PromptOnlyAtSignInMandatory',
  'NoPrompt',
] as const;
export type MfaPolicy = (typeof mfaPolicies)[number];

// --- requests -------------------------------------------------------------------------------------------------------

/** `POST /verification/totp/verify`: with an id it proves a new secret, without one the account's own. */
export const verifyTotp = z.object({code: z.string(), verificationId: z.optional(z.string())});
/** `POST /verification/backup-code/verify` */
export const verifyBackupCode = z.object({code: z.string()});
const identifierType = z.enum(['email', 'phone']);
/** `POST /verification/mfa-verification-code`: to the account's own address. */
export const sendMfaCode = z.object({identifierType});
/** `POST /verification/mfa-verification-code/verify` */
export const verifyMfaCode = z.object({verificationId: z.string(), code: z.string(), identifierType});
/** `POST /profile/mfa` */
export const bindFactor = z.object({type: mfaFactor, verificationId: z.string()});

// --- the `data` of refusals -----------------------------------------------------------------------------------------

/** `session.mfa.require_mfa_verification`; the factors best first. */
export const challengeData = z.object({
  availableFactors: z.array(z.string()),
  maskedIdentifiers: z.optional(z.record(z.string(), z.string())),
});
/** `user.missing_mfa`, `session.mfa.suggest_additional_mfa` */
export const offerData = z.object({
  availableFactors: z.array(z.string()),
  maskedIdentifiers: z.optional(z.record(z.string(), z.string())),
  skippable: z.optional(z.boolean()),
  suggestion: z.optional(z.boolean()),
  isWebAuthnUsedAsSignInPasskey: z.optional(z.boolean()),
});
