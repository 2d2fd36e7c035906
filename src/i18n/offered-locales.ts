/**
 * The languages to choose from, and which of them is spoken.
 */
import {loaders, pseudoLocale} from './generated/loaders.ts';
import {languageTags, matchLocale} from './match-locale.ts';

const allLocales = Object.keys(loaders);

/** Those that the page allows, in its order, or all of ours. */
export const offeredLocales = (languages: string | undefined): readonly string[] => {
  const allowed = languageTags(languages).flatMap((tag) => matchLocale([tag], allLocales) ?? []);
  return allowed.length > 0 ? [...new Set(allowed)] : allLocales.filter((locale) => locale !== pseudoLocale);
};

/** The nearest to what was asked for, best first; else the first that is allowed. */
export const spokenLocale = (wishes: readonly string[], languages: string | undefined): string | undefined => {
  const offered = offeredLocales(languages);
  return matchLocale(wishes, languages ? offered : allLocales) ?? offered[0];
};
