/**
 * Where the code of every screen is that comes after a first one. The list itself loads when somebody gets further, or
 * is about to. Each module defines its element.
 */
import type {ScreenName} from '../../machine/state.ts';
import {loaderFrom} from '../../platform/load.ts';

const load = loaderFrom(import.meta.url);

export type LaterScreen = Exclude<ScreenName, 'sign-in' | 'loading' | 'register' | 'single-sign-on'>;

const screens: {readonly [N in LaterScreen]: () => Promise<object>} = {
  code: () => import('../code/auth-code-screen.ts'),
  password: () => import('../password/auth-password-screen.ts'),
  'one-time-token': () => import('../one-time-token/link-screens.ts'),
  'switch-account': () => import('../one-time-token/link-screens.ts'),
  'forgot-password': () => import('../forgot-password/auth-forgot-password-screen.ts'),
  'reset-password': () => import('../forgot-password/auth-reset-password-screen.ts'),
  passkey: () => import('../passkey/passkey-elements.ts'),
  'create-passkey': () => import('../passkey/passkey-elements.ts'),
  ways: () => import('../identifier/auth-ways-screen.ts'),
  'set-password': () => import('../password/auth-set-password-screen.ts'),
  'missing-profile': () => import('../profile/auth-missing-profile-screen.ts'),
  'extra-profile': () => import('../profile/auth-extra-profile-screen.ts'),
  'sso-connectors': () => import('../sso/auth-sso-connectors-screen.ts'),
  'link-account': () => import('../account/auth-link-account-screen.ts'),
  consent: () => import('../consent/auth-consent-screen.ts'),
  'access-denied': () => import('../consent/auth-consent-screen.ts'),
  device: () => import('../device/auth-device-screen.ts'),
  'device-end': () => import('../device/auth-device-screen.ts'),
  callback: () => import('../social/auth-callback-screen.ts'),
  leaving: () => import('../session/auth-leaving-screen.ts'),
  stopped: () => import('../session/auth-stopped-screen.ts'),
  mfa: () => import('../mfa/auth-mfa-screen.ts'),
  'mfa-onboarding': () => import('../mfa/auth-mfa-onboarding-screen.ts'),
  'mfa-offer': () => import('../mfa/auth-mfa-offer-screen.ts'),
  'mfa-totp': () => import('../mfa/auth-mfa-totp-screen.ts'),
  'mfa-backup-codes': () => import('../mfa/auth-mfa-backup-codes-screen.ts'),
  'mfa-choice': () => import('../mfa/auth-mfa-choice-screen.ts'),
  'mfa-code': () => import('../mfa/auth-mfa-code-screen.ts'),
  'mfa-passkey': () => import('../mfa/auth-mfa-passkey-screen.ts'),
  'mfa-new-passkey': () => import('../mfa/auth-mfa-new-passkey-screen.ts'),
  'mfa-backup-code': () => import('../mfa/auth-mfa-backup-code-screen.ts'),
};

export const loadLaterScreen = (name: LaterScreen) => load(screens[name]);
