/**
 * A sign-in that was begun before its element was there: the element goes on with it.
 */
import type {SignInOptions} from './options.ts';
import {createSignIn, type SignIn} from './sign-in-machine.ts';

interface Begun {
  /** Read when they are needed: what the element has to say is added to them. */
  readonly options: SignInOptions;
  readonly signIn: SignIn;
}

let begun: Begun | undefined;

export const begin = (options: SignInOptions): SignIn => {
  begun = {options, signIn: createSignIn(options)};
  return begun.signIn;
};

/** For the first who asks. */
export const takeBegun = () => {
  const taken = begun;
  begun = undefined;
  return taken;
};
