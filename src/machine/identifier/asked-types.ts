/**
 * The types of identifier that a first screen asks for: those the settings allow there, narrowed to what the application
 * wants, unless that leaves nothing.
 */
import type {IdentifierType, SignInSettings} from '../../protocol/settings.ts';
import type {Screen} from '../state.ts';

type Asking = Extract<Screen, {name: 'sign-in' | 'register'}>;

export const askedTypes = (
  {name, identifiers}: Asking,
  {signIn, signUp}: SignInSettings,
): readonly IdentifierType[] => {
  const allowed = name === 'register' ? signUp.identifiers : signIn.methods.map(({identifier}) => identifier);
  const wanted = allowed.filter((type) => identifiers?.includes(type));
  return wanted.length > 0 ? wanted : allowed;
};
