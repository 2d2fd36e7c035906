/** The languages that pages are written in. */
import {matchLocale} from '../../i18n/match-locale.ts';
import {offeredLocales} from '../../i18n/offered-locales.ts';
import type {SignInSettings} from '../../protocol/settings.ts';
import type {Wishes} from './question.ts';

/** The first is for whoever speaks none of them. */
export const languagesOf = (
  {languageInfo: {autoDetect, fallbackLanguage}}: SignInSettings,
  {languages}: Wishes,
): readonly string[] => {
  const offered = offeredLocales(languages.join(' '));
  const fallback = matchLocale([fallbackLanguage], offered) ?? offered[0] ?? 'en';
  return autoDetect ? [fallback, ...offered.filter((each) => each !== fallback)] : [fallback];
};
