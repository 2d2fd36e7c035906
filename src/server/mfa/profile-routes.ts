/** `/profile/mfa…`: factors to be added, and what was decided about them; staged until the end. */
import type * as z from 'zod/mini';
import {bindFactor} from '../../protocol/experience/mfa.ts';
import {ApiError} from '../api/api-error.ts';
import {type Context, identifiedAccount, type Step} from '../api/context.ts';
import {noContent} from '../api/http.ts';
import type {Account} from '../api/ports.ts';
import {stepRoute} from '../api/step-route.ts';
import {isVerified} from '../api/verification-record.ts';
import {stagePasskey, withPasskeys} from '../passkey/stage.ts';
import {stageProfile} from '../profile/routes.ts';
import {boundTotp, factorsOf} from './account-mfa.ts';
import {assertMayChooseMfa} from './challenge.ts';
import type {PendingMfa} from './bound.ts';
import {stagedFactors} from './pending.ts';
import {isSkippable, offered} from './policy.ts';

type Bind = Step<z.infer<typeof bindFactor>>;

function totpOf({interaction, body}: Bind, account: Account): PendingMfa {
  const record = interaction.recordOf(body.verificationId, 'Totp');
  if (!isVerified(record)) throw new ApiError('session.verification_failed');
  if (!record.secret) throw new ApiError('session.mfa.pending_info_not_found');
  if (boundTotp(account)) throw new ApiError('user.totp_already_in_use');
  return {totp: {type: 'Totp', secret: record.secret}};
}

function backupCodesOf({server, interaction, body}: Bind, account: Account): PendingMfa {
  const {codes} = interaction.recordOf(body.verificationId, 'BackupCode');
  if (!codes) throw new ApiError('session.mfa.pending_info_not_found');
  const {mfa, profile} = interaction.state;
  const becoming = {...account, ...withPasskeys(account, {server, interaction})};
  const others = [...stagedFactors(mfa).map(({type}) => type), ...factorsOf(becoming, profile)];
  const enabled = offered(server.settings.current);
  if (!others.some((factor) => enabled.includes(factor))) {
    throw new ApiError('session.mfa.backup_code_can_not_be_alone');
  }
  return {backupCode: {type: 'BackupCode', codes: codes.map((code) => ({code}))}};
}

async function staged(step: Bind, account: Account): Promise<PendingMfa> {
  const {type, verificationId} = step.body;
  switch (type) {
    case 'Totp':
      return totpOf(step, account);
    case 'BackupCode':
      return backupCodesOf(step, account);
    case 'EmailVerificationCode':
    case 'PhoneVerificationCode':
      await stageProfile(step, {type: type === 'EmailVerificationCode' ? 'email' : 'phone', verificationId});
      return {};
    case 'WebAuthn':
      await stagePasskey(step, verificationId);
      return {};
  }
}

async function bindStep(step: Bind) {
  const {server, interaction, body} = step;
  await assertMayChooseMfa(step);
  const account = await identifiedAccount(step);
  const {factors} = server.settings.current.mfa;
  // Passkeys may be for signing in alone: their own rule says.
  if (body.type !== 'WebAuthn' && !factors.includes(body.type))
    throw new ApiError('session.mfa.mfa_factor_not_enabled');
  const added = await staged(step, account);
  interaction.state.mfa = {...interaction.state.mfa, ...added, mfaEnabled: true};
  await interaction.save();
  return noContent();
}

const mark = (path: string, change: PendingMfa, check: (context: Context) => Promise<unknown> = assertMayChooseMfa) =>
  stepRoute('POST', `/profile/mfa/${path}`, undefined, async (step) => {
    await check(step);
    step.interaction.state.mfa = {...step.interaction.state.mfa, ...change};
    await step.interaction.save();
    return noContent();
  });

async function assertMaySkip(context: Context): Promise<void> {
  await assertMayChooseMfa(context);
  await identifiedAccount(context);
  if (!isSkippable(context.server.settings.current)) throw new ApiError('session.mfa.mfa_policy_not_user_controlled');
}

export const mfaProfileRoutes = [
  stepRoute('POST', '/profile/mfa', bindFactor, bindStep),
  mark('mfa-enabled', {mfaEnabled: true}),
  mark('mfa-skipped', {mfaSkipped: true}, assertMaySkip),
  mark('mfa-suggestion-skipped', {additionalBindingSuggestionSkipped: true}),
];
