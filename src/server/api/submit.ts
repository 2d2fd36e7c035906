/** `POST /submit`: the end. Each check can send the person back to something that is still to be done. */
import {ApiError} from './api-error.ts';
import {type Context, identifiedAccount, type Step} from './context.ts';
import {json, noContent} from './http.ts';
import {assertProfileComplete, assertProfileFits, withProfile} from '../profile/profile-rules.ts';

type Check = (context: Context) => Promise<unknown>;

/** In this order; the first refusal is the answer, and nothing is lost by it. */
const checks: readonly Check[] = [
  identifiedAccount,
  (context) => assertProfileFits(context, context.interaction.state.profile),
  assertProfileComplete,
];

async function resetPassword(context: Context): Promise<Response> {
  const account = await identifiedAccount(context);
  const {passwordHash} = context.interaction.state.profile;
  if (!passwordHash) throw new ApiError('user.new_password_required_in_profile');
  await context.server.accounts.update(account.id, {passwordHash});
  // Recovery signs nobody in: the next step is a new start on the same session.
  await context.interaction.session.write({});
  return noContent();
}

export async function submitStep(step: Step): Promise<Response> {
  const {server, interaction} = step;
  if (interaction.state.interactionEvent === 'ForgotPassword') return resetPassword(step);
  for (const check of checks) await check(step);
  const account = await identifiedAccount(step);
  await server.accounts.update(account.id, withProfile(account, interaction.state.profile));
  interaction.state.profile = {};
  await interaction.save();
  return json({redirectTo: await interaction.session.complete(account.id)});
}
