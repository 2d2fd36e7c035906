/**
 * Who wants which language, best first.
 */
import {createFlowStorage, preference} from './storage.ts';

/** The person, in the form's own menu, now or on an earlier visit. */
export const chosenLanguage = preference('language');

/** The application, by `ui_locales` in its authorization request. */
export const requestedLanguages = (): readonly string[] =>
  createFlowStorage().context('ui_locales')?.split(/\s+/).filter(Boolean) ?? [];

/** The person, by the browser's settings. */
export const browserLanguages = (): readonly string[] => navigator.languages;

/** Set if the tenant had texts of its own when this browser was last here, so that they are worth waiting for. */
export const tenantTexts = preference('tenant-texts');
