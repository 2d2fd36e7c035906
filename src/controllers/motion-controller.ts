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
  /** Of the card in the last frame: to ask for it now would make the browser lay out what is half drawn. */
  #height = 0;
  readonly #observer = new ResizeObserver(([entry]) => {
    this.#height = Math.round(entry?.borderBoxSize[0]?.blockSize ?? 0);
  });

  constructor(host: MovingHost) {
    this.#host = host;
    this.#shown = host.shownScreen;
    if (this.#shown) this.#trail.push(this.#shown.localName);
    if (this.#card) this.#observer.observe(this.#card);
    host.addController(this);
  }

  hostConnected() {}

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

  /** After the focus has moved, as nobody should wait for this. */
  async #animate(screen: ReactiveElement, isBack: boolean) {
    const heightBefore = this.#height;
    await screen.updateComplete;
    const card = this.#card;
    const style = getComputedStyle(this.#host);
    const duration = milliseconds(style.getPropertyValue('--_dur'));
    if (!card || duration === 0) return;
    const height = card.offsetHeight;
    // Without the later sheets nobody knows how far, nor whether at all.
    const distance = parseFloat(style.getPropertyValue('--_shift')) || 0;
    const shift = distance * (isBack ? -1 : 1) * (style.direction === 'rtl' ? -1 : 1);
    const entrance = [{opacity: 0, transform: `translateX(${shift}px)`}, {}];
    for (const part of card.querySelectorAll('[part~="header"], .as-body, [part~="footer"]')) {
      part.animate(entrance, {duration, easing, delay: duration / 5, fill: 'backwards'});
    }
    if (shift !== 0 && heightBefore > 0 && height !== heightBefore) {
      card.animate([{blockSize: `${heightBefore}px`}, {blockSize: `${height}px`}], {duration, easing});
    }
  }
}

const milliseconds = (time: string) => parseFloat(time) * (/[^m]s$/.test(time.trim()) ? 1000 : 1) || 0;
