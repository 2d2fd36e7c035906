/**
 * What an account still needs.
 */
import {msg} from '@lit/localize';
import type {Fault} from '../../machine/state.ts';
import {startAgain, type Texts} from './shared.ts';

export const profileTexts = {
  'user.missing_profile': () => ({
    what: msg('Your account needs a little more information.', {
      id: 'error.user.missing_profile',
      desc: 'What happened',
    }),
    next: startAgain(),
  }),
} satisfies Partial<Texts<Fault['code']>>;
