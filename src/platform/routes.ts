/**
 * What a path that is opened asks for, under `routing="path"`.
 */
import type {FirstScreen} from '../machine/options.ts';
import type {StopReason} from '../machine/state.ts';

export type Route =
  | {readonly kind: 'first'; readonly first: FirstScreen}
  | {readonly kind: 'callback'; readonly connectorId: string}
  | {readonly kind: 'direct'; readonly method: string; readonly target: string}
  /** Who has signed in is asked what the application may do. */
  | {readonly kind: 'consent'}
  /** The code of a device is entered, or has been. */
  | {readonly kind: 'device'; readonly isDone: boolean}
  /** A link from a message; `asks`: somebody else is signed in. */
  | {readonly kind: 'link'; readonly asks?: boolean}
  | {readonly kind: 'stopped'; readonly why: StopReason}
  /** A path of somebody else's: the element stands in a page that only shares the history. */
  | {readonly kind: 'other'};

const firstScreens: Readonly<Record<string, FirstScreen>> = {
  'sign-in': 'sign_in',
  register: 'register',
  'single-sign-on': 'single_sign_on',
  'identifier-sign-in': 'identifier:sign_in',
  'identifier-register': 'identifier:register',
  'reset-password': 'reset_password',
  'forgot-password': 'reset_password',
};

/** Halfway of a flow: without its history entry it begins again. */
const halfway = /^(continue|create-passkey|mfa-\w+|social)$/;

/** `fallback` of a direct sign-in, and the first part of a path. */
export const firstScreenOfPath = (segment: string): FirstScreen | undefined =>
  Object.hasOwn(firstScreens, segment) ? firstScreens[segment] : undefined;

export const parseRoute = (pathname: string): Route => {
  const [root = '', ...rest] = pathname.slice(1).split('/').map(decode);
  const last = rest.at(-1) ?? '';
  if ((root === 'callback' || (root === 'social' && rest[0] === 'landing')) && last && last !== 'landing')
    return {kind: 'callback', connectorId: last};
  if (root === 'consent') return {kind: root};
  if (root === 'device') return {kind: root, isDone: last === 'success'};
  if (root === 'one-time-token') return {kind: 'link'};
  if (root === 'switch-account') return {kind: 'link', asks: true};
  if (root === 'direct') return {kind: 'direct', method: rest[0] ?? '', target: rest[1] ?? ''};
  if (root === 'account-suspended' || root === 'unknown-session') return {kind: 'stopped', why: root};
  const first = halfway.test(root) ? 'sign_in' : firstScreenOfPath(root);
  return first ? {kind: 'first', first} : {kind: 'other'};
};

const decode = (segment: string) => {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
};
