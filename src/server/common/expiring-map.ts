/**
 * A map whose entries end by themselves, at their time or when there are too many. Every write looks at two entries
 * more, round and round: what is over never piles up, and no write takes longer because there is much to remember.
 */
import type {Clock} from '../api/ports.ts';

const LOOKED_AT = 2;

interface Entry<V> {
  value: V;
  expiresAt: number;
}

export interface ExpiringMapOptions<V> {
  clock: Clock;
  /** Beyond it the one that was written longest ago goes. */
  max?: number;
  /** Told of everything that goes, for whatever else knows of it. */
  onGone?: (key: string, value: V) => void;
}

export class ExpiringMap<V> {
  readonly #entries = new Map<string, Entry<V>>();
  readonly #clock: Clock;
  readonly #max: number;
  readonly #onGone: (key: string, value: V) => void;
  /** Both go on when entries come and go. An iterator that stands still holds everything that has gone since. */
  #round: Iterator<[string, Entry<V>]> = this.#entries.entries();
  #oldest: Iterator<string> | undefined;

  constructor({clock, max = Infinity, onGone = () => undefined}: ExpiringMapOptions<V>) {
    this.#clock = clock;
    this.#max = max;
    this.#onGone = onGone;
  }

  /** What is over and not yet gone included. */
  get size(): number {
    return this.#entries.size;
  }

  get(key: string): V | undefined {
    const entry = this.#entries.get(key);
    if (entry && entry.expiresAt > this.#clock.now()) return entry.value;
    this.delete(key);
    return undefined;
  }

  set(key: string, value: V, expiresAt: number): void {
    this.delete(key);
    this.#entries.set(key, {value, expiresAt});
    if (this.#entries.size > this.#max) this.delete(this.#nextOldest());
    else this.#oldest = undefined;
    this.#dropExpired();
  }

  delete(key: string): void {
    const entry = this.#entries.get(key);
    if (!entry) return;
    this.#entries.delete(key);
    this.#onGone(key, entry.value);
  }

  clear(): void {
    for (const key of [...this.#entries.keys()]) this.delete(key);
  }

  /** It goes right away, so that the iterator has passed nothing that is still there; rewriting moves to the end. */
  #nextOldest(): string {
    this.#oldest ??= this.#entries.keys();
    let next = this.#oldest.next();
    if (next.done) {
      this.#oldest = this.#entries.keys();
      next = this.#oldest.next();
    }
    return next.value as string;
  }

  #dropExpired(): void {
    const now = this.#clock.now();
    for (let looked = 0; looked < LOOKED_AT; looked++) {
      const next = this.#round.next();
      if (next.done) {
        this.#round = this.#entries.entries();
        return;
      }
      const [key, {expiresAt}] = next.value;
      if (expiresAt <= now) this.delete(key);
    }
  }
}
