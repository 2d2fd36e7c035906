/**
 * What can be done here about each factor: proving it, adding it. One that is not in the table is not offered. Screens
 * have a table of their own, with its icon and words: elements/mfa/factors.ts.
 */
import {nowBy} from '../../platform/later-environment.ts';
import type {MfaFactor} from '../../protocol/experience/mfa.ts';
import type {Command} from '../commands.ts';
import type {EffectContext} from '../effect.ts';
import {situation} from '../effects/calls.ts';
import {nextStep} from '../next-screen.ts';
import {ask} from '../passkey/asked.ts';
import {go, type Step} from '../step.ts';
import {withSecrets} from './secrets.ts';
import type {MfaChallenge, MfaMessageFactor, MfaOffer} from './state.ts';

interface Way {
  /** Leads to the screen that proves it. */
  readonly prove: (challenge: MfaChallenge, command: Command, context: EffectContext) => Step | Promise<Step>;
  /** Leads to the screen that adds it; backup codes are added when the server says so. */
  readonly add?: (offer: MfaOffer, command: Command, context: EffectContext) => Step | Promise<Step>;
}

const addressType = {EmailVerificationCode: 'email', PhoneVerificationCode: 'phone'} as const;

/** Sends a code to the account’s own address. */
export const sendCode = async (
  factor: MfaMessageFactor,
  challenge: MfaChallenge,
  command: Command,
  context: EffectContext,
  code: 'code-sent' | 'code-resent' = 'code-sent',
): Promise<Step> => {
  const {client, platform} = context;
  const result = await client.sendMfaCode(addressType[factor]);
  if (!result.ok)
    return orChoose(nextStep(result.error, situation(context, command, 'SignIn')), factor, challenge, context);
  const at = nowBy(platform);
  const sent = {factor, verificationId: result.value.verificationId, at};
  return go({name: 'mfa-code', challenge, sent}, {notice: {code, at}});
};

/** Where it cannot be proven this way now, the other ways are shown with the reason. */
const orChoose = (step: Step, factor: MfaFactor, challenge: MfaChallenge, {state}: EffectContext): Step => {
  const isHere = state.screen.name === 'mfa-code' || state.screen.name === 'mfa-choice';
  return step.type === 'refuse' && !isHere
    ? go({name: 'mfa-choice', challenge}, {problem: step.problem, again: {type: 'prove-by', factor, challenge}})
    : step;
};

/** What the device is asked with is there before anybody presses: some browsers want it so. */
const passkey: Way = {
  prove: async (challenge, command, context) => {
    const screen = {name: 'mfa-passkey', challenge} as const;
    const asked = await ask(screen, context.client);
    if (!asked.ok) {
      return orChoose(nextStep(asked.error, situation(context, command, 'SignIn')), 'WebAuthn', challenge, context);
    }
    context.memory.passkeyAsked = asked.value;
    return go(screen);
  },
  add: async (offer, command, context) => {
    const screen = {name: 'mfa-new-passkey', offer} as const;
    const asked = await ask(screen, context.client);
    if (!asked.ok) return nextStep(asked.error, situation(context, command, 'SignIn'));
    context.memory.passkeyAsked = asked.value;
    return go(screen);
  },
};

const byMessage = (factor: MfaMessageFactor): Way => ({
  prove: (challenge, command, context) => sendCode(factor, challenge, command, context),
  add: () => go({name: 'missing-profile', field: addressType[factor], event: 'SignIn'}),
});

const totp: Way = {
  prove: (challenge) => go({name: 'mfa-code', challenge}),
  add: async (offer, command, context) => {
    const made = await context.client.totpSecret();
    if (!made.ok) return nextStep(made.error, situation(context, command, 'SignIn'));
    const {verificationId, secret} = made.value;
    return go(withSecrets({name: 'mfa-totp', offer, verificationId}, {totp: secret}));
  },
};

export const ways: Readonly<Partial<Record<MfaFactor, Way>>> = {
  Totp: totp,
  WebAuthn: passkey,
  EmailVerificationCode: byMessage('EmailVerificationCode'),
  PhoneVerificationCode: byMessage('PhoneVerificationCode'),
  BackupCode: {prove: (challenge) => go({name: 'mfa-backup-code', challenge})},
};
