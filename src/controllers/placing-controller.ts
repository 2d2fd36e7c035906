import type {CSSResult, ReactiveControllerHost} from 'lit';
import {adoptInto, adoptStyles} from '../elements/page/adopt-styles.ts';
import {drawing} from '../elements/page/drawing.ts';
import type {AuthScreen} from '../elements/screen/auth-screen.ts';
import {CommandEvent} from '../elements/screen/command-event.ts';
import type {Command} from '../machine/commands.ts';
import type {State} from '../machine/state.ts';
import type {BrandingController} from './branding-controller.ts';

/**
 * One with the focus in it goes when that has moved on: a browser whose focus is taken away works out the page for
 * nothing. Until then it has no place in the card.
 */
const leave = async (other: Element, next: AuthScreen) => {
  if (other.matches(':focus-within')) {
    other.slot = '';
    await next.updateComplete;
    // Who moves the focus waits for the same.
    await Promise.resolve();
  }
  drawing(() => other.remove());
};

interface PlacingHost extends ReactiveControllerHost, HTMLElement {
  readonly renderRoot: HTMLElement | DocumentFragment;
  /** The screen stands inside the shadow root, where it is drawn with the card. */
  readonly isolated: boolean;
  readonly shown: {readonly state: State} | undefined;
  readonly send: (command: Command) => void;
}

/**
 * Puts the screen where the form belongs, and dresses it: its sheets, ours, and the tenant's, who has the last word.
 */
export class PlacingController {
  readonly #host: PlacingHost;
  readonly #branding: BrandingController;
  #placed: AuthScreen | undefined;

  constructor(host: PlacingHost, branding: BrandingController) {
    this.#host = host;
    this.#branding = branding;
  }

  /** Any other is the one before, or a copy that came with the page's HTML. */
  place(screen: AuthScreen) {
    const host = this.#host;
    for (const other of host.querySelectorAll(':scope > [data-auth]')) if (other !== screen) void leave(other, screen);
    if (!host.isolated && screen.parentNode !== host) host.append(screen);
    if (screen !== this.#placed) this.#welcome(screen);
    this.dress();
  }

  #welcome(screen: AuthScreen) {
    const host = this.#host;
    this.#placed = screen;
    // Its title and what is around it are drawn in the card.
    this.wear((screen.constructor as typeof AuthScreen).sheets);
    screen.addEventListener(CommandEvent.type, (event) => host.send(event.command));
    // What goes before the first frame has no transition.
    requestAnimationFrame(this.dress);
  }

  /** Again, where another library has taken our sheets off the page. */
  readonly dress = () => {
    if (this.#placed && adoptStyles(this.#placed, [])) this.#brand();
  };

  /** In the page and in the shadow root. */
  readonly wear = (sheets: readonly CSSResult[]) => {
    adoptInto(this.#host.renderRoot as ShadowRoot, sheets);
    if (this.#placed && !this.#host.isolated) adoptStyles(this.#placed, sheets);
    this.#brand();
  };

  #brand() {
    const settings = this.#host.shown?.state.settings;
    if (settings) this.#branding.dress(settings);
  }
}
