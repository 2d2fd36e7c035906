/** Where our answers differ from the recorded ones on purpose. An entry that no longer applies fails the test. */
export interface Deviation {
  /** Of a recording, or of all. */
  recording: string | '*';
  /** Of an exchange; all of them without it. */
  exchange?: number;
  /** The path of the difference, as `compare.ts` names it, or its beginning followed by `*`. */
  path: string;
  reason: string;
}

export const deviations: readonly Deviation[] = [];

/** Recordings of parts that later issues bring; none of their files is copied. */
export const leftForLater: Readonly<Record<string, string>> = {
  '70-mfa-mandatory-bind-totp': 'MFA is a later issue',
  '71-mfa-totp-verification': 'MFA is a later issue',
  '72-mfa-backup-code': 'MFA is a later issue',
  '73-mfa-optional-skip': 'MFA is a later issue',
  '75-captcha-required': 'captcha is a later issue',
  '76-one-time-token': 'one-time tokens are a later issue',
  '77-custom-profile-fields': 'custom profile fields are a later issue',
  '82-third-party-consent': 'the consent page for third-party applications is a later issue',
  '83-first-party-consent-by-ui': 'the consent API is a later issue',
};
