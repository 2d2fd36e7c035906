/**
 * Whose numbers a form takes, and which country stands before one at the beginning.
 */
import {getLocale} from '../../i18n/locale.ts';
import {chosenCountry, likelyCountries} from '../../platform/country.ts';
import {allCountries, callingCode} from './calling-codes.ts';

/** What the page says about countries. */
export interface CountryWishes {
  readonly country: string | undefined;
  readonly countries: string | undefined;
  readonly pinnedCountries: string | undefined;
}

const listed = (codes = '') =>
  (codes.toUpperCase().match(/\w+/g) ?? []).filter((each) => callingCode(each) !== undefined);

export const allowedCountries = ({countries}: CountryWishes): readonly string[] => {
  const allowed = listed(countries);
  return allowed.length > 0 ? allowed : allCountries;
};

export const pinnedCountries = (wishes: CountryWishes): readonly string[] => {
  const allowed = allowedCountries(wishes);
  return listed(wishes.pinnedCountries).filter((each) => allowed.includes(each));
};

/** The person's choice first, then the page's, then what their languages tell. */
export const firstCountry = (wishes: CountryWishes): string => {
  const allowed = allowedCountries(wishes);
  const wanted = [chosenCountry.get() ?? '', ...listed(wishes.country), ...likelyCountries(getLocale())];
  const [pinned] = pinnedCountries(wishes);
  return wanted.find((each) => allowed.includes(each)) ?? pinned ?? allowed[0] ?? 'US';
};
