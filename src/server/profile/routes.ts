/** `/profile`: what a person adds, staged until the account is created or the sign-in ends. */
import {profileUpdate, type ProfileUpdate} from '../../protocol/experience.ts';
import {ApiError} from '../api/api-error.ts';
import {type Context, identifiedAccount, type Step} from '../api/context.ts';
import {assertNotBlocked} from '../accounts/email-blocklist.ts';
import {assertNotSsoOnly} from '../sso/email-domains.ts';
import {noContent} from '../api/http.ts';
import {stepRoute} from '../api/step-route.ts';
import type {PendingProfile} from '../api/interaction.ts';
import {assertMfaVerified} from '../mfa/challenge.ts';
import {newPassword} from '../password/new-password.ts';
import type {Account} from '../api/ports.ts';
import {avatarRoute} from './avatar.ts';
import {stagedExtraProfile} from './extra-profile.ts';
import {newAccountProfile, syncedProfile} from './profile-from-record.ts';
import {assertProfileFits} from './profile-rules.ts';
import {assertUsername} from './username-policy.ts';
import {codeRecordType} from '../code/record.ts';
import {emailOf} from '../api/verification-record.ts';

async function verifiedProfile(
  {server, interaction}: Context,
  update: Exclude<ProfileUpdate, {type: 'username' | 'password' | 'extraProfile'}>,
): Promise<PendingProfile> {
  const type = update.type === 'social' ? 'Social' : codeRecordType[update.type];
  const record = interaction.recordOf(update.verificationId, type);
  const profile = await newAccountProfile(server, record);
  assertNotSsoOnly(server, emailOf(record));
  assertNotBlocked(server, emailOf(record));
  // Linked to an account that has its own address, a social identity brings itself along, and nothing else.
  const isLinked = record.type === 'Social' && interaction.state.userId !== undefined;
  return isLinked ? syncedProfile(server, record, true) : profile;
}

async function stagedBy(context: Context, account: Partial<Account>, update: ProfileUpdate): Promise<PendingProfile> {
  if (update.type === 'password') return newPassword(context, account, update.value);
  if (update.type === 'extraProfile') return stagedExtraProfile(context.interaction.state.profile, update.values);
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

/** Adds it to what waits for the end; whoever signs in has proven the second factor before. */
export async function stageProfile(context: Context, update: ProfileUpdate): Promise<void> {
  const {interaction} = context;
  const account = await accountToFill(context);
  if (interaction.state.interactionEvent === 'SignIn' && update.type !== 'social') await assertMfaVerified(context);
  const staged = await stagedBy(context, account, update);
  await assertProfileFits(context, staged);
  interaction.state.profile = {...interaction.state.profile, ...staged};
  await interaction.save();
}

async function profileStep(step: Step<ProfileUpdate>): Promise<Response> {
  await stageProfile(step, step.body);
  return noContent();
}

export const profileRoutes = [stepRoute('POST', '/profile', profileUpdate, profileStep), avatarRoute];
