/**
 * A language that could not be had, told in the one that stays.
 */
import {msg} from '@lit/localize';
import type {ProblemText} from '../problem-text.ts';

export const languageText = (): ProblemText => ({
  what: msg('Your language couldn’t be loaded.', {id: 'error.language', desc: 'What happened'}),
  next: msg('Go on in this one, or try again.', {
    id: 'error.language.next',
    desc: 'What to do; “this one” is a language',
  }),
});
