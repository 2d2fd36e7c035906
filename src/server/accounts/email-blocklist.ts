/** E-mail addresses that the settings do not want. */
import {emailKey, readEmail, splitEmail} from '../../protocol/email-address.ts';
import {ApiError} from '../api/api-error.ts';
import {domainKey} from '../common/domain-key.ts';
import type {EmailBlocklistPolicy} from '../settings/sign-in-experience.ts';

/** @throws {ApiError} `session.email_blocklist.…` */
export function assertNotBlocked(policy: EmailBlocklistPolicy, email: string | undefined): void {
  if (email === undefined) return;
  const address = readEmail(email).value;
  if (!address) throw new ApiError('session.email_blocklist.invalid_email');
  const [name, domain] = splitEmail(address);
  if (policy.blockSubaddressing && name.includes('+')) {
    throw new ApiError('session.email_blocklist.email_subaddressing_not_allowed');
  }
  const isBlocked = (entry: string) =>
    entry.startsWith('@') ? domainKey(entry.slice(1)) === domain : emailKey(entry) === emailKey(address);
  if (policy.customBlocklist?.some(isBlocked)) throw new ApiError('session.email_blocklist.email_not_allowed');
}
