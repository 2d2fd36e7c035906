/**
 * From the forms of the first screens.
 */
import type {CodeIdentifier, Identifier} from '../../protocol/experience.ts';
import type {Command} from '../commands.ts';
import type {Effect, EffectContext} from '../effects.ts';
import {nextStep} from '../next-screen.ts';
import {findConnectors} from '../sso/find-connectors.ts';
import {go, refuse, type Step} from '../step.ts';
import {finish, identifyAndSubmit, situation, startWithCode} from '../effects/calls.ts';
import {offerConnectors} from '../social/effects.ts';

type Of<T extends Command['type']> = Extract<Command, {type: T}>;

/** Single sign-on goes before everything else. A look-up that fails is no reason to stop anybody. */
const singleSignOn = async (identifier: Identifier, context: EffectContext): Promise<Step | undefined> => {
  if (identifier.type !== 'email') return undefined;
  const {client, settings, state} = context;
  const found = await findConnectors(identifier.value, {client, settings, known: state.sso});
  return found.ok && found.value.length > 0 ? offerConnectors(identifier.value, found.value) : undefined;
};

const takesCode = ({type, value}: Identifier): CodeIdentifier | undefined =>
  type === 'username' ? undefined : {type, value};

export const submitIdentifier: Effect<Of<'submit-identifier'>> = async (command, context) => {
  const {identifier} = command;
  const sso = await singleSignOn(identifier, context);
  if (sso) return sso;

  const method = context.settings.signIn.methods.find((each) => each.identifier === identifier.type);
  if (!method) return refuse({code: 'user.sign_in_method_not_enabled', field: 'identifier', recoverable: false});
  const byCode = takesCode(identifier);
  const passwordFirst = method.password && (method.isPasswordPrimary || !method.verificationCode);
  return !byCode || passwordFirst
    ? go({name: 'password', identifier})
    : startWithCode(context, command, 'SignIn', byCode);
};

export const sendSignInCode: Effect<Of<'use-code'>> = (command, context) =>
  startWithCode(context, command, 'SignIn', command.identifier);

/** Every attempt starts afresh, so that nothing of an earlier one is left. */
export const verifyPassword: Effect<Of<'verify-password'>> = async (command, context) => {
  const {identifier, password} = command;
  const sso = await singleSignOn(identifier, context);
  if (sso) return sso;

  const {client} = context;
  const here = situation(context, command, 'SignIn', {identifier});
  const started = await client.start('SignIn');
  const verified = started.ok ? await client.verifyPassword(identifier, password) : started;
  if (!verified.ok) return nextStep(verified.error, here);
  return finish(await identifyAndSubmit(client, {verificationId: verified.value.verificationId}), here);
};

export const register: Effect<Of<'register'>> = async (command, context) => {
  const {identifier} = command;
  const sso = await singleSignOn(identifier, context);
  if (sso) return sso;

  const byCode = takesCode(identifier);
  if (byCode) return startWithCode(context, command, 'Register', byCode);

  const {client, settings} = context;
  const here = situation(context, command, 'Register', {identifier});
  const started = await client.start('Register');
  const saved = started.ok ? await client.updateProfile({type: 'username', value: identifier.value}) : started;
  if (!saved.ok) return nextStep(saved.error, here);
  if (settings.signUp.password && settings.signUp.secondaryIdentifiers.length === 0) {
    return go({name: 'set-password', event: 'Register', identifier});
  }
  return finish(await identifyAndSubmit(client), here);
};
