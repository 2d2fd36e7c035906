/**
 * A problem in words: what happened, then what to do about it. The texts of most problems load with the first one; a
 * lost connection has to be told without asking for anything more.
 */
import {msg} from '@lit/localize';
import type {TemplateResult} from 'lit';

export interface ProblemText {
  readonly what: string;
  readonly next?: string;
  /** What the server called it, if it did: small print, and not part of the sentence. */
  readonly code?: TemplateResult;
}

/** Whether the text comes with the page. */
export const isBuiltIn = (code: string) => code === 'network' || code === 'timeout';

export const connectionText = (): ProblemText => ({
  what: msg('We couldn’t reach the server.', {id: 'error.network', desc: 'What happened'}),
  next: msg('Check your connection and try again. Nothing has been lost.', {
    id: 'error.network.next',
    desc: 'What to do',
  }),
});

/** What stands between a sentence and the next: nothing in languages that end it with a wide stop. */
export const gapAfter = (sentence: string) => (/[。！？]$/.test(sentence) ? '' : ' ');

export const joinSentences = (sentences: readonly string[]) =>
  sentences.reduce((text, sentence) => text + (text && gapAfter(text)) + sentence, '');

export const joinProblemText = ({what, next}: ProblemText) => joinSentences(next ? [what, next] : [what]);
