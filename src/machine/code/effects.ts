/**
 * The screen with the six digits.
 */
import type {Effect, Effects} from '../effect.ts';
import {
  codeScreen,
  eventOf,
  finish,
  identifyAndSubmit,
  situation,
  startWithCode,
  submitProfile,
} from '../effects/calls.ts';
import {proven} from '../forgot-password/proven.ts';
import {nextStep} from '../next-screen.ts';
import type {State} from '../state.ts';
import type {CodeCommand} from './commands.ts';
import type {CodeScreen} from './state.ts';

const useCode: Effect<'use-code'> = (command, context) => startWithCode(context, command, 'SignIn', command.identifier);

const verifyCode: Effect<'verify-code'> = async (command, context) => {
  const {client, redirects, state} = context;
  const screen = codeOf(state);
  if (!screen) return {type: 'stay'};
  const {identifier, verificationId} = screen;
  const event = eventOf(screen);
  const social = screen.linkSocial && redirects.verificationId('Social');
  const here = situation(context, command, event, {
    identifier,
    connectorId: screen.linkSocial,
    ...(social && {verificationId: social}),
  });

  const verified = await client.verifyCode({identifier, verificationId, code: command.code});
  if (!verified.ok) return nextStep(verified.error, here);
  if (event === 'ForgotPassword') return proven(client, verificationId, identifier, here);
  if (screen.flow !== 'continue') return finish(await identifyAndSubmit(client, {verificationId}), here);

  const saved = await client.updateProfile({type: identifier.type, verificationId});
  return finish(saved.ok ? await submitProfile(client, event) : saved, here);
};

/** Keeps what was verified so far; only an interaction that is gone is started anew, where that loses nothing. */
const resendCode: Effect<'resend-code'> = async (command, context) => {
  const {client, state} = context;
  const screen = codeOf(state);
  if (!screen) return {type: 'stay'};
  const {name: _, verificationId: __, sentAt: ___, asked: ____, reason: _____, ...send} = screen;
  const event = eventOf(screen);

  let sent = await client.sendCode(screen.identifier, event);
  const gone = !sent.ok && sent.error.kind === 'server' && sent.error.code === 'session.interaction_not_found';
  if (gone && screen.flow !== 'continue') {
    const started = await client.start(event, context.prove);
    sent = started.ok ? await client.sendCode(screen.identifier, event) : started;
  }
  return sent.ok
    ? codeScreen(context, send, sent.value.verificationId, 'code-resent')
    : nextStep(sent.error, situation(context, command, event, {identifier: screen.identifier}));
};

const codeOf = ({screen}: State): CodeScreen | undefined => (screen.name === 'code' ? screen : undefined);

export const codeEffects: Effects<CodeCommand> = {
  'use-code': useCode,
  'verify-code': verifyCode,
  'resend-code': resendCode,
};
