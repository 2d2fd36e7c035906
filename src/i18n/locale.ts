/**
 * The only place that configures localisation. One language per page: every `<auth-sign-in>` on it speaks the same.
 */
import {configureLocalization} from '@lit/localize';
import {allLocales, sourceLocale, targetLocales} from './generated/locale-codes.ts';
import {matchLocale} from './match-locale.ts';

const {getLocale, setLocale} = configureLocalization({
  sourceLocale,
  targetLocales,
  loadLocale: (locale) => import(`./generated/locales/${locale}.ts`),
});

export {getLocale};
export {directionOf} from './match-locale.ts';

/** Switches the page to the nearest language; one that cannot be loaded leaves the current one in place. */
export const useLocale = async (wishes: readonly string[]): Promise<void> => {
  const locale = matchLocale(wishes, allLocales) ?? sourceLocale;
  if (locale === getLocale()) return;
  try {
    await setLocale(locale);
  } catch {
    // The texts on the page are complete in the language before; there is nothing a person could do about it.
  }
};
