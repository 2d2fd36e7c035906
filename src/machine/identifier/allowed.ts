/**
 * What the settings allow for a kind of identifier.
 */
import type {IdentifierType, SignInSettings} from '../../protocol/settings.ts';

/** Whether a code sent to this kind of identifier may sign in. */
export const codeSignsIn = (settings: SignInSettings, type: IdentifierType) =>
  settings.signInMode !== 'Register' &&
  settings.signIn.methods.some((method) => method.identifier === type && method.verificationCode);

/** Whether this kind of identifier may make an account. */
export const mayRegister = (settings: SignInSettings, type: 'email' | 'phone') =>
  settings.signInMode !== 'SignIn' &&
  [...settings.signUp.identifiers, ...settings.signUp.secondaryIdentifiers.map((each) => each.identifier)].some(
    (identifier) => identifier === type || identifier === 'emailOrPhone',
  );
