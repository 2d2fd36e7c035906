/**
 * While nothing else goes on on a screen that a passkey may be used on, it is looked ahead; whatever begins ends that:
 * a browser has one dialog at a time, and what a person presses comes first.
 */
import type {Send} from '../../client/http.ts';
import type {Platform} from '../../platform/platform.ts';
import type {Assertion} from '../../protocol/experience/passkey.ts';
import type {Memory} from '../effect.ts';
import {loadEffects} from '../perform.ts';
import type {Screen, State} from '../state.ts';
import type {Store} from '../store.ts';

interface Given {
  readonly platform: Platform;
  readonly memory: Memory;
  readonly store: Store;
  readonly until: (signal: AbortSignal) => Send;
  readonly found: (assertion: Assertion) => void;
}

/** Ends with the returned function. */
export const watchForPasskeys = ({platform, memory, store, until, found}: Given) => {
  let at: Screen | undefined;
  let looking: AbortController | undefined;

  const look = async (state: State, {signal}: AbortController) => {
    const effects = await loadEffects().catch(() => undefined);
    const assertion = signal.aborted
      ? undefined
      : await effects?.lookAhead(state, {platform, memory}, until(signal), signal);
    if (assertion && !signal.aborted) found(assertion);
  };

  const follow = () => {
    const {state} = store;
    // The other ways lead back to it.
    if (state.screen.name === 'passkey' && state.passkeyOf !== state.screen.identifier.value) {
      return store.change({passkeyOf: state.screen.identifier.value});
    }
    const screen = mayLook(state) ? state.screen : undefined;
    if (screen === at) return;
    at = screen;
    looking?.abort();
    if (screen) void look(state, (looking = new AbortController()));
  };

  const stop = store.subscribe(follow);
  follow();
  return () => {
    stop();
    looking?.abort();
  };
};

const mayLook = ({settings, screen, pending, dialog, problem}: State) => {
  if (!settings?.passkeySignIn.enabled || pending || dialog || problem?.code === 'passkey-unsupported') return false;
  return screen.name === 'sign-in' || screen.name === 'passkey' || screen.name === 'create-passkey';
};
