/** The second factors of an account. */
import type {MfaFactor} from '../../protocol/experience/mfa.ts';
import type {PendingProfile} from '../api/interaction.ts';
import type {Account} from '../api/ports.ts';
import type {BoundBackupCodes, BoundFactor, BoundTotp} from './bound.ts';

export const boundTotp = ({mfaVerifications}: Account): BoundTotp | undefined =>
  mfaVerifications.find((each) => each.type === 'Totp');

export const boundBackupCodes = ({mfaVerifications}: Account): BoundBackupCodes | undefined =>
  mfaVerifications.find((each) => each.type === 'BackupCode');

/** The account's factors with this one in the place of another of its kind. */
export const withFactor = ({mfaVerifications}: Account, factor: BoundFactor): BoundFactor[] => [
  ...mfaVerifications.filter(({type}) => type !== factor.type),
  factor,
];

const isUsable = (factor: BoundFactor) =>
  factor.type !== 'BackupCode' || factor.codes.some(({usedAt}) => usedAt === undefined);

/** Every factor that the account has; its addresses are two by themselves. */
export const factorsOf = (account: Account, {primaryEmail, primaryPhone}: PendingProfile = {}): Set<MfaFactor> =>
  new Set<MfaFactor>([
    ...account.mfaVerifications.filter(isUsable).map(({type}) => type),
    ...(account.passkeys?.length ? (['WebAuthn'] as const) : []),
    ...((account.primaryEmail ?? primaryEmail) ? (['EmailVerificationCode'] as const) : []),
    ...((account.primaryPhone ?? primaryPhone) ? (['PhoneVerificationCode'] as const) : []),
  ]);

/** `abcd****@example.com`, `****1234`: enough for the owner to know it again. */
export function maskedIdentifiers({primaryEmail, primaryPhone}: Account): Partial<Record<MfaFactor, string>> {
  const [local = '', domain = ''] = primaryEmail?.split(/@(?=[^@]*$)/) ?? [];
  return {
    ...(primaryEmail && {EmailVerificationCode: `${local.length > 4 ? local.slice(0, 4) : ''}****@${domain}`}),
    ...(primaryPhone && {PhoneVerificationCode: `****${primaryPhone.slice(-4)}`}),
  };
}
