/** Second factors that are being proven or added in one sign-in. */
import type {CodeIdentifier} from '../../protocol/experience.ts';

export interface TotpRecord {
  id: string;
  type: 'Totp';
  userId: string;
  verified: boolean;
  /** Of a new one, which is being added. */
  secret?: string;
}

export interface BackupCodeRecord {
  id: string;
  type: 'BackupCode';
  userId: string;
  /** The one that was used. */
  code?: string;
  /** New ones, which are being added. */
  codes?: string[];
}

export interface MfaCodeRecord {
  id: string;
  type: 'MfaEmailVerificationCode' | 'MfaPhoneVerificationCode';
  identifier: CodeIdentifier;
  templateType: 'MfaVerification';
  verified: boolean;
  pending?: {code: string | null; sentAt: number; wrongTries: number};
}

export type MfaRecord = TotpRecord | BackupCodeRecord | MfaCodeRecord;

export const mfaCodeRecordType = {email: 'MfaEmailVerificationCode', phone: 'MfaPhoneVerificationCode'} as const;
