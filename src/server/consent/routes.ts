/** Consent: what an application asks for, in full, and the person's yes. */
import {giveConsent} from '../../protocol/experience/consent.ts';
import {ApiError, sessionNotFound} from '../api/api-error.ts';
import type {Server} from '../api/context.ts';
import {json, readBody, type Call, type Route} from '../api/http.ts';
import type {Account, ConsentSession, Directory, Interactions} from '../api/ports.ts';
import {check} from '../api/step-route.ts';
import {mayUse, organizationsScope} from './access.ts';

export const emptyDirectory: Directory = {
  application: () => undefined,
  organizationName: () => undefined,
  resource: () => undefined,
};

/** Every application has these, and nobody needs to be asked. */
const unasked = ['openid', 'offline_access'];

export function consentRoutes(server: Server, interactions: Interactions): Route[] {
  const {accounts, directory} = server;

  async function find({request}: Call) {
    const session = await interactions.findConsent(request);
    const account = await accounts.get(session.accountId);
    const application = directory.application(session.clientId);
    if (!account || !application) throw sessionNotFound();
    if (!mayUse(account, application)) {
      throw new ApiError('oidc.access_denied', {
        oidc: {error: 'access_denied', error_description: 'the account may not use the application'},
      });
    }
    return {session, account, application};
  }

  async function show(call: Call): Promise<Response> {
    const {session, account, application} = await find(call);
    const {id, name, displayName, branding, termsOfUseUrl, privacyPolicyUrl} = application;
    return json({
      application: {id, name, displayName, branding, termsOfUseUrl, privacyPolicyUrl},
      user: publicUser(account),
      organizations: session.scopes.includes(organizationsScope)
        ? (account.organizations ?? []).map((each) => ({
            id: each,
            name: directory.organizationName(each) ?? each,
            missingResourceScopes: [],
          }))
        : [],
      missingOIDCScope: session.scopes.filter((scope) => !unasked.includes(scope)),
      missingResourceScopes: resourceScopes(session, directory),
      redirectUri: session.redirectUri,
    });
  }

  async function give(call: Call): Promise<Response> {
    const {organizationIds = []} = check(giveConsent, 'body', await readBody(call.request));
    const {session, account} = await find(call);
    const isMember = (id: string) => account.organizations?.includes(id) ?? false;
    if (!organizationIds.every(isMember)) throw new ApiError('organization.require_membership');
    if (organizationIds.length > 0) {
      const {[session.clientId]: granted = [], ...others} = account.organizationGrants ?? {};
      await accounts.update(account.id, {
        organizationGrants: {...others, [session.clientId]: [...new Set([...granted, ...organizationIds])]},
      });
    }
    return json({redirectTo: await session.grant()});
  }

  const path = '/api/interaction/consent';
  return [
    {method: 'GET', path, handle: show},
    {method: 'POST', path, handle: give},
  ];
}

const publicUser = ({id, name, avatar, username, primaryEmail, primaryPhone}: Account) => ({
  id,
  name: name ?? null,
  avatar: avatar ?? null,
  username: username ?? null,
  primaryEmail: primaryEmail ?? null,
  primaryPhone: primaryPhone ?? null,
});

/** With the words that the configuration has for them. */
const resourceScopes = (session: ConsentSession, directory: Directory) =>
  Object.entries(session.resourceScopes).map(([indicator, scopes]) => {
    const {name = indicator, scopes: known = []} = directory.resource(indicator) ?? {};
    return {
      resource: {id: indicator, name, indicator},
      scopes: scopes.map((scope) => ({
        id: scope,
        name: scope,
        description: known.find((each) => each.name === scope)?.description ?? null,
      })),
    };
  });
