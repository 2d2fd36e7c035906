/**
 * Our sheets for engines from before 2024: nesting undone, and what they would not understand left out or said in other
 * words.
 */
import {unnest} from './unnest.ts';

/** Of our languages and those that read like them. */
const rightToLeft = ':is(:lang(ar), :lang(fa), :lang(he), :lang(ur))';

/** Chromium of then, which has it, forgets `:focus-within` where a card is drawn anew around the focus. */
const withoutHas = (selector: string) =>
  CSS.supports('selector(:has(a))') ? selector : selector.replace(/:has\([^()]*:focus(-visible)?\)/g, ':focus-within');

const inOtherWords = (selector: string) =>
  withoutHas(selector).replaceAll(':dir(rtl)', rightToLeft).replaceAll(':dir(ltr)', `:not(${rightToLeft})`);

/** Without them a colour is palette.ts's, and anything else is what it was before. */
const isUnderstood = (declaration: string) => !/light-dark\(|\(\s*from /.test(declaration);

const declaration = (declaration: string) =>
  isUnderstood(declaration) ? declaration.replace(/\b1lh\b/g, '1.45em') : undefined;

export const lower = (css: string) => unnest(css, {selector: inOtherWords, declaration});
