/** E-mail addresses that the settings do not want. */
import {emailKey, readEmail, splitEmail} from '../../protocol/email-address.ts';
import {ApiError} from '../api/api-error.ts';
import type {Server} from '../api/context.ts';
import {domainKey} from '../common/domain-key.ts';

/** @throws {ApiError} `session.email_blocklist.…` */
export function assertNotBlocked(
  {settings, isDisposable}: Pick<Server, 'settings' | 'isDisposable'>,
  email: string | undefined,
): void {
  if (email === undefined) return;
  const {blockSubaddressing, customBlocklist, blockDisposableAddresses} = settings.current.emailBlocklistPolicy;
  const address = readEmail(email).value;
  if (!address) throw new ApiError('session.email_blocklist.invalid_email');
  const [name, domain] = splitEmail(address);
  if (blockSubaddressing && name.includes('+')) {
    throw new ApiError('session.email_blocklist.email_subaddressing_not_allowed');
  }
  const isBlocked = (entry: string) =>
    entry.startsWith('@') ? domainKey(entry.slice(1)) === domain : emailKey(entry) === emailKey(address);
  if (customBlocklist?.some(isBlocked)) throw new ApiError('session.email_blocklist.email_not_allowed');
  if (!blockDisposableAddresses) return;
  if (!isDisposable) throw new ApiError('session.email_blocklist.disposable_email_validation_failed');
  if (isDisposable(domain)) throw new ApiError('session.email_blocklist.email_not_allowed');
}
