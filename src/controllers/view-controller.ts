import type {ReactiveControllerHost} from 'lit';
import {createScreen, isScreenLoaded, loadScreen} from '../elements/screen/screens.ts';
import type {AuthScreen} from '../elements/screen/auth-screen.ts';
import type {State} from '../machine/state.ts';
import type {prerenderedScreen} from './prerendered-screen.ts';
import type {Resource} from './resource.ts';

/** What is over sooner than this does not get a screen of its own. */
const patienceMs = {loading: 150, leaving: 300};

/**
 * From what is the case to what can be drawn. The code of a new screen is fetched while the old one stays in place;
 * of several changes in the meantime only the newest counts.
 */
export class ViewController {
  /** What is drawn now. */
  state: State | undefined;
  /** The element that draws it; one per visit of a screen, so that nothing typed leaks into the next. */
  screen: AuthScreen | undefined;
  /** Code of ours that could not be fetched; the state that wanted it. */
  failed: State | undefined;

  readonly #host: ReactiveControllerHost;
  readonly #resources: readonly Resource[];
  readonly #prerendered: ReturnType<typeof prerenderedScreen>;
  #newest: State | undefined;

  constructor(
    host: ReactiveControllerHost,
    resources: readonly Resource[],
    prerendered: ReturnType<typeof prerenderedScreen>,
  ) {
    this.#host = host;
    this.#resources = [...resources, prerendered];
    this.#prerendered = prerendered;
  }

  /** Draws this state as soon as it can be. */
  async show(state: State): Promise<void> {
    this.#newest = state;
    if (this.#prerendered.outlasts(state)) return;
    if (!this.#isReady(state)) {
      try {
        await this.#prepare(state);
      } catch {
        if (this.#newest === state) this.#fail(state);
        return;
      }
      if (this.#newest !== state) return;
    }
    this.#draw(state);
  }

  /** What could not be drawn, once more. */
  readonly tryAgain = () => {
    if (this.failed) void this.show(this.failed);
  };

  #isReady(state: State) {
    return state.screen.name !== 'leaving' && isScreenLoaded(state) && this.#lacking(state).length === 0;
  }

  #lacking(state: State) {
    return this.#resources.filter((resource) => !resource.isReady(state));
  }

  async #prepare(state: State) {
    const {name} = state.screen;
    if (name === 'loading' || (name === 'leaving' && this.screen)) {
      await new Promise((resolve) => setTimeout(resolve, patienceMs[name]));
      if (this.#newest !== state) return;
    }
    await Promise.all([loadScreen(state), ...this.#lacking(state).map((resource) => resource.load(state))]);
  }

  #draw(state: State) {
    const isNewScreen = !this.screen || !isSameScreen(this.state, state);
    if (isNewScreen) this.screen = this.#prerendered.take(state) ?? createScreen(state.screen.name);
    this.state = state;
    this.failed = undefined;
    this.#host.requestUpdate();
  }

  #fail(state: State) {
    this.failed = state;
    this.#host.requestUpdate();
  }
}

/** A resent code, for example, changes what a screen knows but not which one it is. */
const isSameScreen = (before: State | undefined, after: State) => {
  if (!before || before.screen.name !== after.screen.name) return false;
  const [one, other] = [before.screen, after.screen];
  if (one.name === 'code' && other.name === 'code') {
    return one.flow === other.flow && one.identifier.value === other.identifier.value;
  }
  if (one.name === 'missing-profile' && other.name === 'missing-profile') return one.field === other.field;
  return true;
};
