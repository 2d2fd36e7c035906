import type {ReactiveController, ReactiveControllerHost, ReactiveElement} from 'lit';

interface FocusHost extends ReactiveControllerHost, HTMLElement {
  /** The screen that is shown, a new element for each visit. */
  readonly shownScreen: ReactiveElement | undefined;
  /** Where that screen wants the focus: its field, or its title. */
  readonly focusTarget: HTMLElement | null | undefined;
}

/**
 * Moves the focus with the person: to the new screen after a step they made, never when the page merely appears.
 */
export class FocusController implements ReactiveController {
  readonly #host: FocusHost;
  #shown: ReactiveElement | undefined;
  /** Nobody has done anything yet, so the first screen may only take the focus where the page says so. */
  #isUntouched = true;

  constructor(host: FocusHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected() {
    this.#host.addEventListener('pointerdown', this.#touch);
    this.#host.addEventListener('keydown', this.#touch);
  }

  hostUpdated() {
    const {shownScreen} = this.#host;
    if (!shownScreen || shownScreen === this.#shown) return;
    this.#shown = shownScreen;
    if (!this.#isUntouched || this.#host.hasAttribute('autofocus')) void this.#focus(shownScreen);
  }

  /** The host draws before its screen does. */
  async #focus(screen: ReactiveElement) {
    await screen.updateComplete;
    if (this.#host.shownScreen === screen) this.#host.focusTarget?.focus();
  }

  readonly #touch = () => {
    this.#isUntouched = false;
  };
}
