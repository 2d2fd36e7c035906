/**
 * The code of a device.
 */
import {msg} from '@lit/localize';
import type {Fault} from '../../machine/state.ts';
import type {Texts} from './shared.ts';

export const deviceTexts = {
  'device-code-wrong': () => ({
    what: msg('This code isn’t right, or not valid any more.', {
      id: 'error.device-code-wrong',
      desc: 'What happened: the code that a television or a command line shows',
    }),
    next: msg('Check it, or start again on your device.', {id: 'error.device-code-wrong.next', desc: 'What to do'}),
  }),
  'device-expired': () => ({
    what: msg('This page was open too long.', {id: 'error.device-expired', desc: 'What happened'}),
    next: msg('Enter the code that your device shows.', {id: 'device.subtitle', desc: 'Under the title'}),
  }),
} satisfies Partial<Texts<Fault['code']>>;
