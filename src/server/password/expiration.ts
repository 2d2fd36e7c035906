/** Passwords that are too old: right, but another one has to be set. */
import {ApiError} from '../api/api-error.ts';
import type {Server} from '../api/context.ts';
import type {Account} from '../api/ports.ts';

const DAY = 24 * 60 * 60_000;

/** @throws {ApiError} `password.expired` */
export function assertNotExpired(
  {clock, settings}: Pick<Server, 'clock' | 'settings'>,
  {createdAt, passwordUpdatedAt = createdAt}: Account,
): void {
  const {enabled, validPeriodDays, enabledAt = 0} = settings.current.passwordExpiration;
  if (!enabled || validPeriodDays === undefined) return;
  // Nobody is locked out on the day that the rule comes.
  const since = Math.max(passwordUpdatedAt, enabledAt);
  if (clock.now() - since > validPeriodDays * DAY) throw new ApiError('password.expired');
}
