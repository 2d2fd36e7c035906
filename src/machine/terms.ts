/**
 * Which commands wait until the terms are agreed to.
 */
import type {SignInSettings} from '../protocol/settings.ts';
import type {Command, CommandType} from './commands.ts';

const startsSignIn: readonly CommandType[] = [
  'submit-identifier',
  'verify-password',
  'start-social',
  'find-sso',
  'start-sso',
  'register',
];
/**
 * `create-account` is the discovered registration. Under `Manual` whoever gets there agreed before; a page load at
 * a provider in between forgets that, and is no reason to ask twice.
 */
const registers: readonly CommandType[] = ['register', 'create-account'];

export const needsAgreement = (command: Command, settings: SignInSettings | undefined, agreed: boolean): boolean => {
  if (agreed || !(settings?.termsOfUseUrl || settings?.privacyPolicyUrl)) return false;
  switch (settings.agreeToTermsPolicy) {
    case 'Automatic':
      return false;
    case 'ManualRegistrationOnly':
      return registers.includes(command.type);
    case 'Manual':
      return startsSignIn.includes(command.type);
  }
};
