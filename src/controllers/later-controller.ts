import type {CSSResult, ReactiveController} from 'lit';
import {commonSheets} from '../elements/screen/auth-screen.ts';
import {loaderFrom} from '../platform/load.ts';
import type {followUp} from '../elements/page/follow-up.ts';
import type {startMoves} from './moves.ts';

const load = loaderFrom(import.meta.url);

type Host = Parameters<typeof followUp>[0] &
  Parameters<typeof startMoves>[0] & {readonly wear: (sheets: readonly CSSResult[]) => void};

/** The focus is in a screen that goes, which waits for it to move on. */
const isLeft = (host: HTMLElement) => host.querySelector(':scope > [slot=""] :focus');

/**
 * What the first picture does without: what follows it, and what moves once somebody does something. Nobody waits for
 * either, and who is offline by then does without.
 */
export class LaterController implements ReactiveController {
  readonly #host: Host;
  #isFollowedUp = false;
  #isDrawn = false;
  #moves: Promise<unknown> | undefined;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
    for (const type of ['pointerdown', 'keydown', 'input']) host.addEventListener(type, this.#move);
    host.addEventListener('auth-screen-change', this.#arrive);
  }

  hostConnected() {}

  hostUpdated() {
    this.#isDrawn ||= this.#host.shown !== undefined;
    if (this.#isFollowedUp || !this.#host.shownScreen) return;
    this.#isFollowedUp = true;
    requestAnimationFrame(() => setTimeout(this.#followUp));
  }

  readonly #followUp = () => {
    const host = this.#host;
    load(() => import('../theme/later.styles.ts')).then(
      ({laterStyles}) => {
        if (!commonSheets.includes(laterStyles)) commonSheets.push(laterStyles);
        host.wear([laterStyles]);
      },
      () => {},
    );
    load(() => import('../elements/page/follow-up.ts')).then(
      ({followUp}) => followUp(host),
      () => {},
    );
  };

  readonly #move = (event: Event) => {
    const [touched] = event.composedPath();
    const {shownScreen, shown} = this.#host;
    const problem = shown?.state.problem;
    this.#moves ??= load(() => import('./moves.ts')).then(
      ({startMoves}) => startMoves(this.#host, touched, shownScreen, problem),
      // What is touched next asks again.
      () => (this.#moves = undefined),
    );
  };

  /** While nobody has touched anything the focus moves only where the page says so. What follows something else is said. */
  readonly #arrive = () => {
    const host = this.#host;
    const {shownScreen} = host;
    const follows = this.#isDrawn;
    if (this.#moves) return;
    void shownScreen?.updateComplete.then(() => {
      if (!host.hasAttribute('autofocus')) {
        if (follows) host.say(shownScreen.heading());
        // In a form that came with the HTML somebody may be further already; the title is where the screen before left them.
      } else if (!host.matches(':focus-within') || host.shadowRoot?.activeElement?.id === 'title' || isLeft(host))
        host.focusTarget?.focus();
    });
  };
}
