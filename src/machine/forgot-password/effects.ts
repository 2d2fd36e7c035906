/**
 * A forgotten password: the address is proven with a code, or with a link, and then there is another password. Nobody is
 * signed in by that.
 */
import {nowBy} from '../../platform/later-environment.ts';
import type {Effect, Effects} from '../effect.ts';
import {situation, startWithCode} from '../effects/calls.ts';
import {firstScreen} from '../identifier/first-screen.ts';
import {nextStep} from '../next-screen.ts';
import {proveByLink} from '../one-time-token/prove.ts';
import {go} from '../step.ts';
import type {ForgotPasswordCommand} from './commands.ts';
import {proven} from './proven.ts';

const sendResetCode: Effect<'send-reset-code'> = (command, context) =>
  startWithCode(context, command, 'ForgotPassword', command.identifier);

const followResetLink: Effect<'follow-reset-link'> = async (command, context) => {
  const {client, memory} = context;
  const {email} = command;
  const token = memory.arrival?.params['one_time_token'];
  if (!email || !token) return {type: 'stay'};
  const identifier = {type: 'email', value: email} as const;
  const here = situation(context, command, 'ForgotPassword', {identifier});
  const verified = await proveByLink(client, 'ForgotPassword', email, token);
  return verified.ok ? proven(client, verified.value.verificationId, identifier, here) : nextStep(verified.error, here);
};

const resetPassword: Effect<'reset-password'> = async (command, context) => {
  const {client, platform, settings, state} = context;
  const {screen} = state;
  if (screen.name !== 'reset-password') return {type: 'stay'};
  const saved = await client.resetPassword(command.password);
  const done = saved.ok ? await client.submitReset() : saved;
  return done.ok
    ? go(firstScreen(settings), {notice: {code: 'password-changed', at: nowBy(platform)}})
    : nextStep(done.error, situation(context, command, 'ForgotPassword', {identifier: screen.identifier}));
};

export const forgotPasswordEffects: Effects<ForgotPasswordCommand> = {
  'send-reset-code': sendResetCode,
  'follow-reset-link': followResetLink,
  'reset-password': resetPassword,
};
