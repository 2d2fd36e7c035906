/**
 * A sign-in that is begun before its element is there: the element goes on with it.
 */
import type {SignInOptions} from './options.ts';
import {createSignIn, type SignIn} from './sign-in-machine.ts';

interface Begun {
  /** Read when they are needed: what the element has to say is added to them. */
  readonly options: SignInOptions;
  readonly signIn: SignIn;
}

let begun: Begun | undefined;

export const begin = (options: SignInOptions): Begun => (begun = {options, signIn: createSignIn(options)});

/** For the first who asks; others begin one of their own. */
export const takeBegun = (options: SignInOptions): Begun => {
  const taken = begun ?? begin(options);
  begun = undefined;
  Object.assign(taken.options, options);
  return taken;
};
