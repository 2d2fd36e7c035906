/**
 * The settings, by the one call that needs no cookie.
 */
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
