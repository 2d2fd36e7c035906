/**
 * The settings that the server put into the page, which saves a request.
 */
import {fields, parseJson, text} from '../protocol/readers.ts';
import {readSettings, type SignInSettings} from '../protocol/settings.ts';
import type {SettingsScope} from './settings.ts';

/** The JSON that the server put into the page. Logto wraps it in `Object.freeze(…)`. */
export const injectedDocument = (page: string | undefined) => page?.slice(page.indexOf('{'), page.lastIndexOf('}') + 1);

/** `undefined` where it put none (then the placeholder is still there) or another application's. */
export const injectedSettings = (page: string | undefined, scope: SettingsScope): SignInSettings | undefined => {
  const {appId, organizationId, data} = fields(parseJson(fields, injectedDocument(page))?.['signInExperience']);
  return text(appId) === scope.appId && text(organizationId) === scope.organizationId ? readSettings(data) : undefined;
};
