/**
 * The badge on the way in that was used here before. It follows the first picture, on top of a button's edge, so that
 * nothing moves.
 */
import {msg} from '@lit/localize';
import {createStores} from '../../platform/stores.ts';
import {lastUsed} from '../../platform/last-used.ts';

const last = lastUsed(createStores());

export const usedBefore = (...methods: readonly string[]) =>
  methods.some((each) => each === last.get())
    ? msg('Last used', {
        id: 'sign-in.last-used',
        desc: 'Badge on a button: the way to sign in that was used here before',
      })
    : undefined;
