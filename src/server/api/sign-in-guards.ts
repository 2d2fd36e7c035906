/** Which event the sign-in mode allows, and which verification may identify somebody in which event. */
import type {InteractionEvent} from '../../protocol/experience.ts';
import {ApiError} from './api-error.ts';
import type {Followed} from '../settings/unfollowed.ts';
import type {VerificationRecord} from './verification-record.ts';

/** Whoever holds a token was invited, whatever the settings say about ways and about new accounts. */
export const isInvited = (records: readonly VerificationRecord[]): boolean =>
  records.some(({type}) => type === 'OneTimeToken');

const forbiddenIn: Record<Followed['signInMode'], InteractionEvent | undefined> = {
  SignIn: 'Register',
  Register: 'SignIn',
  SignInAndRegister: undefined,
};

/**
 * @param records what was verified so far
 * @throws {ApiError} `auth.forbidden`
 */
export function assertEventAllowed(
  {signInMode}: Followed,
  event: InteractionEvent,
  records: readonly VerificationRecord[] = [],
): void {
  if (forbiddenIn[signInMode] === event && !isInvited(records)) throw new ApiError('auth.forbidden');
}

function maySignIn({signIn, singleSignOnEnabled, passkeySignIn}: Followed, record: VerificationRecord): boolean {
  switch (record.type) {
    case 'Password':
      return signIn.methods.some(({identifier, password}) => password && identifier === record.identifier.type);
    case 'EmailVerificationCode':
    case 'PhoneVerificationCode':
      return signIn.methods.some(
        ({identifier, verificationCode}) => verificationCode && identifier === record.identifier.type,
      );
    case 'Social':
      return true;
    case 'EnterpriseSso':
      return singleSignOnEnabled;
    case 'SignInPasskey':
      return passkeySignIn.enabled ?? false;
    // A new name is nobody yet, and a second factor comes second.
    default:
      return false;
  }
}

/** Without a list, whatever a code can be sent to; an empty list switches recovery off. */
function mayRecover({forgotPasswordMethods}: Followed, {type}: VerificationRecord): boolean {
  if (type !== 'EmailVerificationCode' && type !== 'PhoneVerificationCode') return false;
  return forgotPasswordMethods?.includes(type) ?? true;
}

/** @throws {ApiError} `user.sign_in_method_not_enabled`, `session.not_supported_for_forgot_password` */
export function assertMethodEnabled(
  settings: Followed,
  event: 'SignIn' | 'ForgotPassword',
  record: VerificationRecord,
): void {
  if (event === 'SignIn' && !maySignIn(settings, record)) throw new ApiError('user.sign_in_method_not_enabled');
  if (event === 'ForgotPassword' && !mayRecover(settings, record)) {
    throw new ApiError('session.not_supported_for_forgot_password', {status: 422});
  }
}
