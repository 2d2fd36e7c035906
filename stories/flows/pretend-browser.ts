/**
 * A browser inside a story: it has a history and a storage of its own, and where it goes is only told. Storybook's own
 * address and history stay as they are.
 */
import type {Credentials} from '../../src/platform/credentials.ts';
import {createEnvironment} from '../../src/platform/environment.ts';
import type {LaterNavigation} from '../../src/platform/later-navigation.ts';
import type {Navigation} from '../../src/platform/navigation.ts';
import type {Platform} from '../../src/platform/platform.ts';
import {parseRoute} from '../../src/platform/routes.ts';
import type {Stores} from '../../src/platform/stores.ts';
import type {Screen} from '../../src/machine/state.ts';
import {createAuthenticator} from '../authenticator.ts';

export const origin = 'https://id.fernway.example';

const createNavigation = (
  address: URL,
  leave: (url: string) => void,
  kept: Screen | undefined,
): {navigation: Navigation; laterNavigation: LaterNavigation} => {
  const entries: Screen[] = [];
  let listener: ((screen: () => Screen | undefined, canGoBack: boolean, thawed: boolean) => void) | undefined;
  const goTo = (index: number) => {
    entries.length = index + 1;
    queueMicrotask(() => listener?.(() => entries[index], index > 0, false));
    return true;
  };
  const navigation: Navigation = {
    origin: () => origin,
    route: () => parseRoute(address.pathname),
    arrive: () => ({
      route: parseRoute(address.pathname),
      params: Object.fromEntries(address.searchParams),
      fallback: undefined,
      screen: kept,
    }),
    show(screen, how) {
      if (how === 'replace') entries.pop();
      entries.push(screen);
      return entries.length > 1;
    },
    listen(next) {
      listener = next;
      return () => (listener = undefined);
    },
  };
  const laterNavigation: LaterNavigation = {
    back: () => entries.length > 1 && goTo(entries.length - 2),
    backTo(names) {
      const index = entries.findLastIndex(({name}) => names.includes(name));
      return index >= 0 && goTo(index);
    },
    leave,
    here: () => address.href,
    returnTo: () => {},
    reload: () => {},
    stay: () => ({screen: entries.at(-1), canGoBack: entries.length > 1}),
  };
  return {navigation, laterNavigation};
};

/** A device that has passkeys, and whose owner says yes. */
export const createDevice = (): Credentials => {
  const authenticator = createAuthenticator(origin);
  return {
    isSupported: () => true,
    canSuggest: async () => false,
    create: async (options) => ({credential: await authenticator.create(options)}),
    get: (options) =>
      authenticator.get(options).then(
        (credential) => ({credential}),
        () => ({problem: 'cancelled'}),
      ),
  };
};

/** The browser after it went to `address`; `kept` is what stood there before, where the page was loaded again. */
export const createBrowser = (
  address: URL,
  stores: Stores,
  credentials: Credentials,
  leave: (url: string) => void,
  kept?: Screen,
): Platform => ({
  ...createNavigation(address, leave, kept),
  stores,
  credentials,
  environment: {...createEnvironment(), injectedSettings: () => undefined},
});
