/** What a verification says about a person: for a new account, and for one that signs in. */
import {ApiError} from '../api/api-error.ts';
import type {Server} from '../api/context.ts';
import type {PendingProfile} from '../api/interaction.ts';
import type {SocialConnectorPort, SocialUserInfo, SsoConnectorPort} from '../api/ports.ts';
import {isVerified, type VerificationRecord} from '../api/verification-record.ts';
import type {SocialRecord} from '../social/record.ts';
import type {SsoRecord} from '../sso/record.ts';

const nameAndAvatar = ({name, avatar}: SocialUserInfo): PendingProfile => ({
  ...(name && {name}),
  ...(avatar && {avatar}),
});

/** A connector may have been taken out of the configuration meanwhile; then its verification is worth nothing. */
function connectorOf(server: Server, record: SocialRecord): SocialConnectorPort;
function connectorOf(server: Server, record: SsoRecord): SsoConnectorPort;
function connectorOf({connectors}: Server, {type, connectorId}: SocialRecord | SsoRecord) {
  const connector = type === 'Social' ? connectors.social(connectorId) : connectors.sso(connectorId);
  if (!connector) throw new ApiError('session.verification_session_not_found');
  return connector;
}

export function socialIdentityOf(server: Server, record: SocialRecord) {
  if (!record.socialUserInfo) throw new ApiError('session.verification_failed');
  return {target: connectorOf(server, record).target, userInfo: record.socialUserInfo};
}

export function ssoIdentityOf(record: SsoRecord) {
  const {enterpriseSsoUserInfo: detail, issuer} = record;
  if (!detail || issuer === undefined) throw new ApiError('session.verification_failed');
  return {issuer, identityId: detail.id, detail};
}

/** An address or number of a provider is taken over only while nobody else has it; that is no error. */
async function freeContacts({accounts}: Server, {email, phone}: SocialUserInfo): Promise<PendingProfile> {
  const isFree = async (type: 'email' | 'phone', value: string) => !(await accounts.find({type, value}));
  return {
    ...(email && (await isFree('email', email)) && {primaryEmail: email}),
    ...(phone && (await isFree('phone', phone)) && {primaryPhone: phone}),
  };
}

/** @throws {ApiError} `session.verification_failed` for a record that cannot make an account */
export async function newAccountProfile(server: Server, record: VerificationRecord): Promise<PendingProfile> {
  if (!isVerified(record)) throw new ApiError('session.verification_failed');
  switch (record.type) {
    case 'EmailVerificationCode':
    case 'OneTimeToken':
      return {primaryEmail: record.identifier.value};
    case 'PhoneVerificationCode':
      return {primaryPhone: record.identifier.value};
    case 'NewPasswordIdentity':
      return {username: record.identifier.value, passwordHash: record.passwordHash};
    case 'Social': {
      const socialIdentity = socialIdentityOf(server, record);
      const {userInfo} = socialIdentity;
      return {socialIdentity, ...nameAndAvatar(userInfo), ...(await freeContacts(server, userInfo))};
    }
    case 'EnterpriseSso': {
      const enterpriseSsoIdentity = ssoIdentityOf(record);
      const {email} = enterpriseSsoIdentity.detail;
      return {
        enterpriseSsoIdentity,
        ...nameAndAvatar(enterpriseSsoIdentity.detail),
        ...(email && {primaryEmail: email}),
      };
    }
    // A password proves no name, and a second factor comes second.
    default:
      throw new ApiError('session.verification_failed');
  }
}

/** What a sign-in refreshes: name and avatar where the connector says so, and the identity itself where asked. */
export function syncedProfile(server: Server, record: VerificationRecord, linkIdentity: boolean): PendingProfile {
  if (record.type === 'Social') {
    const socialIdentity = socialIdentityOf(server, record);
    const {syncProfile} = connectorOf(server, record);
    return {...(linkIdentity && {socialIdentity}), ...(syncProfile && nameAndAvatar(socialIdentity.userInfo))};
  }
  if (record.type === 'EnterpriseSso') {
    const enterpriseSsoIdentity = ssoIdentityOf(record);
    const {syncProfile} = connectorOf(server, record);
    return {enterpriseSsoIdentity, ...(syncProfile && nameAndAvatar(enterpriseSsoIdentity.detail))};
  }
  return {};
}
