/**
 * When a second factor is wanted, and when it is not right. What the server says about it is read where it is used.
 */
import {at, withoutEffect, type Row, type Rows} from '../error-row.ts';
import {go, then} from '../step.ts';

const proofs: readonly string[] = ['verify-totp', 'verify-mfa-code', 'verify-backup-code', 'verify-mfa-passkey'];

/** After one that was right it is not wanted again, or there would be no end. */
const wanted: Row = ({command}, _code, asked) =>
  proofs.includes(command.type) ? withoutEffect : then({type: 'begin-proving', asked});

const missing: Row = (_situation, _code, asked) => then({type: 'begin-adding', asked});

export const mfaErrors: Rows = {
  'session.mfa.backup_code_required': () => then({type: 'make-backup-codes'}),
  'session.mfa.invalid_backup_code': at('code'),
  'session.mfa.invalid_totp_code': at('code'),
  'session.mfa.require_mfa_verification': wanted,
  'session.mfa.suggest_additional_mfa': missing,
  'user.missing_mfa': missing,
  'user.suggest_mfa': () => go({name: 'mfa-onboarding'}),
  // It was added before, so that what is left is to go on.
  'user.totp_already_in_use': () => then({type: 'continue-mfa'}),
};
