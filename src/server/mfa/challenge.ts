/** Proving a second factor at sign-in. */
import type {MfaFactor} from '../../protocol/experience/mfa.ts';
import {ApiError} from '../api/api-error.ts';
import {type Context, identifiedAccount} from '../api/context.ts';
import type {Account} from '../api/ports.ts';
import {isVerified, type VerificationRecord} from '../api/verification-record.ts';
import {factorsOf, maskedIdentifiers} from './account-mfa.ts';
import {cameBySso, isSkippable} from './policy.ts';

/** Passkeys first, then what was used last; backup codes are for when nothing else is at hand. */
function askedFor({server}: Context, account: Account): MfaFactor[] {
  const {factors} = server.settings.current.mfa;
  const lastUsed = (factor: MfaFactor) => account.mfa.lastUsed?.[factor] ?? 0;
  const rank = (factor: MfaFactor) => (factor === 'WebAuthn' ? 0 : factor === 'BackupCode' ? 2 : 1);
  return [...factorsOf(account)]
    .filter((factor) => factors.includes(factor))
    .sort((one, other) => rank(one) - rank(other) || lastUsed(other) - lastUsed(one));
}

/** A passkey is two factors at once. */
const cameByPasskey = ({interaction}: Context) =>
  interaction.state.verificationRecords.some((record) => record.type === 'SignInPasskey' && isVerified(record));

/** The factor that a record proves; one that is only being added proves nothing yet. */
function provenBy(record: VerificationRecord): MfaFactor | undefined {
  switch (record.type) {
    case 'Totp':
      return record.secret === undefined ? 'Totp' : undefined;
    case 'WebAuthn':
      return record.passkey === undefined ? 'WebAuthn' : undefined;
    case 'BackupCode':
      return 'BackupCode';
    case 'MfaEmailVerificationCode':
      return 'EmailVerificationCode';
    case 'MfaPhoneVerificationCode':
      return 'PhoneVerificationCode';
    default:
      return undefined;
  }
}

function isProven({interaction}: Context, factors: ReadonlySet<MfaFactor>): boolean {
  return interaction.state.verificationRecords.some((record) => {
    const factor = isVerified(record) && provenBy(record);
    // The last backup code is used up by being right.
    return factor && (factor === 'BackupCode' || factors.has(factor));
  });
}

/** @throws {ApiError} `session.mfa.require_mfa_verification` */
export async function assertMfaVerified(context: Context): Promise<void> {
  const {server, interaction} = context;
  if (interaction.state.interactionEvent !== 'SignIn' || cameBySso(context) || cameByPasskey(context)) return;
  const account = await identifiedAccount(context);
  if (isSkippable(server.settings.current) && account.mfa.enabled === false) return;
  const availableFactors = askedFor(context, account);
  if (availableFactors.length === 0 || isProven(context, new Set(availableFactors))) return;
  throw new ApiError('session.mfa.require_mfa_verification', {
    data: {
      availableFactors,
      maskedIdentifiers: Object.fromEntries(
        Object.entries(maskedIdentifiers(account)).filter(([factor]) => availableFactors.includes(factor as MfaFactor)),
      ),
    },
  });
}

/** A new account may decide before it exists; any other has to be proven first. */
export async function assertMayChooseMfa(context: Context): Promise<void> {
  const {interactionEvent, userId} = context.interaction.state;
  if (interactionEvent === 'ForgotPassword') throw new ApiError('session.not_supported_for_forgot_password');
  if (interactionEvent === 'Register' && userId === undefined) return;
  await identifiedAccount(context);
  await assertMfaVerified(context);
}
