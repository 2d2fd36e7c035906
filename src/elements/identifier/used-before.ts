/**
 * The badge on the way in that was used here before. It stands on the edge of its button, so that nothing moves.
 */
import {msg} from '@lit/localize';
import {html} from 'lit';
import {createStores} from '../../platform/stores.ts';
import {lastUsed} from '../../platform/last-used.ts';

const last = lastUsed(createStores());

/** `name`: after that of a button without words. */
export const usedBefore = (method: string) => {
  if (method !== last.get()) return undefined;
  const text = msg('Last used', {
    id: 'sign-in.last-used',
    desc: 'Badge on a button: the way to sign in that was used here before',
  });
  return {name: `, ${text}`, mark: html` <span class="as-badge">${text}</span>`};
};
