/** Whose account a verification leads to. */
import {ApiError} from '../api/api-error.ts';
import type {Server} from '../api/context.ts';
import type {Account, SocialUserInfo} from '../api/ports.ts';
import {socialIdentityOf, ssoIdentityOf} from '../profile/profile-from-record.ts';
import {isVerified, type VerificationRecord} from '../api/verification-record.ts';
import type {CodeRecord} from '../code/record.ts';
import type {OneTimeTokenRecord} from '../one-time-token/record.ts';
import type {PasswordRecord} from '../password/record.ts';
import type {SignInPasskeyRecord} from '../passkey/record.ts';
import type {SocialRecord} from '../social/record.ts';
import type {SsoRecord} from '../sso/record.ts';

interface Found {
  account: Account;
  /** The identity is new to this account and is to be linked with it. */
  isNewIdentity: boolean;
}

/** The account with the same phone number or, failing that, the same e-mail address. */
async function relatedAccount({accounts}: Server, {phone, email}: SocialUserInfo) {
  for (const [type, value] of [
    ['phone', phone],
    ['email', email],
  ] as const) {
    const account = value && (await accounts.find({type, value}));
    if (account) return {account, relatedUser: {type, value}};
  }
  return undefined;
}

async function findBySocial(server: Server, record: SocialRecord, linkSocialIdentity: boolean): Promise<Found> {
  const {target, userInfo} = socialIdentityOf(server, record);
  const known = await server.accounts.findBySocial(target, userInfo.id);
  if (known) return {account: known, isNewIdentity: false};
  const related = await relatedAccount(server, userInfo);
  if (linkSocialIdentity) {
    if (!related) throw new ApiError('user.identity_not_exist');
    return {account: related.account, isNewIdentity: true};
  }
  throw new ApiError('user.identity_not_exist', {data: related ? {relatedUser: related.relatedUser} : {}});
}

/** An e-mail address that the identity provider vouches for links without a question. */
async function findBySso({accounts}: Server, record: SsoRecord): Promise<Found> {
  const {issuer, identityId, detail} = ssoIdentityOf(record);
  const known = await accounts.findBySso(issuer, identityId);
  if (known) return {account: known, isNewIdentity: false};
  const related = detail.email && (await accounts.find({type: 'email', value: detail.email}));
  if (!related) throw new ApiError('user.sso_identity_not_exist');
  return {account: related, isNewIdentity: true};
}

/** Whose company decides how they sign in does not sign in past it. */
async function findByPasskey({accounts}: Server, {userId = ''}: SignInPasskeyRecord): Promise<Found> {
  const account = await accounts.get(userId);
  if (!account) throw new ApiError('session.verification_failed');
  if (account.ssoIdentities.length > 0) throw new ApiError('session.passkey_sign_in.sso_users_not_allowed');
  return {account, isNewIdentity: false};
}

/** A password, or what was sent to somebody. */
const identifies = (record: VerificationRecord): record is PasswordRecord | CodeRecord | OneTimeTokenRecord =>
  record.type === 'Password' ||
  record.type === 'EmailVerificationCode' ||
  record.type === 'PhoneVerificationCode' ||
  record.type === 'OneTimeToken';

/** @throws {ApiError} `session.verification_failed`, or that there is no such account */
export async function findAccount(
  server: Server,
  record: VerificationRecord,
  linkSocialIdentity: boolean,
): Promise<Found> {
  if (!isVerified(record)) throw new ApiError('session.verification_failed');
  if (record.type === 'Social') return findBySocial(server, record, linkSocialIdentity);
  if (record.type === 'EnterpriseSso') return findBySso(server, record);
  if (record.type === 'SignInPasskey') return findByPasskey(server, record);
  if (!identifies(record)) throw new ApiError('session.verification_failed');
  const account = await server.accounts.find(record.identifier);
  if (!account) throw new ApiError('user.user_not_exist', {data: {identifier: record.identifier.value}});
  return {account, isNewIdentity: false};
}
