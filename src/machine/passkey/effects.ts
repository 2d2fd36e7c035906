/**
 * Passkeys: the one that signs in, and the one that an account is given. A person who closes the browser's dialog is
 * where they were, and nothing is said.
 */
import type {Result} from '../../client/result.ts';
import type {Effect, EffectContext, Effects, PasskeyAsked} from '../effect.ts';
import {finish, identifyAndSubmit, situation} from '../effects/calls.ts';
import type {Situation} from '../error-row.ts';
import {nextStep} from '../next-screen.ts';
import {byFirstWay} from '../identifier/first-way.ts';
import {go, refuse, type Step} from '../step.ts';
import {ask, credentialsOf, take, withoutPasskey} from './asked.ts';
import type {PasskeyCommand} from './commands.ts';

const unsupported = withoutPasskey('unsupported');

/** Asks the device and the server, and signs in. */
const signInWith = async (asked: Result<PasskeyAsked>, here: Situation, context: EffectContext): Promise<Step> => {
  const {client, platform, signal} = context;
  if (!asked.ok) return nextStep(asked.error, here);
  const {options, verificationId} = asked.value;
  const outcome = await credentialsOf(platform).get(options, signal);
  if ('problem' in outcome) return withoutPasskey(outcome.problem);
  // What was asked for by name stands in the interaction already.
  const started = verificationId ? undefined : await client.start('SignIn');
  return started?.ok === false
    ? nextStep(started.error, here)
    : verifyAndSubmit({payload: outcome.credential, ...(verificationId && {verificationId})}, here, context);
};

const verifyAndSubmit = async (
  body: Parameters<EffectContext['client']['verifySignInPasskey']>[0],
  here: Situation,
  {client}: EffectContext,
): Promise<Step> => {
  const verified = await client.verifySignInPasskey(body);
  if (verified.ok) return finish(await identifyAndSubmit(client, verified.value), here);
  const {error} = verified;
  return error.kind === 'server' && error.code === 'session.identifier_not_found'
    ? refuse({code: 'passkey-unknown', serverCode: error.code, recoverable: false})
    : nextStep(error, here);
};

const usePasskey: Effect<'use-passkey'> = async (command, context) => {
  const {client, memory, platform, state} = context;
  const here = situation(context, command, 'SignIn');
  if (!credentialsOf(platform).isSupported()) return unsupported;
  const {assertion} = command;
  if (!assertion || assertion === memory.passkeyUsed) {
    return signInWith(await take(state.screen, client, memory), here, context);
  }
  // It is good for once: trying again asks the device.
  memory.passkeyUsed = assertion;
  delete memory.passkeyAsked;
  const started = await client.start('SignIn');
  return started.ok ? verifyAndSubmit({payload: assertion}, here, context) : nextStep(started.error, here);
};

/** Whether the account has a passkey only the server knows; where it has none there is another way. */
const askPasskey: Effect<'ask-passkey'> = async (command, context) => {
  const {client, memory, platform, state} = context;
  const {identifier} = command;
  const isFirst = state.screen.name === 'sign-in';
  const otherwise = () => byFirstWay({type: 'submit-identifier', identifier}, context);
  if (!credentialsOf(platform).isSupported()) return isFirst ? otherwise() : unsupported;
  const screen = {name: 'passkey', identifier} as const;
  const started = await client.start('SignIn');
  const asked = started.ok ? await ask(screen, client) : started;
  if (asked.ok) {
    memory.passkeyAsked = asked.value;
    return go(screen);
  }
  const {error} = asked;
  const hasNone = error.kind === 'server' && error.code === 'session.mfa.webauthn_verification_not_found';
  return isFirst && hasNone ? otherwise() : nextStep(error, situation(context, command, 'SignIn', {identifier}));
};

const verifyPasskey: Effect<'verify-passkey'> = async (command, context) => {
  const {client, memory, platform, state} = context;
  const {screen} = state;
  if (screen.name !== 'passkey') return {type: 'stay'};
  if (!credentialsOf(platform).isSupported()) return unsupported;
  const here = situation(context, command, 'SignIn', {identifier: screen.identifier});
  return signInWith(await take(screen, client, memory), here, context);
};

const createPasskey: Effect<'create-passkey'> = async (command, context) => {
  const {client, memory, platform, state, signal} = context;
  const {screen} = state;
  if (screen.name !== 'create-passkey' && screen.name !== 'mfa-new-passkey') return {type: 'stay'};
  const credentials = credentialsOf(platform);
  if (!credentials.isSupported()) return unsupported;
  const here = situation(context, command, screen.name === 'create-passkey' ? screen.event : 'SignIn');
  if (!memory.passkeyMade) {
    const asked = await take(screen, client, memory);
    if (!asked.ok) return nextStep(asked.error, here);
    const {options, verificationId = ''} = asked.value;
    const outcome = await credentials.create(options, signal);
    if ('problem' in outcome) return withoutPasskey(outcome.problem);
    // The device has it from here on: whatever gets lost on the way, it is not asked to make another one.
    memory.passkeyMade = {verificationId, payload: outcome.credential};
  }
  const {verificationId} = memory.passkeyMade;
  const verified = await client.verifyNewPasskey(memory.passkeyMade);
  const bind = () =>
    screen.name === 'create-passkey'
      ? client.bindPasskey(verificationId)
      : client.bindFactor({type: 'WebAuthn', verificationId});
  const bound = verified.ok ? await bind() : verified;
  const result = bound.ok ? await client.submit() : bound;
  if (!result.ok && result.error.kind === 'server') delete memory.passkeyMade;
  return finish(result, here);
};

const skipPasskey: Effect<'skip-passkey'> = async (command, context) => {
  const {client, state} = context;
  const {screen} = state;
  if (screen.name !== 'create-passkey') return {type: 'stay'};
  const skipped = await client.skipPasskey();
  return finish(skipped.ok ? await client.submit() : skipped, situation(context, command, screen.event));
};

export const passkeyEffects: Effects<PasskeyCommand> = {
  'use-passkey': usePasskey,
  'ask-passkey': askPasskey,
  'verify-passkey': verifyPasskey,
  'create-passkey': createPasskey,
  'skip-passkey': skipPasskey,
};
