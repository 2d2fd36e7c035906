/**
 * Terms.
 */
import {msg} from '@lit/localize';
import type {Fault} from '../../machine/state.ts';
import type {Texts} from './shared.ts';

export const termsTexts = {
  'terms-required': () => ({
    what: msg('To continue, agree to the terms first.', {id: 'terms.required', desc: 'Error under the checkbox'}),
  }),
} satisfies Partial<Texts<Fault['code']>>;
