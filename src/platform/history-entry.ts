/**
 * What one history entry keeps of ours, and its shape. It is read back after a reload, possibly by a newer version
 * of this code, so it is parsed like anything else that comes from outside.
 */
import type {AskedOfCode} from '../machine/account/state.ts';
import type {Screen} from '../machine/state.ts';
import {fields, listOf, number, oneOf, shape, text, type Reader} from '../protocol/readers.ts';
import {readIdentifierType, type IdentifierType} from '../protocol/settings.ts';
import {now} from './clock.ts';

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
const types: Reader<readonly IdentifierType[]> = (value) =>
  Array.isArray(value) ? listOf(readIdentifierType)(value) : undefined;
/** A moment that lies ahead is from before the clock was set back: nobody has to wait until it comes again. */
const past: Reader<number> = (value) => {
  const moment = number(value);
  return moment && Math.min(moment, now());
};
const narrowing = {identifiers: types, only: oneOf('identifier')};

/** The screens that can be drawn again; the others are passing, or the end. */
const screens: {readonly [N in Screen['name']]?: Reader<Omit<Extract<Screen, {name: N}>, 'name'>>} = {
  'sign-in': shape({}, narrowing),
  register: shape({}, narrowing),
  password: shape({identifier}),
  ways: shape({identifier}),
  passkey: shape({identifier}),
  'create-passkey': shape({event}),
  code: shape(
    {
      flow: oneOf('sign-in', 'register', 'continue', 'forgot-password'),
      identifier: contact,
      verificationId: text,
      sentAt: past,
    },
    {event, linkSocial: text, asked: oneOf(...asked)},
  ),
  'set-password': shape({event}, {identifier}),
  'missing-profile': shape({field: oneOf('username', 'email', 'phone', 'emailOrPhone'), event}, {linkSocial: text}),
  'single-sign-on': shape({}),
  'forgot-password': shape({}),
  'reset-password': shape({identifier: contact}),
  'sso-connectors': shape({email: text, connectorIds: listOf(text)}),
  mfa: shape({}),
  'link-account': shape({connectorId: text, verificationId: text, related: contact}),
};

const readScreen: Reader<Screen> = (value) => {
  const name = text(fields(value)['name']);
  const reader = name !== undefined && Object.hasOwn(screens, name) ? screens[name as Screen['name']] : undefined;
  const rest = reader?.(value);
  return rest && ({name, ...rest} as Screen);
};

export interface HistoryEntry {
  readonly screen?: Screen;
  /** The names of the screens behind this one. */
  readonly trail: readonly string[];
}

/** Beside the host page's own keys in `history.state`. */
export const entryKey = 'authSignIn';

export const readEntry = (state: unknown): HistoryEntry | undefined => {
  const entry = fields(state)[entryKey];
  if (entry === undefined) return undefined;
  const {screen, trail} = fields(entry);
  const restored = readScreen(screen);
  return {...(restored && {screen: restored}), trail: listOf(text)(trail)};
};

/** The part of a screen worth keeping, without what is only passing. */
export const restorable = (shown: Screen): Pick<HistoryEntry, 'screen'> => {
  const screen = readScreen(shown.name.startsWith('mfa') ? {name: 'mfa'} : shown);
  return screen ? {screen} : {};
};
