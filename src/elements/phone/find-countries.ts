/**
 * Countries as people look for them: by name, by ISO code, by calling code.
 */
import {plainDigits} from '../../protocol/digits.ts';
import {callingCode, countriesOf} from './calling-codes.ts';

export interface Country {
  readonly iso: string;
  readonly name: string;
  readonly code: string;
  /** What it is found by, folded. */
  readonly words: readonly string[];
}

/** Letters that are others with a mark, and not made of the two; and what an Arabic keyboard has for Persian ones. */
const plainLetters: Readonly<Record<string, string>> = {ı: 'i', đ: 'd', ł: 'l', ø: 'o', ك: 'ک', ي: 'ی'};

/** Without case and accents. */
const fold = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ıđłøكي]/g, (letter) => plainLetters[letter] ?? letter)
    .trim();

/** In the order of the language's alphabet. Also found by their short names, such as “UK”, and by the English ones. */
export const namedCountries = (isos: readonly string[], locale: string): readonly Country[] => {
  const names = (tag: string, style: 'long' | 'short') => new Intl.DisplayNames([tag], {type: 'region', style});
  const shown = names(locale, 'long');
  const others = [names(locale, 'short'), names('en', 'long'), names('en', 'short')];
  const {compare} = new Intl.Collator(locale);
  return isos
    .map((iso) => {
      const name = shown.of(iso) ?? iso;
      const words = [name, ...others.map((each) => each.of(iso) ?? ''), iso].map(fold);
      return {iso, name, code: callingCode(iso) ?? '', words};
    })
    .sort((one, other) => compare(one.name, other.name));
};

/** The closest first: 0 is a code or a name as it is, 3 somewhere in a name. */
const distance = ({iso, words, code}: Country, wanted: string, digits: string): number => {
  // Of those who share a code, the largest.
  if (code === digits) return (countriesOf.get(code) ?? []).indexOf(iso) / 100;
  if (digits) return code.startsWith(digits) ? 1 : Infinity;
  if (words.includes(wanted)) return 0;
  if (words.some((each) => each.startsWith(wanted))) return 1;
  if (words.some((each) => each.split(/[\s(-]+/).some((word) => word.startsWith(wanted)))) return 2;
  return words.some((each) => each.includes(wanted)) ? 3 : Infinity;
};

export const findCountries = (countries: readonly Country[], search: string): readonly Country[] => {
  const wanted = fold(search);
  const [, digits = ''] = /^(?:\+|00)?\s*(\d+)$/.exec(plainDigits(wanted)) ?? [];
  if (!wanted) return countries;
  return countries
    .map((country) => ({country, distance: distance(country, wanted, digits)}))
    .filter((each) => each.distance < Infinity)
    .sort((one, other) => one.distance - other.distance)
    .map(({country}) => country);
};
