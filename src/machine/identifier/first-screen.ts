/**
 * Which screen a sign-in begins with: what was asked for, as far as the settings can fill it.
 */
import {readIdentifierType, type IdentifierType, type SignInSettings} from '../../protocol/settings.ts';
import {listOf} from '../../protocol/readers.ts';
import type {FirstScreen} from '../options.ts';
import type {Screen, ScreenName} from '../state.ts';

export const firstScreens: readonly ScreenName[] = ['sign-in', 'register', 'single-sign-on', 'forgot-password'];

/** `filter` is the space-separated `identifier` parameter of the authorization request. */
export const firstScreen = (settings: SignInSettings, wanted: FirstScreen = 'sign_in', filter = ''): Screen => {
  const {signInMode: mode, signIn, signUp, forgotPassword} = settings;
  const signInTypes = signIn.methods.map((each) => each.identifier);
  const registers = signUp.identifiers.length > 0 || settings.socialConnectors.length > 0;
  const hasSso = settings.singleSignOnEnabled && settings.ssoConnectors.length > 0;
  switch (wanted) {
    case 'sign_in':
      if (mode !== 'Register') return {name: 'sign-in'};
      // The register screen has no way to it.
      return {name: registers || !hasSso ? 'register' : 'single-sign-on'};
    case 'register':
      return mode !== 'SignIn' && registers ? {name: 'register'} : firstScreen(settings);
    case 'identifier:sign_in':
      return (mode !== 'Register' && identifierScreen('sign-in', filter, signInTypes)) || firstScreen(settings);
    case 'identifier:register':
      return (mode !== 'SignIn' && identifierScreen('register', filter, signUp.identifiers)) || firstScreen(settings);
    case 'single_sign_on':
      return hasSso ? {name: 'single-sign-on'} : firstScreen(settings);
    case 'reset_password':
      return forgotPassword.email || forgotPassword.phone ? {name: 'forgot-password'} : firstScreen(settings);
    default:
      // No word of ours: a page can write anything.
      return firstScreen(settings);
  }
};

/** The skeleton that stands in for it while the settings are on their way. */
export const skeletonFor = (wanted: FirstScreen | undefined) =>
  wanted === 'single_sign_on' ? 'single-sign-on' : wanted?.endsWith('register') ? 'register' : 'sign-in';

/** Nothing but the identifier, of the types asked for; `undefined` where none of them is enabled. */
const identifierScreen = (
  name: 'sign-in' | 'register',
  filter: string,
  enabled: readonly IdentifierType[],
): Screen | undefined => {
  const wanted = listOf(readIdentifierType)(filter.split(' '));
  const identifiers = wanted.filter((each) => enabled.includes(each));
  if (wanted.length === 0 && enabled.length > 0) return {name, only: 'identifier'};
  return identifiers.length > 0 ? {name, only: 'identifier', identifiers} : undefined;
};
