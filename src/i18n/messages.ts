/**
 * What every problem is called, in words a person can act on. Exhaustive: a code without a text does not compile.
 */
import {msg} from '@lit/localize';
import type {Problem} from '../machine/state.ts';
import {connectionText, type ProblemText} from './problem-text.ts';

const unknown = (): ProblemText => ({
  what: msg('Something went wrong on our side.', {id: 'error.unknown', desc: 'What happened'}),
  next: msg('Try again in a moment.', {id: 'error.unknown.next', desc: 'What to do'}),
});

const texts: Partial<Record<Problem['code'], () => ProblemText>> = {
  network: connectionText,
  timeout: connectionText,
};

/** The text of a problem in the language of the page. */
export const problemText = ({code}: Problem): ProblemText => (texts[code] ?? unknown)();
