/**
 * How somebody can prove to be who they say they are: the one place where the ways are counted. Whoever adds one adds
 * it here, and every screen offers it.
 */
import type {CodeIdentifier, Identifier} from '../../protocol/experience.ts';
import type {SignInSettings} from '../../protocol/settings.ts';

/** In the order in which they are offered. */
export type Way = 'passkey' | 'password' | 'code';

/** @param passkeyOf an account that is known to have a passkey */
export const waysOf = ({signIn}: SignInSettings, {type, value}: Identifier, passkeyOf?: string): readonly Way[] => {
  const method = signIn.methods.find((each) => each.identifier === type);
  return [
    ...(value === passkeyOf ? (['passkey'] as const) : []),
    ...(method?.password ? (['password'] as const) : []),
    // Nothing can be sent to a name.
    ...(method?.verificationCode && type !== 'username' ? (['code'] as const) : []),
  ];
};

/** What comes right after the identifier; `undefined` where nobody signs in with one of its type. */
export const firstWay = (settings: SignInSettings, identifier: Identifier): Way | undefined => {
  const ways = waysOf(settings, identifier);
  const method = settings.signIn.methods.find((each) => each.identifier === identifier.type);
  return ways.includes('code') && !(method?.isPasswordPrimary && ways.includes('password')) ? 'code' : ways[0];
};

/** Where a code can be sent to. */
export const takesCode = ({type, value}: Identifier): CodeIdentifier | undefined =>
  type === 'username' ? undefined : {type, value};
