/**
 * What can be done here about each factor: proving it, adding it. One that is not in the table is not offered. Screens
 * have a table of their own, with its icon and words: elements/mfa/factors.ts.
 */
import type {MfaFactor} from '../../protocol/experience/mfa.ts';
import type {Command} from '../commands.ts';
import type {EffectContext} from '../effect.ts';
import {situation} from '../effects/calls.ts';
import {nextStep} from '../next-screen.ts';
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

/** Sends a code to the account’s own address. Where that fails the other ways are shown with the reason. */
export const sendCode = async (
  factor: MfaMessageFactor,
  challenge: MfaChallenge,
  command: Command,
  context: EffectContext,
  code: 'code-sent' | 'code-resent' = 'code-sent',
): Promise<Step> => {
  const {client, platform, state} = context;
  const result = await client.sendMfaCode(addressType[factor]);
  if (result.ok) {
    const at = platform.environment.now();
    const sent = {factor, verificationId: result.value.verificationId, at};
    return go({name: 'mfa-code', challenge, sent}, {notice: {code, at}});
  }
  const step = nextStep(result.error, situation(context, command, 'SignIn'));
  const isHere = state.screen.name === 'mfa-code' || state.screen.name === 'mfa-choice';
  return step.type === 'refuse' && !isHere
    ? go({name: 'mfa-choice', challenge}, {problem: step.problem, again: {type: 'prove-by', factor, challenge}})
    : step;
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
  EmailVerificationCode: byMessage('EmailVerificationCode'),
  PhoneVerificationCode: byMessage('PhoneVerificationCode'),
  BackupCode: {prove: (challenge) => go({name: 'mfa-backup-code', challenge})},
};
