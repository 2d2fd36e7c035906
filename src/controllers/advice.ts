/**
 * For whoever builds the page: what it says to the element and the element cannot follow.
 */
import {loaders} from '../i18n/generated/loaders.ts';
import {languageTags, matchLocale} from '../i18n/match-locale.ts';
import {advise, type Understood} from '../machine/advice.ts';

const ours = Object.keys(loaders);
const someOfOurs: Understood[string] = [(list) => matchLocale(languageTags(list), ours), `one of ${ours.join(', ')}`];

const byTheElement: Understood = {
  scheme: [(given) => /^(auto|light|dark)$/.test(given), 'auto, light or dark'],
  frame: [(given) => /^(card|plain)$/.test(given), 'card or plain'],
  headingLevel: [(given) => /^[1-9]$/.test(given), 'the level of a heading'],
  locale: someOfOurs,
  languages: someOfOurs,
};

export const adviseOn = (element: HTMLElement) => {
  advise(element);
  advise(element, byTheElement);
};
