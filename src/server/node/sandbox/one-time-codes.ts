/** Authorization codes and access tokens of a pretend provider: random, short-lived, codes good for one use. */
import {randomBytes} from 'node:crypto';
import type {Clock} from '../../ports.ts';

const LIFETIME_MS = 5 * 60_000;

export type Redeemed<T> = {state: 'good'; value: T} | {state: 'used' | 'unknown'};

export class OneTimeCodes<T> {
  readonly #issued = new Map<string, {value: T; expiresAt: number; used: boolean}>();
  readonly #clock: Clock;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  issue(value: T): string {
    const code = randomBytes(16).toString('hex');
    this.#issued.set(code, {value, expiresAt: this.#clock.now() + LIFETIME_MS, used: false});
    return code;
  }

  /** What the code stands for; the second time it is `used`. */
  redeem(code: string | null | undefined): Redeemed<T> {
    const value = this.peek(code);
    const issued = this.#issued.get(code ?? '');
    if (!issued || value === undefined) return {state: 'unknown'};
    if (issued.used) return {state: 'used'};
    issued.used = true;
    return {state: 'good', value};
  }

  /** The same without using it up, for access tokens. */
  peek(code: string | null | undefined): T | undefined {
    const issued = this.#issued.get(code ?? '');
    return issued && issued.expiresAt > this.#clock.now() ? issued.value : undefined;
  }

  clear(): void {
    this.#issued.clear();
  }
}
