/** What an account must have, and what it may not have twice. */
import type {Identifier} from '../../protocol/experience.ts';
import {ApiError} from '../api/api-error.ts';
import type {Context, Server} from '../api/context.ts';
import type {PendingProfile} from '../api/interaction.ts';
import type {Account} from '../api/ports.ts';
import {isVerified} from '../api/verification-record.ts';
import {fieldsForSignUp} from './custom-fields.ts';
import {lacksExtraProfile} from './extra-profile.ts';

/** @throws {ApiError} `user.…_exists_in_profile` */
function assertNotOnAccount(account: Account, profile: PendingProfile): void {
  if (profile.username && account.username) throw new ApiError('user.username_exists_in_profile');
  if (profile.primaryEmail && account.primaryEmail) throw new ApiError('user.email_exists_in_profile');
  if (profile.primaryPhone && account.primaryPhone) throw new ApiError('user.phone_exists_in_profile');
  if (profile.passwordHash && account.passwordHash) throw new ApiError('user.password_exists_in_profile');
}

/** @throws {ApiError} `user.…_already_in_use` */
async function assertUnique({accounts}: Server, profile: PendingProfile, ownId: string | undefined): Promise<void> {
  const {username, primaryEmail, primaryPhone, socialIdentity, enterpriseSsoIdentity: sso} = profile;
  const isTaken = (owner: Account | undefined) => owner !== undefined && owner.id !== ownId;
  const has = async (type: Identifier['type'], value: string | undefined) =>
    value !== undefined && isTaken(await accounts.find({type, value}));
  if (await has('username', username)) throw new ApiError('user.username_already_in_use');
  if (await has('email', primaryEmail)) throw new ApiError('user.email_already_in_use');
  if (await has('phone', primaryPhone)) throw new ApiError('user.phone_already_in_use');
  const identityOwners = [
    socialIdentity && (await accounts.findBySocial(socialIdentity.target, socialIdentity.userInfo.id)),
    sso && (await accounts.findBySso(sso.issuer, sso.identityId)),
  ];
  if (identityOwners.some(isTaken)) throw new ApiError('user.identity_already_in_use');
}

/** Checks `profile` against the identified account, if there is one, and against everybody else's. */
export async function assertProfileFits({server, interaction}: Context, profile: PendingProfile): Promise<void> {
  const {userId} = interaction.state;
  const account = userId === undefined ? undefined : await server.accounts.get(userId);
  if (account) assertNotOnAccount(account, profile);
  await assertUnique(server, profile, userId);
}

type MissingField = 'username' | 'emailOrPhone' | 'email' | 'phone' | 'password';
/** The UI asks for the first one. */
const order: readonly MissingField[] = ['username', 'emailOrPhone', 'email', 'phone', 'password'];

function requiredFields({settings}: Server): ReadonlySet<MissingField> {
  const {identifiers, password, secondaryIdentifiers = []} = settings.current.signUp;
  const isEither = identifiers.includes('email') && identifiers.includes('phone');
  return new Set<MissingField>([
    ...(isEither ? identifiers.filter((each) => each === 'username') : identifiers),
    ...(isEither ? (['emailOrPhone'] as const) : []),
    ...secondaryIdentifiers.map(({identifier}) => identifier),
    ...(password ? (['password'] as const) : []),
  ]);
}

function fieldsOf(account: Partial<Account>, profile: PendingProfile): ReadonlySet<MissingField> {
  const email = account.primaryEmail ?? profile.primaryEmail;
  const phone = account.primaryPhone ?? profile.primaryPhone;
  const password =
    account.passwordHash ??
    profile.passwordHash ??
    // Who comes from a provider needs no password here.
    Object.keys(account.identities ?? {})[0] ??
    profile.socialIdentity ??
    profile.enterpriseSsoIdentity;
  const has: Record<MissingField, unknown> = {
    username: account.username ?? profile.username,
    emailOrPhone: email ?? phone,
    email,
    phone,
    password,
  };
  return new Set(order.filter((field) => has[field] !== undefined));
}

/** @throws {ApiError} `user.missing_profile` */
export async function assertProfileComplete({server, interaction}: Context): Promise<void> {
  const {userId, interactionEvent, profile, verificationRecords} = interaction.state;
  const verified = new Set(verificationRecords.filter(isVerified).map(({type}) => type));
  const {skipRequiredIdentifiers} = server.settings.current.socialSignIn;
  if (verified.has('EnterpriseSso') || (skipRequiredIdentifiers && verified.has('Social'))) return;

  const account = (userId === undefined ? undefined : await server.accounts.get(userId)) ?? {};
  const present = fieldsOf(account, profile);
  const required = requiredFields(server);
  const missingProfile = order.filter((field) => required.has(field) && !present.has(field));
  if (missingProfile.length > 0) throw new ApiError('user.missing_profile', {data: {missingProfile}});
  // Nobody who has been here before is asked.
  if (interactionEvent !== 'Register') return;
  const fields = fieldsForSignUp(server.settings.current);
  if (lacksExtraProfile(fields, {...account, ...withProfile(account, profile)}, profile.submitted ?? false)) {
    throw new ApiError('user.missing_profile', {data: {missingProfile: ['extraProfile']}});
  }
}

/** The account with what was staged for it. */
export function withProfile(account: Partial<Account>, profile: PendingProfile): Partial<Account> {
  const {socialIdentity, enterpriseSsoIdentity, submitted: _, profile: standard, customData, ...plain} = profile;
  const {identities = {}, ssoIdentities = []} = account;
  return {
    ...plain,
    ...(standard && {profile: {...account.profile, ...standard}}),
    ...(customData && {customData: {...account.customData, ...customData}}),
    ...(socialIdentity && {
      identities: {
        ...identities,
        [socialIdentity.target]: {userId: socialIdentity.userInfo.id, details: socialIdentity.userInfo},
      },
    }),
    ...(enterpriseSsoIdentity && {
      ssoIdentities: [
        ...ssoIdentities.filter(
          ({issuer, identityId}) =>
            issuer !== enterpriseSsoIdentity.issuer || identityId !== enterpriseSsoIdentity.identityId,
        ),
        enterpriseSsoIdentity,
      ],
    }),
  };
}
