/**
 * The settings: out of the page, where the server put them there, else by the one call that needs no cookie.
 */
import {fields, parseJson, text} from '../protocol/readers.ts';
import {readSettings, type SignInSettings} from '../protocol/settings.ts';
import type {Send} from './http.ts';
import type {Result} from './result.ts';

/** Whose branding the settings carry. */
export interface SettingsScope {
  readonly appId: string | undefined;
  readonly organizationId: string | undefined;
}

export const fetchSettings = (send: Send, scope: SettingsScope): Promise<Result<SignInSettings>> => {
  const query = new URLSearchParams();
  if (scope.organizationId) query.set('organizationId', scope.organizationId);
  if (scope.appId) query.set('appId', scope.appId);
  return send('GET', `/api/.well-known/sign-in-exp?${query}`, undefined, readSettings);
};

/** The JSON that the server put into the page. Logto wraps it in `Object.freeze(…)`. */
export const injectedDocument = (page: string | undefined) => page?.slice(page.indexOf('{'), page.lastIndexOf('}') + 1);

/**
 * The settings that the server put into the page, which saves a request. `undefined` where it put none (then the
 * placeholder is still there) or another application's.
 */
export const injectedSettings = (page: string | undefined, scope: SettingsScope): SignInSettings | undefined => {
  const {appId, organizationId, data} = fields(parseJson(fields, injectedDocument(page))?.['signInExperience']);
  return text(appId) === scope.appId && text(organizationId) === scope.organizationId ? readSettings(data) : undefined;
};
