/**
 * The badge on the way in that was used here before. It stands on the edge of its button, so that nothing moves.
 */
import {msg} from '@lit/localize';
import {html} from 'lit';
import type {SignInMethod} from '../../protocol/settings.ts';
import {createStores} from '../../platform/stores.ts';
import {lastUsed} from '../../platform/last-used.ts';

const last = lastUsed(createStores());

const byMessage = {code: 'verificationCode', password: 'password'} as const;

/** A way by its name, or the form that leads to all of these. `name`: after that of a button without words. */
export const usedBefore = (way: string | readonly SignInMethod[]) => {
  const used = last.get() ?? '';
  const isIt =
    typeof way === 'string'
      ? way === used
      : (used === 'code' || used === 'password') && way.some((each) => each[byMessage[used]]);
  if (!isIt) return undefined;
  const text = msg('Last used', {
    id: 'sign-in.last-used',
    desc: 'Badge on a button: the way to sign in that was used here before',
  });
  return {name: `, ${text}`, mark: html` <span class="as-badge">${text}</span>`};
};
