/** What was verified, or is about to be. An interaction keeps at most one record of each type. */
import type {CodeRecord} from '../code/record.ts';
import type {MfaRecord} from '../mfa/record.ts';
import type {SignInPasskeyRecord, WebAuthnRecord} from '../passkey/record.ts';
import type {OneTimeTokenRecord} from '../one-time-token/record.ts';
import type {NewPasswordIdentityRecord, PasswordRecord} from '../password/record.ts';
import type {SocialRecord} from '../social/record.ts';
import type {SsoRecord} from '../sso/record.ts';

export type VerificationRecord =
  | PasswordRecord
  | CodeRecord
  | OneTimeTokenRecord
  | SocialRecord
  | SsoRecord
  | NewPasswordIdentityRecord
  | WebAuthnRecord
  | SignInPasskeyRecord
  | MfaRecord;
export type VerificationType = VerificationRecord['type'];

export function isVerified(record: VerificationRecord): boolean {
  switch (record.type) {
    case 'Social':
      return record.socialUserInfo !== undefined;
    case 'EnterpriseSso':
      return record.enterpriseSsoUserInfo !== undefined;
    case 'NewPasswordIdentity':
      return true;
    case 'BackupCode':
      return record.code !== undefined;
    default:
      return record.verified;
  }
}

/** The e-mail address that a record speaks for, if any. */
export function emailOf(record: VerificationRecord): string | undefined {
  if (record.type === 'Social') return record.socialUserInfo?.email;
  if (record.type === 'EnterpriseSso') return record.enterpriseSsoUserInfo?.email;
  return 'identifier' in record && record.identifier.type === 'email' ? record.identifier.value : undefined;
}

const secrets: ReadonlySet<string> = new Set(['pending', 'passwordHash', 'passkey', 'secret', 'codes']);

/** Without what must stay on the server: codes, challenges, password hashes and what second factors are made of. */
export const withoutSecrets = (record: VerificationRecord): Record<string, unknown> =>
  Object.fromEntries(Object.entries(record).filter(([key]) => !secrets.has(key)));
