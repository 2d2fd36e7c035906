/**
 * To a social provider and back.
 */
import type {Effect, Effects} from '../effect.ts';
import {finishCallback} from './callback.ts';
import type {SocialCommand} from './commands.ts';
import {redirect, unknownConnector} from './redirect.ts';

const startSocial: Effect<'start-social'> = (command, context) =>
  context.settings.socialConnectors.some((each) => each.id === command.connectorId)
    ? redirect('social', command, context)
    : unknownConnector();

export const socialEffects: Effects<SocialCommand> = {
  'start-social': startSocial,
  'finish-callback': finishCallback,
};
