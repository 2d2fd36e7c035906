/**
 * Second factors: proving one at a sign-in, adding one to an account. Who it is was said before, so that each of them
 * ends with asking the server for the rest.
 */
import type {Result} from '../../client/result.ts';
import type {ErrorCode} from '../../protocol/errors.ts';
import type {Command} from '../commands.ts';
import type {Effect, EffectContext, Effects} from '../effect.ts';
import {finish, situation} from '../effects/calls.ts';
import {nextStep} from '../next-screen.ts';
import {credentialsOf, take, withoutPasskey} from '../passkey/asked.ts';
import {go, type Step} from '../step.ts';
import {readChallenge, readOffer} from './asked.ts';
import type {MfaCommand} from './commands.ts';
import {sendCode, ways} from './factors.ts';
import {withSecrets} from './secrets.ts';

const stay: Step = {type: 'stay'};
const unsupported = (code: ErrorCode): Step => go({name: 'stopped', why: 'unsupported', code});

/** On from there: the server says what it still wants, or that this was all. */
const goOn = async (result: Result<unknown>, command: Command, context: EffectContext): Promise<Step> => {
  const here = situation(context, command, 'SignIn');
  return result.ok ? finish(await context.client.submit(), here) : nextStep(result.error, here);
};

/** The same after a proof. Whether the device is trusted is a favour: it does not stand in the way. */
const proven = async (
  result: Result<unknown>,
  command: Command & {readonly trust?: boolean},
  context: EffectContext,
): Promise<Step> => {
  if (result.ok && command.trust) await context.client.decideMfa('trusted-device');
  return goOn(result, command, context);
};

const beginProving: Effect<'begin-proving'> = async (command, context) => {
  const wanted = readChallenge(command.asked, credentialsOf(context.platform).isSupported());
  const [best] = wanted.factors;
  if (!best) return unsupported('session.mfa.require_mfa_verification');
  const answer = await context.client.interaction();
  const device = answer.ok ? answer.value.trustedDevice : undefined;
  const trust = device?.canCreate && {trust: {days: device.durationDays}};
  return ways[best]?.prove({...wanted, ...trust}, command, context) ?? stay;
};

const proveBy: Effect<'prove-by'> = async (command, context) =>
  ways[command.factor]?.prove(command.challenge, command, context) ?? stay;

const verifyTotp: Effect<'verify-totp'> = async (command, context) =>
  proven(await context.client.verifyTotp({code: command.code}), command, context);

const verifyBackupCode: Effect<'verify-backup-code'> = async (command, context) =>
  proven(await context.client.verifyBackupCode(command.code), command, context);

const verifyMfaCode: Effect<'verify-mfa-code'> = async (command, context) => {
  const {client, state} = context;
  const sent = state.screen.name === 'mfa-code' && state.screen.sent;
  if (!sent) return stay;
  const {factor, verificationId} = sent;
  const identifierType = factor === 'EmailVerificationCode' ? 'email' : 'phone';
  return proven(await client.verifyMfaCode({verificationId, identifierType, code: command.code}), command, context);
};

const verifyMfaPasskey: Effect<'verify-mfa-passkey'> = async (command, context) => {
  const {client, memory, platform, state, signal} = context;
  const {screen} = state;
  if (screen.name !== 'mfa-passkey') return stay;
  const credentials = credentialsOf(platform);
  if (!credentials.isSupported()) return withoutPasskey('unsupported');
  const asked = await take(screen, client, memory);
  if (!asked.ok) return nextStep(asked.error, situation(context, command, 'SignIn'));
  const {options, verificationId = ''} = asked.value;
  const outcome = await credentials.get(options, signal);
  if ('problem' in outcome) return withoutPasskey(outcome.problem);
  return proven(await client.verifyMfaPasskey({verificationId, payload: outcome.credential}), command, context);
};

const resendMfaCode: Effect<'resend-mfa-code'> = async (command, context) => {
  const {screen} = context.state;
  if (screen.name !== 'mfa-code' || !screen.sent) return stay;
  return sendCode(screen.sent.factor, screen.challenge, command, context, 'code-resent');
};

const listFactors: Effect<'list-factors'> = async (_command, {state}) =>
  'challenge' in state.screen ? go({name: 'mfa-choice', challenge: state.screen.challenge}) : stay;

const beginAdding: Effect<'begin-adding'> = async (command, context) => {
  const offer = readOffer(command.asked, credentialsOf(context.platform).isSupported());
  const [first, ...others] = offer.factors;
  if (!first) return unsupported('user.missing_mfa');
  // These have a screen of their own to skip them on; an address would look as if it were needed.
  return (first === 'Totp' || first === 'WebAuthn') && others.length === 0
    ? (ways[first]?.add?.(offer, command, context) ?? stay)
    : go({name: 'mfa-offer', offer});
};

const addFactor: Effect<'add-factor'> = async (command, context) =>
  ways[command.factor]?.add?.(command.offer, command, context) ?? stay;

const bindTotp: Effect<'bind-totp'> = async (command, context) => {
  const {client, state} = context;
  if (state.screen.name !== 'mfa-totp') return stay;
  const {verificationId} = state.screen;
  const proof = await client.verifyTotp({code: command.code, verificationId});
  return goOn(proof.ok ? await client.bindFactor({type: 'Totp', verificationId}) : proof, command, context);
};

const makeBackupCodes: Effect<'make-backup-codes'> = async (command, context) => {
  const made = await context.client.backupCodes();
  if (!made.ok) return nextStep(made.error, situation(context, command, 'SignIn'));
  const {verificationId, codes} = made.value;
  return go(withSecrets({name: 'mfa-backup-codes', verificationId}, {backupCodes: codes}));
};

const bindBackupCodes: Effect<'bind-backup-codes'> = async (command, context) => {
  const {client, state} = context;
  if (state.screen.name !== 'mfa-backup-codes') return stay;
  const {verificationId} = state.screen;
  return goOn(await client.bindFactor({type: 'BackupCode', verificationId}), command, context);
};

const skipMfa: Effect<'skip-mfa'> = async (command, context) => {
  const {screen} = context.state;
  const skip = 'offer' in screen ? screen.offer.skip : 'mfa-skipped';
  return skip ? goOn(await context.client.decideMfa(skip), command, context) : stay;
};

export const mfaEffects: Effects<MfaCommand> = {
  'continue-mfa': (command, context) => goOn({ok: true, value: undefined}, command, context),
  'begin-proving': beginProving,
  'prove-by': proveBy,
  'verify-totp': verifyTotp,
  'verify-mfa-code': verifyMfaCode,
  'verify-backup-code': verifyBackupCode,
  'verify-mfa-passkey': verifyMfaPasskey,
  'resend-mfa-code': resendMfaCode,
  'list-factors': listFactors,
  'enable-mfa': async (command, context) => goOn(await context.client.decideMfa('mfa-enabled'), command, context),
  'skip-mfa': skipMfa,
  'begin-adding': beginAdding,
  'add-factor': addFactor,
  'bind-totp': bindTotp,
  'make-backup-codes': makeBackupCodes,
  'bind-backup-codes': bindBackupCodes,
};
