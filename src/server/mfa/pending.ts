/** What becomes of the second factors that an interaction holds until its end. */
import type {Account} from '../api/ports.ts';
import {withFactor} from './account-mfa.ts';
import type {BoundFactor, PendingMfa} from './bound.ts';

export const stagedFactors = ({totp, backupCode}: PendingMfa): BoundFactor[] =>
  [totp, backupCode].filter((each) => each !== undefined);

/** The account with what was staged for it. */
export function withPendingMfa(account: Account, pending: PendingMfa): Pick<Account, 'mfaVerifications' | 'mfa'> {
  const {mfaEnabled, mfaSkipped, additionalBindingSuggestionSkipped: suggestionSkipped} = pending;
  return {
    mfaVerifications: stagedFactors(pending).reduce<BoundFactor[]>(
      (mfaVerifications, factor) => withFactor({...account, mfaVerifications}, factor),
      account.mfaVerifications,
    ),
    mfa: {
      ...account.mfa,
      ...(mfaEnabled && {enabled: true}),
      ...(mfaSkipped && {skipped: true}),
      ...(suggestionSkipped && {suggestionSkipped}),
    },
  };
}
