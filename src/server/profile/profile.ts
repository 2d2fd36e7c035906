/** `/profile`: what a person adds, staged until the account is created or the sign-in ends. */
import type * as z from 'zod/mini';
import type {ProfileUpdate, resetPassword} from '../../protocol/experience.ts';
import {ApiError} from '../api/api-error.ts';
import {type Context, identifiedAccount, type Step} from '../api/context.ts';
import {assertNotBlocked, assertNotSsoOnly} from '../sso/email-rules.ts';
import {noContent} from '../api/http.ts';
import type {PendingProfile} from '../api/interaction.ts';
import {hashPassword, isPassword} from '../password/password-hash.ts';
import {assertPassword} from '../password/password-policy.ts';
import type {Account} from '../ports.ts';
import {newAccountProfile, syncedProfile} from './profile-from-record.ts';
import {assertProfileFits} from './profile-rules.ts';
import {assertUsername} from './username-policy.ts';
import {codeRecordType, emailOf} from '../api/verification-record.ts';

async function newPassword(context: Context, account: Partial<Account>, password: string): Promise<PendingProfile> {
  const {server, interaction} = context;
  const {profile} = interaction.state;
  assertPassword(password, server.settings.current.passwordPolicy, {
    username: account.username ?? profile.username,
    email: account.primaryEmail ?? profile.primaryEmail,
    phone: account.primaryPhone ?? profile.primaryPhone,
    name: account.name ?? profile.name,
  });
  if (account.passwordHash && (await isPassword(password, account.passwordHash))) {
    throw new ApiError('user.same_password');
  }
  return {passwordHash: await hashPassword(password)};
}

async function verifiedProfile(
  {server, interaction}: Context,
  update: Exclude<ProfileUpdate, {type: 'username' | 'password'}>,
): Promise<PendingProfile> {
  const type = update.type === 'social' ? 'Social' : codeRecordType[update.type];
  const record = interaction.recordOf(update.verificationId, type);
  const profile = await newAccountProfile(server, record);
  assertNotSsoOnly(server, emailOf(record));
  assertNotBlocked(server.settings.current.emailBlocklistPolicy, emailOf(record));
  // Linked to an account that has its own address, a social identity brings itself along, and nothing else.
  const isLinked = record.type === 'Social' && interaction.state.userId !== undefined;
  return isLinked ? syncedProfile(server, record, true) : profile;
}

async function stagedBy(context: Context, account: Partial<Account>, update: ProfileUpdate): Promise<PendingProfile> {
  if (update.type === 'password') return newPassword(context, account, update.value);
  if (update.type !== 'username') return verifiedProfile(context, update);
  if (!account.username) await assertUsername(context.server, update.value);
  return {username: update.value};
}

/** Only a new account may be filled before anybody is identified. */
async function accountToFill(context: Context): Promise<Partial<Account>> {
  const {userId, interactionEvent} = context.interaction.state;
  if (interactionEvent === 'ForgotPassword') throw new ApiError('session.not_supported_for_forgot_password');
  return interactionEvent === 'Register' && userId === undefined ? {} : identifiedAccount(context);
}

export async function profileStep(step: Step<ProfileUpdate>): Promise<Response> {
  const {interaction, body} = step;
  const account = await accountToFill(step);
  const staged = await stagedBy(step, account, body);
  await assertProfileFits(step, staged);
  interaction.state.profile = {...interaction.state.profile, ...staged};
  await interaction.save();
  return noContent();
}

/** Recovery: the new password takes the place of the old one at submit. */
export async function resetPasswordStep(step: Step<z.infer<typeof resetPassword>>): Promise<Response> {
  const {interaction, body} = step;
  if (interaction.state.interactionEvent !== 'ForgotPassword') throw new ApiError('session.invalid_interaction_type');
  const account = await identifiedAccount(step);
  interaction.state.profile = await newPassword(step, account, body.password);
  await interaction.save();
  return noContent();
}
