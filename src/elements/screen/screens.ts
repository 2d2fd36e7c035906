/**
 * The screens as elements. The one that most visitors meet first comes with the page; the others load when they are
 * needed, those after a first one from a list that does so itself.
 */
import type {ScreenName, State} from '../../machine/state.ts';
import type {AuthScreen} from './auth-screen.ts';
import {asksForAgreement, asksForPassword, showsPasskeyButton} from '../identifier/auth-sign-in-screen.ts';
import {loaderFrom} from '../../platform/load.ts';
import type {LaterScreen} from './later-screens.ts';

const load = loaderFrom(import.meta.url);

/** What somebody may meet before anything else: nobody waits for a list in between. */
const first = {
  loading: () => import('../session/auth-loading-screen.ts'),
  register: () => import('../identifier/auth-register-screen.ts'),
  'single-sign-on': () => import('../sso/auth-single-sign-on-screen.ts'),
};

const tagOf = <N extends ScreenName>(name: N) => `auth-${name}-screen` as const;

const isDefined = (tag: string) => customElements.get(tag) !== undefined;

/** The controls of the first screen that few tenants have on it: they do not come with the page, nor late. */
const controls = {
  'auth-agreement': [asksForAgreement, () => import('../terms/auth-agreement.ts')],
  'auth-password-field': [asksForPassword, () => import('../password/auth-password-field.ts')],
  'auth-passkey-button': [showsPasskeyButton, () => import('../passkey/passkey-elements.ts')],
} as const;

const lacking = ({screen, settings}: State) =>
  Object.entries(controls).filter(
    ([tag, [shows]]) => screen.name === 'sign-in' && settings && shows(settings) && !isDefined(tag),
  );

export const isScreenLoaded = (state: State) => isDefined(tagOf(state.screen.name)) && lacking(state).length === 0;

/** Its code alone. */
export const fetchScreen = async (name: Exclude<ScreenName, 'sign-in'>) => {
  const ask = first[name as keyof typeof first] as (typeof first)['loading'] | undefined;
  if (ask) return load<object>(ask);
  const {loadLaterScreen} = await load(() => import('./later-screens.ts'));
  return loadLaterScreen(name as LaterScreen);
};

/** Makes the screen's element, with its controls, ready to be created; rejects when its code cannot be fetched. */
export const loadScreen = async (state: State): Promise<void> => {
  const {name} = state.screen;
  if (name !== 'sign-in') await fetchScreen(name);
  await Promise.all(lacking(state).map(([, [, ask]]) => load<object>(ask)));
};

/** Only after `loadScreen`. */
export const createScreen = (name: ScreenName): AuthScreen => document.createElement(tagOf(name));
