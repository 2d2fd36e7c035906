/** How second factors are kept: with an account, and in an interaction until its end. */
import type {MfaFactor} from '../../protocol/experience/mfa.ts';

export interface BoundTotp {
  type: 'Totp';
  /** Base32. */
  secret: string;
  /** The latest step whose code was used: no code of it or before it is right any more. */
  usedStep?: number;
}
export interface BoundBackupCodes {
  type: 'BackupCode';
  codes: {code: string; usedAt?: number}[];
}
/** What is kept of a factor that is more than an address. */
export type BoundFactor = BoundTotp | BoundBackupCodes;

export interface MfaChoices {
  /** New accounts begin with `false`; unset in those that were there before anybody was asked. */
  enabled?: boolean;
  skipped?: boolean;
  suggestionSkipped?: boolean;
  /** Epoch milliseconds. */
  lastUsed?: Partial<Record<MfaFactor, number>>;
}

/** What is staged, and what was decided on the way. */
export interface PendingMfa {
  mfaEnabled?: boolean;
  mfaSkipped?: boolean;
  additionalBindingSuggestionSkipped?: boolean;
  totp?: BoundTotp;
  backupCode?: BoundBackupCodes;
}

/** As the interaction is given away. */
export const withoutMfaSecrets = (pending: PendingMfa): Record<string, unknown> => ({
  ...pending,
  ...(pending.totp && {totp: {type: 'Totp'}}),
  ...(pending.backupCode && {backupCode: {type: 'BackupCode'}}),
});
