/**
 * The kept screens after the first one. None of them holds a secret.
 */
import type {AskedOfCode} from '../machine/account/state.ts';
import {number} from '../protocol/number.ts';
import {listOf, oneOf, shape, text, type Reader} from '../protocol/readers.ts';
import {readIdentifierType} from '../protocol/settings.ts';
import {now} from './clock.ts';
import type {LaterScreens} from './kept-screens.ts';

const identifier = shape({type: readIdentifierType, value: text});
const event = oneOf('SignIn', 'Register', 'ForgotPassword');
const contact = shape({type: oneOf('email', 'phone'), value: text});
const asked: readonly AskedOfCode[] = [
  'create-account',
  'sign-in-instead',
  'link-existing',
  'no-account',
  'identifier-taken',
  'email-blocked',
];
/** A moment that lies ahead is from before the clock was set back: nobody has to wait until it comes again. */
const past: Reader<number> = (value) => {
  const moment = number(value);
  return moment && Math.min(moment, now());
};

export const laterScreens: LaterScreens = {
  password: {read: shape({identifier}), path: () => '/sign-in/password'},
  ways: {read: shape({identifier}), path: () => '/sign-in/verification-methods'},
  passkey: {read: shape({identifier}), path: () => '/sign-in/passkey'},
  'create-passkey': {read: shape({event}), path: () => '/create-passkey'},
  code: {
    read: shape(
      {
        flow: oneOf('sign-in', 'register', 'continue', 'forgot-password'),
        identifier: contact,
        verificationId: text,
        sentAt: past,
      },
      {event, linkSocial: text, asked: oneOf(...asked), reason: text},
    ),
    path: ({flow}) => `/${flow}/verification-code`,
  },
  'set-password': {
    read: shape({event}, {identifier}),
    path: (screen) => (screen.identifier?.type === 'username' ? '/register/password' : '/continue/password'),
  },
  'missing-profile': {
    read: shape({field: oneOf('username', 'email', 'phone', 'emailOrPhone'), event}, {linkSocial: text}),
    path: ({field}) => `/continue/${field}`,
  },
  'extra-profile': {read: shape({event}), path: () => '/continue/extra-profile'},
  'forgot-password': {read: shape({}), path: () => '/forgot-password'},
  'reset-password': {read: shape({identifier: contact}), path: () => '/forgot-password/reset'},
  'sso-connectors': {
    read: shape({email: text, connectorIds: listOf(text)}),
    path: () => '/single-sign-on/connectors',
  },
  mfa: {read: shape({})},
  'mfa-onboarding': {as: 'mfa', path: () => '/mfa-onboarding'},
  'mfa-offer': {as: 'mfa', path: () => '/mfa-binding'},
  'mfa-new-passkey': {as: 'mfa', path: () => '/mfa-binding'},
  'mfa-totp': {as: 'mfa', path: () => '/mfa-binding'},
  'mfa-backup-codes': {as: 'mfa', path: () => '/mfa-binding'},
  'mfa-choice': {as: 'mfa', path: () => '/mfa-verification'},
  'mfa-passkey': {as: 'mfa', path: () => '/mfa-verification'},
  'mfa-code': {as: 'mfa', path: () => '/mfa-verification'},
  'mfa-backup-code': {as: 'mfa', path: () => '/mfa-verification'},
  // Its token is gone with the page; what it has proven the server knows.
  'one-time-token': {path: () => '/one-time-token'},
  'switch-account': {path: () => '/switch-account'},
  // It is asked anew, where the URL stays what it was.
  consent: {},
  'access-denied': {},
  // The end, which cannot be drawn again.
  stopped: {path: ({why}) => (why === 'account-suspended' || why === 'unknown-session' ? `/${why}` : undefined)},
  // A code is not kept; without one the page asks for it.
  device: {read: shape({}), path: () => '/device'},
  'device-end': {
    read: shape({how: oneOf('signed-in', 'cancelled')}),
    path: ({how}) => (how === 'signed-in' ? '/device/success' : '/device'),
  },
  'link-account': {
    read: shape({connectorId: text, verificationId: text, related: contact}),
    path: ({connectorId}) => `/social/link/${encodeURIComponent(connectorId)}`,
  },
};
