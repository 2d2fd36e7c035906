/**
 * Where the code of each screen about second factors is; itself it loads when somebody meets the first.
 */
import type {MfaScreen} from '../../machine/mfa/state.ts';
import {loaderFrom} from '../../platform/load.ts';

const load = loaderFrom(import.meta.url);

const screens: {readonly [N in MfaScreen['name']]: () => Promise<object>} = {
  mfa: () => import('./auth-mfa-screen.ts'),
  'mfa-onboarding': () => import('./auth-mfa-onboarding-screen.ts'),
  'mfa-offer': () => import('./auth-mfa-offer-screen.ts'),
  'mfa-totp': () => import('./auth-mfa-totp-screen.ts'),
  'mfa-backup-codes': () => import('./auth-mfa-backup-codes-screen.ts'),
  'mfa-choice': () => import('./auth-mfa-choice-screen.ts'),
  'mfa-code': () => import('./auth-mfa-code-screen.ts'),
  'mfa-passkey': () => import('./auth-mfa-passkey-screen.ts'),
  'mfa-new-passkey': () => import('./auth-mfa-new-passkey-screen.ts'),
  'mfa-backup-code': () => import('./auth-mfa-backup-code-screen.ts'),
};

export const loadMfaScreen = (name: MfaScreen['name']) => load(screens[name]);
