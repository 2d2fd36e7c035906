/**
 * What stands between a person who has signed in and the application.
 */
import type {Rows} from '../error-row.ts';
import {go} from '../step.ts';

export const consentErrors: Rows = {
  'oidc.access_denied': (_situation, code) => go({name: 'access-denied', code}),
};
