/**
 * What follows the first picture of a form, and nobody waits for.
 */
import type {State} from '../../machine/state.ts';
import {keep} from './own-nodes.ts';

interface Pictured extends HTMLElement {
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly shown: {readonly state: State; readonly screen: Element} | undefined;
  readonly prepare: () => void;
}

export const followUp = (host: Pictured) => {
  if (!host.shown) return;
  const {screen, state} = host.shown;
  keep(host, host.renderRoot as ShadowRoot, screen);
  // Passkeys are to stand among the browser's suggestions before anybody goes to the field.
  const {enabled, allowAutofill} = state.settings?.passkeySignIn ?? {};
  if (enabled && allowAutofill) host.prepare();
};
