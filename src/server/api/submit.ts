/** `POST /submit`: the end. Each check can send the person back to something that is still to be done. */
import {assertPerson} from '../captcha/captcha.ts';
import {submitReset} from '../forgot-password/submit.ts';
import {assertPasskeyAsked} from '../passkey/submit.ts';
import {withPasskeys} from '../passkey/stage.ts';
import {type Context, identifiedAccount, type Step} from './context.ts';
import {json} from './http.ts';
import {mfaChecks} from '../mfa/checks.ts';
import {withPendingMfa} from '../mfa/pending.ts';
import {assertMfaVerified} from '../mfa/challenge.ts';
import {assertProfileComplete, assertProfileFits, withProfile} from '../profile/profile-rules.ts';

type Check = (context: Context) => Promise<unknown>;

/** In this order; the first refusal is the answer, and nothing is lost by it. */
const checks: readonly Check[] = [
  identifiedAccount,
  assertMfaVerified,
  (context) => assertProfileFits(context, context.interaction.state.profile),
  assertProfileComplete,
  assertPasskeyAsked,
  ...mfaChecks,
];

export async function submitStep(step: Step): Promise<Response> {
  const {server, interaction} = step;
  assertPerson(step);
  if (interaction.state.interactionEvent === 'ForgotPassword') return submitReset(step);
  for (const check of checks) await check(step);
  const account = await identifiedAccount(step);
  await server.accounts.update(account.id, {
    ...withProfile(account, interaction.state.profile),
    ...withPasskeys(account, step),
    ...withPendingMfa(account, interaction.state.mfa),
  });
  Object.assign(interaction.state, {profile: {}, mfa: {}});
  delete interaction.state.passkeys;
  await interaction.save();
  return json({redirectTo: await interaction.session.complete(account.id)});
}
