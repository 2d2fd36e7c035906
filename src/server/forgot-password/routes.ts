/** Recovery: the new password takes the place of the old one at submit. */
import type * as z from 'zod/mini';
import {resetPassword} from '../../protocol/experience.ts';
import {ApiError} from '../api/api-error.ts';
import {identifiedAccount, type Step} from '../api/context.ts';
import {noContent} from '../api/http.ts';
import {stepRoute} from '../api/step-route.ts';
import {newPassword} from '../password/new-password.ts';

async function resetPasswordStep(step: Step<z.infer<typeof resetPassword>>): Promise<Response> {
  const {interaction, body} = step;
  if (interaction.state.interactionEvent !== 'ForgotPassword') throw new ApiError('session.invalid_interaction_type');
  const account = await identifiedAccount(step);
  interaction.state.profile = await newPassword(step, account, body.password);
  await interaction.save();
  return noContent();
}

export const forgotPasswordRoutes = [stepRoute('PUT', '/profile/password', resetPassword, resetPasswordStep)];
