/**
 * Which element draws which screen. The first screen a visitor meets comes with the page; the rest load when they are
 * needed.
 */
import type {ScreenName} from '../../machine/state.ts';
import {define} from '../define.ts';
import type {AuthScreen} from './auth-screen.ts';
import {AuthSignInScreen} from './auth-sign-in-screen.ts';

interface ScreenEntry {
  readonly tag: keyof HTMLElementTagNameMap & `auth-${string}-screen`;
  /** The element's class, or a promise of it. */
  readonly load: () => CustomElementConstructor | Promise<CustomElementConstructor>;
}

const screens: {readonly [N in ScreenName]: ScreenEntry} = {
  loading: {tag: 'auth-loading-screen', load: async () => (await import('./auth-loading-screen.ts')).AuthLoadingScreen},
  'sign-in': {tag: 'auth-sign-in-screen', load: () => AuthSignInScreen},
  register: {
    tag: 'auth-register-screen',
    load: async () => (await import('./auth-register-screen.ts')).AuthRegisterScreen,
  },
  code: {tag: 'auth-code-screen', load: async () => (await import('./auth-code-screen.ts')).AuthCodeScreen},
  password: {
    tag: 'auth-password-screen',
    load: async () => (await import('./auth-password-screen.ts')).AuthPasswordScreen,
  },
  'set-password': {
    tag: 'auth-set-password-screen',
    load: async () => (await import('./auth-set-password-screen.ts')).AuthSetPasswordScreen,
  },
  'missing-profile': {
    tag: 'auth-missing-profile-screen',
    load: async () => (await import('./auth-missing-profile-screen.ts')).AuthMissingProfileScreen,
  },
  'single-sign-on': {
    tag: 'auth-single-sign-on-screen',
    load: async () => (await import('./auth-single-sign-on-screen.ts')).AuthSingleSignOnScreen,
  },
  'sso-connectors': {
    tag: 'auth-sso-connectors-screen',
    load: async () => (await import('./auth-sso-connectors-screen.ts')).AuthSsoConnectorsScreen,
  },
  'link-account': {
    tag: 'auth-link-account-screen',
    load: async () => (await import('./auth-link-account-screen.ts')).AuthLinkAccountScreen,
  },
  callback: {
    tag: 'auth-callback-screen',
    load: async () => (await import('./auth-callback-screen.ts')).AuthCallbackScreen,
  },
  leaving: {tag: 'auth-leaving-screen', load: async () => (await import('./auth-leaving-screen.ts')).AuthLeavingScreen},
  stopped: {tag: 'auth-stopped-screen', load: async () => (await import('./auth-stopped-screen.ts')).AuthStoppedScreen},
};

export const isScreenLoaded = (name: ScreenName) => customElements.get(screens[name].tag) !== undefined;

/** Makes the screen's element ready to be created; rejects when its code cannot be fetched. */
export const loadScreen = async (name: ScreenName): Promise<void> => {
  const {tag, load} = screens[name];
  define(tag, await load());
};

/** Only after `loadScreen`. */
export const createScreen = (name: ScreenName) => document.createElement(screens[name].tag) as AuthScreen;

/** The screen that comes with the page needs no waiting. */
export const defineFirstScreen = () => define(screens['sign-in'].tag, AuthSignInScreen);
