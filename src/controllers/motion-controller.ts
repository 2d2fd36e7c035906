import type {ReactiveController, ReactiveControllerHost, ReactiveElement} from 'lit';

interface MovingHost extends ReactiveControllerHost, HTMLElement {
  /** The screen that is shown, a new object for each visit. */
  readonly shownScreen: ReactiveElement | undefined;
}

const easing = 'cubic-bezier(0.2, 0, 0, 1)';

/**
 * Lets a new screen glide in and the card grow or shrink to it. Only Web Animations inside the element: a view
 * transition of the document would freeze the page around it. Tokens decide the times; `0s` switches it all off.
 */
export class MotionController implements ReactiveController {
  readonly #host: MovingHost;
  /** The ways that led here, newest last; a step to the one before the last is a step back. */
  readonly #trail: string[] = [];
  #shown: ReactiveElement | undefined;
  #heightBefore = 0;

  constructor(host: MovingHost) {
    this.#host = host;
    this.#shown = host.shownScreen;
    if (this.#shown) this.#trail.push(this.#shown.localName);
    host.addController(this);
  }

  hostConnected() {}

  hostUpdate() {
    this.#heightBefore = this.#card?.offsetHeight ?? 0;
  }

  hostUpdated() {
    const {shownScreen} = this.#host;
    if (!shownScreen || shownScreen === this.#shown) return;
    this.#shown = shownScreen;
    const isBack = this.#trail.at(-2) === shownScreen.localName;
    if (isBack) this.#trail.pop();
    else this.#trail.push(shownScreen.localName);
    void this.#animate(shownScreen, isBack);
  }

  get #card() {
    return this.#host.shadowRoot?.querySelector<HTMLElement>('[part~="card"]');
  }

  async #animate(screen: ReactiveElement, isBack: boolean) {
    const style = getComputedStyle(this.#host);
    const duration = milliseconds(style.getPropertyValue('--_dur'));
    const card = this.#card;
    if (!card || duration === 0) return;
    await screen.updateComplete;
    const shift =
      parseFloat(style.getPropertyValue('--_shift')) * (isBack ? -1 : 1) * (style.direction === 'rtl' ? -1 : 1);
    const entrance = [{opacity: 0, transform: `translateX(${shift}px)`}, {}];
    for (const part of card.querySelectorAll('[part~="header"], .as-body, [part~="footer"]')) {
      part.animate(entrance, {duration, easing, delay: duration / 5, fill: 'backwards'});
    }
    const height = card.offsetHeight;
    if (shift !== 0 && this.#heightBefore > 0 && height !== this.#heightBefore) {
      card.animate([{blockSize: `${this.#heightBefore}px`}, {blockSize: `${height}px`}], {duration, easing});
    }
  }
}

const milliseconds = (time: string) => parseFloat(time) * (/[^m]s$/.test(time.trim()) ? 1000 : 1) || 0;
