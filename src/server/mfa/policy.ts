/** What the settings ask for about second factors. */
import type {MfaFactor, MfaPolicy} from '../../protocol/experience/mfa.ts';
import type {Context} from '../api/context.ts';
import {isVerified} from '../api/verification-record.ts';

type Settings = Context['server']['settings']['current'];

const rules: Readonly<Record<MfaPolicy, {skippable: boolean; prompts: 'always' | 'sign-in' | 'never'}>> = {
  UserControlled: {skippable: true, prompts: 'always'},
  PromptAtSignInAndSignUp: {skippable: true, prompts: 'always'},
  PromptOnlyAtSignIn: {skippable: true, prompts: 'sign-in'},
  Mandatory: {skippable: false, prompts: 'always'},
  PromptAtSignInAndSignUpMandatory: {skippable: false, prompts: 'always'},
  PromptOnlyAtSignInMandatory: {skippable: false, prompts: 'sign-in'},
  NoPrompt: {skippable: true, prompts: 'never'},
};

export const isSkippable = ({mfa}: Settings): boolean => rules[mfa.policy].skippable;

/** Whoever comes from a company's identity provider has proven enough there. */
export const cameBySso = ({interaction}: Context) =>
  interaction.state.verificationRecords.some((record) => record.type === 'EnterpriseSso' && isVerified(record));

/** Whether somebody is asked to add a second factor here. */
export function mayPrompt(context: Context): boolean {
  const {mfa} = context.server.settings.current;
  const {prompts} = rules[mfa.policy];
  if (mfa.factors.length === 0 || cameBySso(context)) return false;
  return prompts === 'always' || (prompts === 'sign-in' && context.interaction.state.interactionEvent === 'SignIn');
}

const order: readonly MfaFactor[] = ['WebAuthn', 'Totp', 'PhoneVerificationCode', 'EmailVerificationCode'];

/** Those that can be added, best first; backup codes come by themselves. */
export const offered = ({mfa}: Settings): MfaFactor[] => order.filter((factor) => mfa.factors.includes(factor));
