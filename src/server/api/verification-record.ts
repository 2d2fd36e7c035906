/** What was verified, or is about to be. An interaction keeps at most one record of each type. */
import type {CodeIdentifier, Identifier, InteractionEvent} from '../../protocol/experience.ts';
import type {SocialUserInfo} from '../ports.ts';

export interface PasswordRecord {
  id: string;
  type: 'Password';
  identifier: Identifier;
  verified: true;
}

export interface CodeRecord {
  id: string;
  type: 'EmailVerificationCode' | 'PhoneVerificationCode';
  identifier: CodeIdentifier;
  templateType: InteractionEvent;
  verified: boolean;
  /** Gone once it was used. `code` is null when nothing was sent on purpose: no code is the right one then. */
  pending?: {code: string | null; sentAt: number; wrongTries: number};
}

export interface SocialRecord {
  id: string;
  type: 'Social';
  connectorId: string;
  socialUserInfo?: SocialUserInfo;
}

export interface SsoRecord {
  id: string;
  type: 'EnterpriseSso';
  connectorId: string;
  enterpriseSsoUserInfo?: SocialUserInfo;
  issuer?: string;
}

export interface NewPasswordIdentityRecord {
  id: string;
  type: 'NewPasswordIdentity';
  identifier: {type: 'username'; value: string};
  passwordHash: string;
}

export type VerificationRecord = PasswordRecord | CodeRecord | SocialRecord | SsoRecord | NewPasswordIdentityRecord;
export type VerificationType = VerificationRecord['type'];

export const codeRecordType = {email: 'EmailVerificationCode', phone: 'PhoneVerificationCode'} as const;

export function isVerified(record: VerificationRecord): boolean {
  switch (record.type) {
    case 'Social':
      return record.socialUserInfo !== undefined;
    case 'EnterpriseSso':
      return record.enterpriseSsoUserInfo !== undefined;
    case 'NewPasswordIdentity':
      return true;
    default:
      return record.verified;
  }
}

/** The e-mail address that a record speaks for, if any. */
export function emailOf(record: VerificationRecord): string | undefined {
  if (record.type === 'Social') return record.socialUserInfo?.email;
  if (record.type === 'EnterpriseSso') return record.enterpriseSsoUserInfo?.email;
  return record.identifier.type === 'email' ? record.identifier.value : undefined;
}

const secrets: ReadonlySet<string> = new Set(['pending', 'passwordHash']);

/** Without what must stay on the server: codes and password hashes. */
export const withoutSecrets = (record: VerificationRecord): Record<string, unknown> =>
  Object.fromEntries(Object.entries(record).filter(([key]) => !secrets.has(key)));
