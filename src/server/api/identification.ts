/** `POST /identification`: from a verification to an account, an existing one or a new one. */
import type * as z from 'zod/mini';
import {identify} from '../../protocol/experience.ts';
import {ApiError} from './api-error.ts';
import type {Context, Server, Step} from './context.ts';
import {assertPerson} from '../captcha/captcha.ts';
import {assertNotBlocked} from '../accounts/email-blocklist.ts';
import {assertNotSsoOnly} from '../sso/email-domains.ts';
import {findAccount} from '../accounts/find-account.ts';
import {noContent, text} from './http.ts';
import {stepRoute} from './step-route.ts';
import {newAccountProfile, syncedProfile} from '../profile/profile-from-record.ts';
import {assertProfileComplete, assertProfileFits, withProfile} from '../profile/profile-rules.ts';
import {assertEventAllowed, assertMethodEnabled, isInvited} from './sign-in-guards.ts';
import {emailOf, type VerificationRecord} from './verification-record.ts';

type Body = z.infer<typeof identify>;

function assertWayAllowed(server: Server, event: 'SignIn' | 'ForgotPassword', record: VerificationRecord): void {
  const settings = server.settings.current;
  assertEventAllowed(settings, event);
  assertMethodEnabled(settings, event, record);
  if (event === 'SignIn' && record.type !== 'EnterpriseSso') assertNotSsoOnly(server, emailOf(record));
}

async function identifyAccount(
  {server, interaction}: Context,
  event: 'SignIn' | 'ForgotPassword',
  {verificationId, linkSocialIdentity = false}: Body,
): Promise<Response> {
  if (verificationId === undefined) throw new ApiError('guard.invalid_input');
  const record = interaction.record(verificationId);
  if (!isInvited([record])) assertWayAllowed(server, event, record);

  const {account, isNewIdentity} = await findAccount(server, record, linkSocialIdentity);
  if (account.isSuspended) throw new ApiError('user.suspended');
  const {userId, profile} = interaction.state;
  if (userId !== undefined && userId !== account.id) throw new ApiError('session.identity_conflict');
  if (userId === undefined) {
    interaction.state.userId = account.id;
    interaction.state.profile = {...profile, ...syncedProfile(server, record, isNewIdentity)};
    await interaction.save();
  }
  return noContent();
}

/** Stages what the verification says, so that it is still there when something else is missing. */
async function stageProfile(context: Context, verificationId: string): Promise<void> {
  const {server, interaction} = context;
  const record = interaction.record(verificationId);
  if (record.type !== 'EnterpriseSso') assertNotSsoOnly(server, emailOf(record));
  assertNotBlocked(server, emailOf(record));
  const profile = await newAccountProfile(server, record);
  await assertProfileFits(context, profile);
  interaction.state.profile = {...interaction.state.profile, ...profile};
  await interaction.save();
}

/** The account exists from here on, not only from the end. */
async function createAccount(context: Context, {verificationId}: Body): Promise<Response> {
  const {server, interaction} = context;
  if (interaction.state.userId !== undefined) throw new ApiError('session.identity_conflict');
  if (verificationId !== undefined) await stageProfile(context, verificationId);
  assertEventAllowed(server.settings.current, 'Register', interaction.state.verificationRecords);
  assertPerson(context);
  await assertProfileComplete(context);
  await assertProfileFits(context, interaction.state.profile);
  const account = await server.accounts.create({...withProfile({}, interaction.state.profile), mfa: {enabled: false}});
  interaction.state.userId = account.id;
  interaction.dropProfile();
  await interaction.save();
  return text('Created', 201);
}

async function identificationStep(step: Step<Body>): Promise<Response> {
  const event = step.interaction.state.interactionEvent;
  return event === 'Register' ? createAccount(step, step.body) : identifyAccount(step, event, step.body);
}

export const identificationRoutes = [stepRoute('POST', '/identification', identify, identificationStep)];
