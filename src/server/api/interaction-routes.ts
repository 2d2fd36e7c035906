/** The interaction itself: how far it is, and what it is. */
import type * as z from 'zod/mini';
import {type InteractionEvent, switchEvent} from '../../protocol/experience.ts';
import {ApiError} from './api-error.ts';
import type {Step} from './context.ts';
import {noContent} from './http.ts';
import {assertEventAllowed} from './sign-in-guards.ts';
import {stepRoute} from './step-route.ts';

const isRecovery = (event: InteractionEvent) => event === 'ForgotPassword';

async function switchEventStep({server, interaction, body}: Step<z.infer<typeof switchEvent>>) {
  const {interactionEvent} = body;
  assertEventAllowed(server.settings.current, interactionEvent, interaction.state.verificationRecords);
  if (isRecovery(interactionEvent) !== isRecovery(interaction.state.interactionEvent)) {
    throw new ApiError('session.not_supported_for_forgot_password');
  }
  interaction.switchEvent(interactionEvent);
  await interaction.save();
  return noContent();
}

export const interactionRoutes = [
  stepRoute('GET', '/interaction', undefined, async ({interaction}) => interaction.toJSON()),
  stepRoute('PUT', '/interaction-event', switchEvent, switchEventStep),
];
