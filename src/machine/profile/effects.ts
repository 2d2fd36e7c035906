/**
 * What an account still needs.
 */
import type {ProfileUpdate} from '../../protocol/experience.ts';
import type {Command} from '../commands.ts';
import type {Effect, EffectContext} from '../effects.ts';
import {nextStep} from '../next-screen.ts';
import type {Step} from '../step.ts';
import {codeScreen, finish, situation, submitProfile} from '../effects/calls.ts';

type Of<T extends Command['type']> = Extract<Command, {type: T}>;

const save = async (profile: ProfileUpdate, command: Command, context: EffectContext): Promise<Step> => {
  const {client, state} = context;
  const {screen} = state;
  if (screen.name !== 'set-password' && screen.name !== 'missing-profile') return {type: 'stay'};
  const saved = await client.updateProfile(profile);
  const result = saved.ok ? await submitProfile(client, screen.event) : saved;
  return finish(
    result,
    situation(context, command, screen.event, {
      connectorId: screen.name === 'missing-profile' ? screen.linkSocial : undefined,
      identifier: screen.name === 'set-password' ? screen.identifier : undefined,
    }),
  );
};

export const setPassword: Effect<Of<'set-password'>> = (command, context) =>
  save({type: 'password', value: command.password}, command, context);

export const saveUsername: Effect<Of<'save-username'>> = (command, context) =>
  save({type: 'username', value: command.username}, command, context);

/** Without starting anew: what was verified before is what the account is made of. */
export const saveContact: Effect<Of<'save-contact'>> = async (command, context) => {
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
