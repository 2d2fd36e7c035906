/**
 * The sign-in of the page begins while what draws it is still on its way: settings are read, or asked for. The element
 * goes on with it.
 */
import {begin} from '../machine/begun.ts';
import type {SignInOptions} from '../machine/options.ts';

/** As the element calls them: `first-screen` is `firstScreen`. */
const optionsOf = (element: Element): SignInOptions =>
  Object.fromEntries(
    [...element.attributes].map(({name, value}) => [
      name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase()),
      value,
    ]),
  );

const element = document.querySelector<HTMLElement>('auth-sign-in');
export const signIn = element && begin({...optionsOf(element), locale: () => element.lang}).signIn;
signIn?.send({type: 'start'});
