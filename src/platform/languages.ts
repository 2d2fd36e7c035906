/**
 * Who wants which language, best first.
 */
import {createFlowStorage} from './storage.ts';
import {createStores} from './stores.ts';

const stores = createStores();
const preference = (name: string) => {
  const key = `auth-sign-in:${name}`;
  return {get: () => stores.local.get(key), set: (value: string | undefined) => stores.local.set(key, value)};
};

/** The person, in the form's own menu, now or on an earlier visit. */
export const chosenLanguage = preference('language');

/** The application, by `ui_locales` in its authorization request. */
export const requestedLanguages = () => createFlowStorage(stores).context('ui_locales');

/** The person, by the browser's settings, which some browsers keep to themselves. */
export const browserLanguages = (): readonly string[] => {
  const {languages, language} = navigator as Partial<Navigator>;
  return [...(languages ?? []), language ?? ''];
};

/** Set if the tenant had texts of its own when this browser was last here, so that they are worth waiting for. */
export const tenantTexts = preference('tenant-texts');
