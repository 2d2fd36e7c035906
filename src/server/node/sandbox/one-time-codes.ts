/** Authorization codes and access tokens of a pretend provider: random, short-lived, codes good for one use. */
import {randomBytes} from 'node:crypto';
import {ExpiringMap} from '../../common/expiring-map.ts';
import type {Clock} from '../../api/ports.ts';

const LIFETIME_MS = 5 * 60_000;

export type Redeemed<T> = {state: 'good'; value: T} | {state: 'used' | 'unknown'};

export class OneTimeCodes<T> {
  readonly #issued: ExpiringMap<{value: T; used: boolean}>;
  readonly #clock: Clock;

  constructor(clock: Clock) {
    this.#clock = clock;
    this.#issued = new ExpiringMap({clock});
  }

  issue(value: T): string {
    const code = randomBytes(16).toString('hex');
    this.#issued.set(code, {value, used: false}, this.#clock.now() + LIFETIME_MS);
    return code;
  }

  /** What the code stands for; the second time it is `used`. */
  redeem(code: string | null | undefined): Redeemed<T> {
    const issued = this.#issued.get(code ?? '');
    if (!issued) return {state: 'unknown'};
    if (issued.used) return {state: 'used'};
    issued.used = true;
    return {state: 'good', value: issued.value};
  }

  /** The same without using it up, for access tokens. */
  peek(code: string | null | undefined): T | undefined {
    return this.#issued.get(code ?? '')?.value;
  }

  clear(): void {
    this.#issued.clear();
  }
}
