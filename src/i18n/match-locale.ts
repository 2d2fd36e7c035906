/**
 * Which of our languages comes nearest to what was asked for.
 */

/** There Chinese is written in the traditional script; with `zh` alone and `zh-SG` it is not. */
const traditional = /zh-(tw|hk|mo|hant)/;

/** Tags in a list, parted by spaces or commas. */
export const languageTags = (list: string | null | undefined): string[] => list?.split(/[\s,]+/).filter(Boolean) ?? [];

/** As systems write it too: `zh_CN.UTF-8`, `de_DE@euro`, `pt-BR;q=0.8`. */
const plainTag = (wish: string) =>
  wish
    .toLowerCase()
    .replace(/[.@;].*/, '')
    .replaceAll('_', '-');

const languageOf = (tag: string) => tag.split('-')[0];

/** The nearest of `ours` to any of the wishes, most wanted first; `undefined` without a match. */
export const matchLocale = (wishes: readonly string[], ours: readonly string[]): string | undefined => {
  for (const wish of wishes) {
    const tag = plainTag(wish);
    const exact = ours.find((locale) => locale.toLowerCase() === tag);
    if (exact) return exact;
    const near = ours.filter((locale) => languageOf(locale) === languageOf(tag));
    const best = near.find((locale) => (locale === 'zh-TW') === traditional.test(tag)) ?? near[0];
    if (best) return best;
  }
  return undefined;
};

/** Of a language of ours. */
export const directionOf = (locale: string) => (/^(ar|fa|he|ur)/.test(locale) ? 'rtl' : 'ltr');
