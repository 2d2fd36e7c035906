/**
 * Who wants which language, best first.
 */
import {createFlowStorage} from './storage.ts';

/** The application, by `ui_locales` in its authorization request. */
export const requestedLanguages = (): readonly string[] =>
  createFlowStorage().context('ui_locales')?.split(/\s+/).filter(Boolean) ?? [];

/** The person, by the browser's settings. */
export const browserLanguages = (): readonly string[] => navigator.languages;
