/** What the settings say about e-mail addresses: domains of enterprise sign-in, and blocked ones. */
import {ApiError} from './api-error.ts';
import type {Server} from './context.ts';
import type {SsoConnectorPort} from './ports.ts';
import type {EmailBlocklistPolicy} from './sign-in-experience.ts';
import {usableSso} from './well-known.ts';

const domainOf = (email: string): string | undefined => email.split('@')[1]?.toLowerCase();

/** The connectors for this address; none while enterprise sign-in is switched off. */
export function ssoConnectorsFor({settings, connectors}: Server, email: string): SsoConnectorPort[] {
  const domain = domainOf(email);
  if (!settings.current.singleSignOnEnabled || !domain) return [];
  return usableSso(connectors).filter(({domains}) => domains.some((each) => each.toLowerCase() === domain));
}

/** @throws {ApiError} `session.sso_enabled`; names the connectors and nothing of their configuration */
export function assertNotSsoOnly(server: Server, email: string | undefined): void {
  const ssoConnectors = email === undefined ? [] : ssoConnectorsFor(server, email).map(({id}) => ({id}));
  if (ssoConnectors.length > 0) throw new ApiError('session.sso_enabled', {data: {ssoConnectors}});
}

/** @throws {ApiError} `session.email_blocklist.…` */
export function assertNotBlocked(policy: EmailBlocklistPolicy, email: string | undefined): void {
  if (email === undefined) return;
  const domain = domainOf(email);
  if (!domain) throw new ApiError('session.email_blocklist.invalid_email');
  if (policy.blockSubaddressing && email.slice(0, email.indexOf('@')).includes('+')) {
    throw new ApiError('session.email_blocklist.email_subaddressing_not_allowed');
  }
  const blocked = policy.customBlocklist?.map((each) => each.toLowerCase()) ?? [];
  if (blocked.includes(email.toLowerCase()) || blocked.includes(`@${domain}`)) {
    throw new ApiError('session.email_blocklist.email_not_allowed');
  }
}
