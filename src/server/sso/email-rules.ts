/** What the settings say about e-mail addresses: domains of enterprise sign-in, and blocked ones. */
import {readDomain} from '../../protocol/domain.ts';
import {emailKey, readEmail, splitEmail} from '../../protocol/email-address.ts';
import {ApiError} from '../api/api-error.ts';
import type {Server} from '../api/context.ts';
import type {SsoConnectorPort} from '../ports.ts';
import type {EmailBlocklistPolicy} from '../settings/sign-in-experience.ts';
import {usableSso} from '../settings/well-known.ts';

/** As an administrator may write it. */
const domainKey = (domain: string) => readDomain(domain) ?? domain.toLowerCase();

/** The connectors for this address; none while enterprise sign-in is switched off. */
export function ssoConnectorsFor({settings, connectors}: Server, email: string): SsoConnectorPort[] {
  if (!settings.current.singleSignOnEnabled) return [];
  const domain = domainKey(splitEmail(email)[1]);
  return usableSso(connectors).filter(({domains}) => domains.some((each) => domainKey(each) === domain));
}

/** @throws {ApiError} `session.sso_enabled`; names the connectors and nothing of their configuration */
export function assertNotSsoOnly(server: Server, email: string | undefined): void {
  const ssoConnectors = email === undefined ? [] : ssoConnectorsFor(server, email).map(({id}) => ({id}));
  if (ssoConnectors.length > 0) throw new ApiError('session.sso_enabled', {data: {ssoConnectors}});
}

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
