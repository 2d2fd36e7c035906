/**
 * Paths and screens: where each screen lives under `routing="path"`, and what a path that is opened asks for.
 */
import type {FirstScreen} from '../machine/options.ts';
import type {Screen, StopReason} from '../machine/state.ts';

export type Route =
  | {readonly kind: 'first'; readonly first: FirstScreen}
  | {readonly kind: 'callback'; readonly connectorId: string}
  | {readonly kind: 'direct'; readonly method: string; readonly target: string}
  | {readonly kind: 'stopped'; readonly why: StopReason}
  /** A path of somebody else's: the element stands in a page that only shares the history. */
  | {readonly kind: 'other'};

/** Paths of an identity server that this version has no screen for. */
const unsupported = /^\/(one-time-token|consent|switch-account|device)(\/|$)/;

const firstScreens: Readonly<Record<string, FirstScreen>> = {
  'sign-in': 'sign_in',
  register: 'register',
  'single-sign-on': 'single_sign_on',
  'identifier-sign-in': 'identifier:sign_in',
  'identifier-register': 'identifier:register',
  'reset-password': 'reset_password',
  'forgot-password': 'reset_password',
  // Halfway of a flow: without its history entry it begins again.
  continue: 'sign_in',
  'create-passkey': 'sign_in',
  'mfa-onboarding': 'sign_in',
  'mfa-binding': 'sign_in',
  'mfa-verification': 'sign_in',
  social: 'sign_in',
};

/** `fallback` of a direct sign-in, and the first part of a path. */
export const firstScreenOfPath = (segment: string): FirstScreen | undefined =>
  Object.hasOwn(firstScreens, segment) ? firstScreens[segment] : undefined;

export const parseRoute = (pathname: string): Route => {
  const [root = '', ...rest] = pathname.slice(1).split('/').map(decode);
  const last = rest.at(-1) ?? '';
  if (root === 'callback' && last) return {kind: 'callback', connectorId: last};
  if (root === 'direct') return {kind: 'direct', method: rest[0] ?? '', target: rest[1] ?? ''};
  if (root === 'account-suspended' || root === 'unknown-session') return {kind: 'stopped', why: root};
  if (unsupported.test(pathname)) return {kind: 'stopped', why: 'unsupported'};
  const first = firstScreenOfPath(root);
  return first ? {kind: 'first', first} : {kind: 'other'};
};

/** `undefined`: the screen has no path of its own, and the URL stays. */
export const pathOf = (screen: Screen): string | undefined => {
  switch (screen.name) {
    case 'sign-in':
    case 'register':
      return screen.only ? `/identifier-${screen.name}` : `/${screen.name}`;
    case 'password':
    case 'passkey':
      return `/sign-in/${screen.name}`;
    case 'ways':
      return '/sign-in/verification-methods';
    case 'code':
      return `/${screen.flow}/verification-code`;
    case 'set-password':
      return screen.identifier?.type === 'username' ? '/register/password' : '/continue/password';
    case 'missing-profile':
      return `/continue/${screen.field}`;
    case 'reset-password':
      return '/forgot-password/reset';
    case 'single-sign-on':
    case 'forgot-password':
    case 'create-passkey':
      return `/${screen.name}`;
    case 'sso-connectors':
      return '/single-sign-on/connectors';
    case 'link-account':
      return `/social/link/${encodeURIComponent(screen.connectorId)}`;
    case 'mfa-onboarding':
      return `/${screen.name}`;
    case 'mfa-offer':
    case 'mfa-totp':
    case 'mfa-backup-codes':
      return '/mfa-binding';
    case 'mfa-choice':
    case 'mfa-code':
    case 'mfa-backup-code':
      return '/mfa-verification';
    case 'stopped':
      return screen.why === 'account-suspended' || screen.why === 'unknown-session' ? `/${screen.why}` : undefined;
    case 'mfa':
    case 'loading':
    case 'callback':
    case 'leaving':
      return undefined;
  }
};

const decode = (segment: string) => {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
};
