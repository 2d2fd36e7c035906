/**
 * Passwords: the one that signs in, and the one that an account is given.
 */
import type {Effect, Effects} from '../effect.ts';
import {finish, identifyAndSubmit, saveProfile, situation} from '../effects/calls.ts';
import {nextStep} from '../next-screen.ts';
import {singleSignOn} from '../sso/effects.ts';
import type {PasswordCommand} from './commands.ts';

/** Every attempt starts afresh, so that nothing of an earlier one is left. */
const verifyPassword: Effect<'verify-password'> = async (command, context) => {
  const {identifier, password} = command;
  const sso = await singleSignOn(identifier, context);
  if (sso) return sso;

  const {client} = context;
  const here = situation(context, command, 'SignIn', {identifier});
  const started = await client.start('SignIn', context.prove);
  const verified = started.ok ? await client.verifyPassword(identifier, password) : started;
  if (!verified.ok) return nextStep(verified.error, here);
  return finish(await identifyAndSubmit(client, {verificationId: verified.value.verificationId}), here);
};

const setPassword: Effect<'set-password'> = (command, context) =>
  saveProfile({type: 'password', value: command.password}, command, context);

export const passwordEffects: Effects<PasswordCommand> = {
  'verify-password': verifyPassword,
  'set-password': setPassword,
};
