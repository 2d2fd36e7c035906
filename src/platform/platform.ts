/**
 * The powers of the browser that a sign-in uses, behind interfaces that tests stand in for.
 */
import type {SignInOptions} from '../machine/options.ts';
import type {now} from './clock.ts';
import type {Credentials} from './credentials.ts';
import {createEnvironment, type Environment} from './environment.ts';
import type {followInFrame} from './hidden-frame.ts';
import type {applicationUrl, elementThere, randomState} from './later-environment.ts';
import type {LaterNavigation} from './later-navigation.ts';
import {createNavigation, type Navigation} from './navigation.ts';
import type {openPopup} from './popup.ts';
import {createStores, type Stores} from './stores.ts';

export interface Platform {
  readonly navigation: Navigation;
  readonly stores: Stores;
  readonly environment: Environment;
  /** Made where they are first wanted: few sign-ins want them. */
  readonly credentials?: Credentials;
  /** The browser's own by default. */
  readonly laterNavigation?: LaterNavigation;
  readonly applicationUrl?: typeof applicationUrl;
  readonly elementThere?: () => ReturnType<typeof elementThere> | undefined;
  readonly randomState?: typeof randomState;
  readonly clock?: typeof now;
  readonly followInFrame?: typeof followInFrame;
  readonly openPopup?: typeof openPopup;
}

/** Safe without a browser; the methods are not. */
export const createPlatform = (options: SignInOptions): Platform => ({
  navigation: createNavigation(options.routing ?? 'memory'),
  stores: createStores(),
  environment: createEnvironment(),
});
