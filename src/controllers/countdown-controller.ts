import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {now} from '../platform/clock.ts';

/**
 * Counts the seconds until a moment, and draws its host again each second until it has come or the host is gone. What
 * has passed is read each time, so that a tab that slept tells the truth when it wakes.
 */
export class CountdownController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #end: () => number;
  readonly #longest: number;
  #tick: ReturnType<typeof setTimeout> | undefined;

  /** `end` in epoch milliseconds, read anew each time; `longest` seconds are the most it ever shows. */
  constructor(host: ReactiveControllerHost & Element, end: () => number, longest: number) {
    this.#host = host;
    this.#end = end;
    this.#longest = longest;
    host.addController(this);
  }

  /** Whole seconds, rounded up; 0 when the moment has come. */
  get remaining() {
    return Math.max(0, Math.min(this.#longest, Math.ceil((this.#end() - now()) / 1000)));
  }

  hostUpdated() {
    clearTimeout(this.#tick);
    // Its last drawing may come after it was taken away.
    if (this.remaining === 0 || !this.#host.isConnected) return;
    // Just after the second turns, so that no number is skipped or shown twice.
    const untilNext = (((this.#end() - now()) % 1000) + 1000) % 1000;
    this.#tick = setTimeout(() => this.#host.requestUpdate(), untilNext + 20);
  }

  hostDisconnected() {
    clearTimeout(this.#tick);
  }
}
