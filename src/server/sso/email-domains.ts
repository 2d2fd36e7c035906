/** Which e-mail addresses sign in through the identity provider of their company. */
import {domainKey} from '../common/domain-key.ts';
import {splitEmail} from '../../protocol/email-address.ts';
import {ApiError} from '../api/api-error.ts';
import type {Server} from '../api/context.ts';
import type {SsoConnectorPort} from '../api/ports.ts';
import {usableSso} from '../settings/well-known.ts';

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
