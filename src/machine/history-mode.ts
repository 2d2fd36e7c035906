/**
 * One history entry a step: whether a screen stands beside the one before, or in its place.
 */
import {firstScreens} from './identifier/first-screen.ts';
import type {Screen, ScreenName} from './state.ts';

/** Passing, or used up once they have been left by going on. */
const spent: readonly ScreenName[] = [
  'loading',
  'callback',
  'leaving',
  'one-time-token',
  'switch-account',
  'stopped',
  'missing-profile',
  'extra-profile',
  'set-password',
  'reset-password',
  'create-passkey',
  'link-account',
  'device',
  'mfa',
  'mfa-onboarding',
  'mfa-totp',
  'mfa-new-passkey',
  'mfa-backup-codes',
];

const isMfa = ({name}: Screen) => name.startsWith('mfa');
const provesMfa = ({name}: Screen) => /^mfa-(choice|code|backup-code|passkey)$/.test(name);

/** Ways of doing one step, and their list: changing one's mind is not another step. */
const proofs: readonly ScreenName[] = ['password', 'code', 'passkey', 'ways'];

export const historyMode = (from: Screen, to: Screen): 'push' | 'replace' => {
  if (to.name === 'stopped' || from.name === to.name) return 'replace';
  // The code of an address that the account needs: Back leads to the field with the address.
  if (from.name === 'missing-profile' && to.name === 'code') return 'push';
  if (spent.includes(from.name)) return 'replace';
  // A password is forgotten in the middle of something: Back leads there.
  if (to.name === 'forgot-password') return 'push';
  if (firstScreens.includes(to.name) && !firstScreens.includes(from.name)) return 'replace';
  // A code that was right is used up, also where it was right for a company's address.
  if (from.name === 'code' && (spent.includes(to.name) || isMfa(to) || to.name === 'sso-connectors')) return 'replace';
  // Proven or added: what comes next is another thing.
  if (provesMfa(from) && isMfa(to) && !provesMfa(to)) return 'replace';
  return proofs.includes(from.name) && proofs.includes(to.name) ? 'replace' : 'push';
};
