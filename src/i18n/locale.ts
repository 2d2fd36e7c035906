/**
 * The only place that configures localisation. One language per page: every `<auth-sign-in>` on it speaks the same.
 */
import {configureLocalization} from '@lit/localize';
import {allLocales, sourceLocale, targetLocales} from './generated/locale-codes.ts';

const {getLocale, setLocale} = configureLocalization({
  sourceLocale,
  targetLocales,
  loadLocale: (locale) => import(`./generated/locales/${locale}.ts`),
});

export {getLocale};

const rightToLeft = ['ar', 'fa', 'he', 'ur'];
export const directionOf = (locale: string) => (rightToLeft.includes(locale.split('-')[0] ?? '') ? 'rtl' : 'ltr');

/**
 * The nearest language we have to any of the wishes, most wanted first; English without a match.
 * `zh-TW` and `zh-HK` want the traditional script, which `zh` alone or `zh-SG` do not.
 */
export const matchLocale = (wishes: readonly string[]): string => {
  const ours: readonly string[] = allLocales;
  for (const wish of wishes) {
    const tag = wish.toLowerCase();
    const exact = ours.find((locale) => locale.toLowerCase() === tag);
    if (exact) return exact;
    const near = ours.filter((locale) => locale.split('-')[0] === tag.split('-')[0]);
    const traditional = /^zh-(tw|hk|mo|hant)/.test(tag);
    const best = near.find((locale) => (locale === 'zh-TW') === traditional) ?? near[0];
    if (best) return best;
  }
  return sourceLocale;
};

/** Switches the page's language; a language that cannot be loaded leaves the current one in place. */
export const useLocale = async (wishes: readonly string[]): Promise<void> => {
  const locale = matchLocale(wishes);
  if (locale === getLocale()) return;
  try {
    await setLocale(locale);
  } catch {
    // The texts on the page are complete in the language before; there is nothing a person could do about it.
  }
};
