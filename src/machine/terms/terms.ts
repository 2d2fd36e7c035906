/**
 * Which documents there are to agree to, and which commands wait until that is done.
 */
import {webPage} from '../../protocol/safe-url.ts';
import type {SignInSettings} from '../../protocol/settings.ts';
import type {CommandType} from '../commands.ts';

/** Of the tenant, or of an application that asks for a consent. */
export interface Documents {
  readonly termsOfUseUrl: string | undefined;
  readonly privacyPolicyUrl: string | undefined;
}

/** The terms of use and the privacy policy. Only what can be opened counts: else a question would have no text. */
export const documentsOf = ({termsOfUseUrl, privacyPolicyUrl}: Documents) =>
  [termsOfUseUrl, privacyPolicyUrl].map(webPage);

const startsSignIn: readonly CommandType[] = [
  'submit-identifier',
  'verify-password',
  'use-passkey',
  'use-link',
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

export const needsAgreement = (type: CommandType, settings: SignInSettings | undefined, agreed: boolean): boolean => {
  if (agreed || !settings || !documentsOf(settings).some(Boolean)) return false;
  switch (settings.agreeToTermsPolicy) {
    case 'Automatic':
      return false;
    case 'ManualRegistrationOnly':
      return registers.includes(type);
    case 'Manual':
      return startsSignIn.includes(type);
  }
};
