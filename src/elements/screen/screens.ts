/**
 * Where the code of each screen is. The first screen a visitor meets comes with the page; the rest load when they are
 * needed. Each module defines its element.
 */
import type {ScreenName, State} from '../../machine/state.ts';
import type {AuthScreen} from './auth-screen.ts';
import {asksForPassword} from '../identifier/auth-sign-in-screen.ts';
import {loaderFrom} from '../../platform/load.ts';

const load = loaderFrom(import.meta.url);

const screens: {readonly [N in Exclude<ScreenName, 'sign-in'>]: () => Promise<object>} = {
  loading: () => import('../session/auth-loading-screen.ts'),
  register: () => import('../identifier/auth-register-screen.ts'),
  code: () => import('../code/auth-code-screen.ts'),
  password: () => import('../password/auth-password-screen.ts'),
  'forgot-password': () => import('../forgot-password/auth-forgot-password-screen.ts'),
  'reset-password': () => import('../forgot-password/auth-reset-password-screen.ts'),
  ways: () => import('../identifier/auth-ways-screen.ts'),
  'set-password': () => import('../password/auth-set-password-screen.ts'),
  'missing-profile': () => import('../profile/auth-missing-profile-screen.ts'),
  'single-sign-on': () => import('../sso/auth-single-sign-on-screen.ts'),
  'sso-connectors': () => import('../sso/auth-sso-connectors-screen.ts'),
  'link-account': () => import('../account/auth-link-account-screen.ts'),
  callback: () => import('../social/auth-callback-screen.ts'),
  leaving: () => import('../session/auth-leaving-screen.ts'),
  stopped: () => import('../session/auth-stopped-screen.ts'),
};

const tagOf = <N extends ScreenName>(name: N) => `auth-${name}-screen` as const;

const isDefined = (tag: string) => customElements.get(tag) !== undefined;

/** The one control of the first screen that few tenants have on it: it does not come with the page, nor late. */
const lacksField = ({screen, settings}: State) =>
  screen.name === 'sign-in' && settings && asksForPassword(settings) && !isDefined('auth-password-field');

export const isScreenLoaded = (state: State) => isDefined(tagOf(state.screen.name)) && !lacksField(state);

/** Its code alone. */
export const fetchScreen = (name: keyof typeof screens) => load(screens[name]);

/** Makes the screen's element, with its controls, ready to be created; rejects when its code cannot be fetched. */
export const loadScreen = async (state: State): Promise<void> => {
  const {name} = state.screen;
  if (name !== 'sign-in') await fetchScreen(name);
  if (lacksField(state)) await load(() => import('../password/auth-password-field.ts'));
};

/** Only after `loadScreen`. */
export const createScreen = (name: ScreenName): AuthScreen => document.createElement(tagOf(name));
