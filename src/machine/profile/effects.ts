/**
 * What an account still needs.
 */
import type {Effect, Effects} from '../effect.ts';
import {codeScreen, saveProfile, situation} from '../effects/calls.ts';
import {nextStep} from '../next-screen.ts';
import type {ProfileCommand} from './commands.ts';

const saveUsername: Effect<'save-username'> = (command, context) =>
  saveProfile({type: 'username', value: command.username}, command, context);

/** Without starting anew: what was verified before is what the account is made of. */
const saveContact: Effect<'save-contact'> = async (command, context) => {
  const {client, state} = context;
  const {screen} = state;
  if (screen.name !== 'missing-profile') return {type: 'stay'};
  const {event, linkSocial} = screen;
  const {identifier} = command;
  const sent = await client.sendCode(identifier, event);
  return sent.ok
    ? codeScreen(
        context,
        {flow: 'continue', identifier, event, ...(linkSocial && {linkSocial})},
        sent.value.verificationId,
      )
    : nextStep(sent.error, situation(context, command, event, {identifier}));
};

/** The picture first: it is known by its URL from then on. */
const saveExtraProfile: Effect<'save-extra-profile'> = async (command, context) => {
  const {client, state} = context;
  const {screen} = state;
  const {picture, values} = command;
  if (screen.name !== 'extra-profile') return {type: 'stay'};
  const kept = picture === undefined ? undefined : await client.uploadAvatar(picture);
  if (kept?.ok === false) return nextStep(kept.error, situation(context, command, screen.event));
  const said = {...values, ...(kept && {avatar: kept.value.url})};
  return saveProfile({type: 'extraProfile', values: said}, command, context);
};

export const profileEffects: Effects<ProfileCommand> = {
  'save-username': saveUsername,
  'save-contact': saveContact,
  'save-extra-profile': saveExtraProfile,
};
