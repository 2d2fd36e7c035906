/**
 * Which country phone numbers are from. Nobody is asked where they are.
 */
import {createStores} from './stores.ts';
import {browserLanguages} from './languages.ts';

const {local} = createStores();
const key = 'auth-sign-in:country';

/** The person, on this page or on an earlier visit. */
export const chosenCountry = {
  get: () => local.get(key),
  set: (country: string) => local.set(key, country),
};

/** Of the browser's languages: en-GB is read in Britain, and de most of all in Germany. */
export const likelyCountries = (pageLanguage: string): readonly string[] => {
  const languages = [...browserLanguages(), pageLanguage].flatMap((tag) => {
    try {
      return [new Intl.Locale(tag)];
    } catch {
      return [];
    }
  });
  return [...languages, ...languages.map((each) => each.maximize())].flatMap(({region}) => region ?? []);
};
