import type {SignInSettings} from '../../protocol/settings.ts';
import {firstScreen, skeletonFor} from '../identifier/first-screen.ts';
import {kindOf} from '../identifier/identifier-kind.ts';
import type {FirstScreen} from '../options.ts';
import type {State} from '../state.ts';
import {entered, initialState} from '../transition.ts';

interface Wishes {
  readonly firstScreen: FirstScreen | undefined;
  /** Of `identifier:…` first screens. */
  readonly identifier: string | undefined;
  readonly loginHint: string | undefined;
}

/** What a sign-in begins with that comes from nowhere and has been nowhere yet: for whoever draws it ahead. */
export const firstState = (settings: SignInSettings, {firstScreen: wanted, identifier, loginHint}: Wishes): State => ({
  ...initialState(skeletonFor(wanted)),
  settings,
  identifier: loginHint ?? '',
  identifierType: kindOf(loginHint ?? ''),
  ...entered(firstScreen(settings, wanted, identifier), false),
});
