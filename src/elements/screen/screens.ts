/**
 * Where the code of each screen is. The first screen a visitor meets comes with the page; the rest load when they are
 * needed. Each module defines its element.
 */
import type {MfaScreen} from '../../machine/mfa/state.ts';
import type {ScreenName, State} from '../../machine/state.ts';
import type {AuthScreen} from './auth-screen.ts';
import {asksForPassword, showsPasskeyButton} from '../identifier/auth-sign-in-screen.ts';
import {loaderFrom} from '../../platform/load.ts';

const load = loaderFrom(import.meta.url);

/** What few tenants have comes in one piece: each piece is named in the code that comes with the page. */
const passkey = () => import('../passkey/passkey-elements.ts');
const link = () => import('../one-time-token/link-screens.ts');

const screens: {readonly [N in Exclude<ScreenName, 'sign-in' | MfaScreen['name']>]: () => Promise<object>} = {
  loading: () => import('../session/auth-loading-screen.ts'),
  register: () => import('../identifier/auth-register-screen.ts'),
  code: () => import('../code/auth-code-screen.ts'),
  password: () => import('../password/auth-password-screen.ts'),
  'one-time-token': link,
  'switch-account': link,
  'forgot-password': () => import('../forgot-password/auth-forgot-password-screen.ts'),
  'reset-password': () => import('../forgot-password/auth-reset-password-screen.ts'),
  passkey,
  'create-passkey': passkey,
  ways: () => import('../identifier/auth-ways-screen.ts'),
  'set-password': () => import('../password/auth-set-password-screen.ts'),
  'missing-profile': () => import('../profile/auth-missing-profile-screen.ts'),
  'extra-profile': () => import('../profile/auth-extra-profile-screen.ts'),
  'single-sign-on': () => import('../sso/auth-single-sign-on-screen.ts'),
  'sso-connectors': () => import('../sso/auth-sso-connectors-screen.ts'),
  'link-account': () => import('../account/auth-link-account-screen.ts'),
  consent: () => import('../consent/auth-consent-screen.ts'),
  'access-denied': () => import('../consent/auth-consent-screen.ts'),
  device: () => import('../device/auth-device-screen.ts'),
  'device-end': () => import('../device/auth-device-screen.ts'),
  callback: () => import('../social/auth-callback-screen.ts'),
  leaving: () => import('../session/auth-leaving-screen.ts'),
  stopped: () => import('../session/auth-stopped-screen.ts'),
};

/** A flow that few people meet has a list of its own. */
const isMfa = (name: ScreenName): name is MfaScreen['name'] => name.startsWith('mfa');

const tagOf = <N extends ScreenName>(name: N) => `auth-${name}-screen` as const;

const isDefined = (tag: string) => customElements.get(tag) !== undefined;

/** The controls of the first screen that few tenants have on it: they do not come with the page, nor late. */
const controls = {
  'auth-password-field': [asksForPassword, () => import('../password/auth-password-field.ts')],
  'auth-passkey-button': [showsPasskeyButton, passkey],
} as const;

const lacking = ({screen, settings}: State) =>
  Object.entries(controls).filter(
    ([tag, [shows]]) => screen.name === 'sign-in' && settings && shows(settings) && !isDefined(tag),
  );

export const isScreenLoaded = (state: State) => isDefined(tagOf(state.screen.name)) && lacking(state).length === 0;

/** Its code alone. */
export const fetchScreen = (name: keyof typeof screens) => load(screens[name]);

/** Makes the screen's element, with its controls, ready to be created; rejects when its code cannot be fetched. */
export const loadScreen = async (state: State): Promise<void> => {
  const {name} = state.screen;
  if (isMfa(name)) await load(() => import('../mfa/mfa-screens.ts')).then(({loadMfaScreen}) => loadMfaScreen(name));
  else if (name !== 'sign-in') await fetchScreen(name);
  await Promise.all(lacking(state).map(([, [, ask]]) => load<object>(ask)));
};

/** Only after `loadScreen`. */
export const createScreen = (name: ScreenName): AuthScreen => document.createElement(tagOf(name));
