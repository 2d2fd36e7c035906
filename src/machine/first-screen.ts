/**
 * Which screen a sign-in begins with: what was asked for, as far as the settings allow it.
 */
import {readIdentifierType, type IdentifierType, type SignInSettings} from '../protocol/settings.ts';
import {listOf} from '../protocol/readers.ts';
import type {FirstScreen} from './options.ts';
import type {Screen} from './state.ts';

/** `filter` is the space-separated `identifier` parameter of the authorization request. */
export const firstScreen = (settings: SignInSettings, wanted: FirstScreen = 'sign_in', filter = ''): Screen => {
  const mode = settings.signInMode;
  switch (wanted) {
    case 'sign_in':
      return {name: mode === 'Register' ? 'register' : 'sign-in'};
    case 'register':
      return {name: mode === 'SignIn' ? 'sign-in' : 'register'};
    case 'identifier:sign_in':
      return mode === 'Register'
        ? {name: 'register'}
        : {
            name: 'sign-in',
            only: 'identifier',
            ...narrowed(
              filter,
              settings.signIn.methods.map((each) => each.identifier),
            ),
          };
    case 'identifier:register':
      return mode === 'SignIn'
        ? {name: 'sign-in'}
        : {name: 'register', only: 'identifier', ...narrowed(filter, settings.signUp.identifiers)};
    case 'single_sign_on':
      return settings.singleSignOnEnabled ? {name: 'single-sign-on'} : firstScreen(settings);
    case 'reset_password':
      return {name: 'stopped', why: 'unsupported'};
  }
};

/** The skeleton that stands in for it while the settings are on their way. */
export const skeletonFor = (wanted: FirstScreen | undefined) =>
  wanted === 'single_sign_on' ? 'single-sign-on' : wanted?.endsWith('register') ? 'register' : 'sign-in';

/** The types asked for that are enabled; no restriction where none of them is. */
const narrowed = (filter: string, enabled: readonly IdentifierType[]): {identifiers?: readonly IdentifierType[]} => {
  const wanted = listOf(readIdentifierType)(filter.split(' '));
  const identifiers = wanted.filter((each) => enabled.includes(each));
  return identifiers.length > 0 ? {identifiers} : {};
};
