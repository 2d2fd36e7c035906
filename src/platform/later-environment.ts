/**
 * What is asked of the page and the browser after the first screen. It comes with the code that wants it.
 */
import {now} from './clock.ts';

/** Where the application begins a sign-in, by the server that wrote the page. */
export const applicationUrl = () => document.querySelector<HTMLMetaElement>('meta[name="application-url"]')?.content;

type Element = HTMLElement & {readonly updateComplete?: Promise<unknown>};

/** Until the element of a sign-in that began ahead of it has said its part; at once where none is still to come. */
export const elementThere = () => {
  const element = document.querySelector<Element>('auth-sign-in:not(:defined)');
  return element && customElements.whenDefined('auth-sign-in').then(() => element.updateComplete);
};

/** Epoch milliseconds; within a page they only grow. */
export const nowBy = ({clock = now}: {readonly clock?: typeof now}) => clock();

/** Unguessable, for the round trip to a provider. */
export const randomState = () => Array.from(crypto.getRandomValues(new Uint8Array(16)), hex).join('');

const hex = (byte: number) => byte.toString(16).padStart(2, '0');
