/** Locks an identifier after too many wrong passwords or codes, whether an account has it or not. */
import {ApiError} from './api-error.ts';
import {ExpiringMap} from '../common/expiring-map.ts';
import type {Clock} from './ports.ts';

const MINUTE = 60_000;
const WINDOW = 60 * MINUTE;

export interface SentinelPolicy {
  maxAttempts?: number | undefined;
  /** Minutes. */
  lockoutDuration?: number | undefined;
}

export interface Sentinel {
  /**
   * Runs `attempt`; when it is refused that counts against `key`. The attempt runs even while the key is locked, so
   * that a right code is used up, and so that the answer takes as long as it does otherwise.
   * @throws {ApiError} `session.verification_blocked_too_many_attempts`, also for the attempt that reaches the limit
   */
  guard<T>(key: string, policy: SentinelPolicy, attempt: () => Promise<T>): Promise<T>;
  reset(): void;
}

interface Pool {
  failures: number[];
  lockedUntil: number;
}

function blocked(milliseconds: number): ApiError {
  const minutes = Math.ceil(milliseconds / MINUTE);
  const message = `Too many failed attempts. Try again in ${minutes} minutes.`;
  return new ApiError('session.verification_blocked_too_many_attempts', {message});
}

export function createSentinel(clock: Clock): Sentinel {
  const pools = new ExpiringMap<Pool>({clock});

  const countFailure = (key: string, {maxAttempts = 100, lockoutDuration = 60}: SentinelPolicy) => {
    const now = clock.now();
    const pool = pools.get(key) ?? {failures: [], lockedUntil: 0};
    // More than lock it need not be counted.
    pool.failures = [...pool.failures.filter((at) => at > now - WINDOW), now].slice(-maxAttempts);
    const isLocked = pool.lockedUntil > now;
    if (!isLocked && pool.failures.length >= maxAttempts) pool.lockedUntil = now + lockoutDuration * MINUTE;
    pools.set(key, pool, Math.max(now + WINDOW, pool.lockedUntil));
  };

  const assertNotLocked = (key: string) => {
    const left = (pools.get(key)?.lockedUntil ?? 0) - clock.now();
    if (left > 0) throw blocked(left);
  };

  return {
    async guard(key, policy, attempt) {
      const result = await attempt().catch((error: unknown) => {
        if (error instanceof ApiError) countFailure(key, policy);
        assertNotLocked(key);
        throw error;
      });
      assertNotLocked(key);
      return result;
    },
    reset: () => pools.clear(),
  };
}
