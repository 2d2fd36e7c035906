/**
 * From the forms of the first screens.
 */
import type {Effect, Effects} from '../effect.ts';
import {finish, identifyAndSubmit, situation, startWithCode} from '../effects/calls.ts';
import {nextStep} from '../next-screen.ts';
import {singleSignOn} from '../sso/effects.ts';
import {go, then} from '../step.ts';
import type {IdentifierCommand} from './commands.ts';
import {byFirstWay} from './first-way.ts';
import {takesCode} from './ways.ts';

const submitIdentifier: Effect<'submit-identifier'> = async (command, context) => {
  const {identifier} = command;
  const sso = await singleSignOn(identifier, context);
  if (sso) return sso;

  return context.settings.passkeySignIn.enabled
    ? then({type: 'ask-passkey', identifier})
    : byFirstWay(command, context);
};

const register: Effect<'register'> = async (command, context) => {
  const {identifier} = command;
  const sso = await singleSignOn(identifier, context);
  if (sso) return sso;

  const byCode = takesCode(identifier);
  if (byCode) return startWithCode(context, command, 'Register', byCode);

  const {client, settings} = context;
  const here = situation(context, command, 'Register', {identifier});
  const started = await client.start('Register', context.prove);
  const saved = started.ok ? await client.updateProfile({type: 'username', value: identifier.value}) : started;
  if (!saved.ok) return nextStep(saved.error, here);
  if (settings.signUp.password && settings.signUp.secondaryIdentifiers.length === 0) {
    return go({name: 'set-password', event: 'Register', identifier});
  }
  return finish(await identifyAndSubmit(client), here);
};

export const identifierEffects: Effects<IdentifierCommand> = {
  'submit-identifier': submitIdentifier,
  register,
};
