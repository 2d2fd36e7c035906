/** A sign-in that waits for the person's consent: our own applications are granted what they ask for, without a page. */
import type {IncomingMessage, ServerResponse} from 'node:http';
import type {Provider} from 'oidc-provider';
import type {Accounts} from '../accounts/accounts.ts';
import type {ConsentSession, Directory} from '../api/ports.ts';
import {mayUse} from '../consent/access.ts';
import {urlOf} from './http.ts';
import {findInteraction, saveResult, type ProviderInteraction} from './provider-interaction.ts';
import {redirectPage} from './pages/page-headers.ts';

/** `undefined` when this interaction waits for something else. */
export function consentOf(
  provider: Provider,
  interaction: ProviderInteraction | undefined,
): ConsentSession | undefined {
  const accountId = interaction?.session?.accountId;
  if (interaction?.prompt.name !== 'consent' || accountId === undefined) return undefined;
  const {params, prompt, grantId} = interaction;
  const clientId = String(params['client_id']);
  const {missingOIDCScope = [], missingResourceScopes = {}} = prompt.details as Partial<Missing>;
  return {
    clientId,
    accountId,
    // A device has none.
    redirectUri: typeof params['redirect_uri'] === 'string' ? params['redirect_uri'] : '',
    scopes: missingOIDCScope,
    resourceScopes: missingResourceScopes,
    async grant() {
      const granted = grantId === undefined ? undefined : await provider.Grant.find(grantId);
      const grant = granted ?? new provider.Grant({accountId, clientId});
      if (missingOIDCScope.length > 0) grant.addOIDCScope(missingOIDCScope.join(' '));
      for (const [indicator, scopes] of Object.entries(missingResourceScopes)) {
        grant.addResourceScope(indicator, scopes.join(' '));
      }
      // With everything granted before, prompt=consent still asks for a grant.
      await saveResult(interaction, {...interaction.lastSubmission, consent: {grantId: await grant.save()}});
      return interaction.returnTo;
    },
  };
}

interface Missing {
  missingOIDCScope: string[];
  missingResourceScopes: Record<string, string[]>;
}

export interface ConsentContext {
  provider: Provider;
  accounts: Accounts;
  directory: Directory;
}

/**
 * GET /consent.
 * @returns whether it answered; `false` when the person has to be asked or told, or nothing waits for a consent.
 */
export async function grantConsent(
  {provider, accounts, directory}: ConsentContext,
  req: IncomingMessage,
  res: ServerResponse,
): Promise<boolean> {
  const clientId = urlOf(req).searchParams.get('app_id') ?? undefined;
  const consent = consentOf(provider, await findInteraction(provider, req, res, clientId));
  const application = consent && directory.application(consent.clientId);
  const account = consent && (await accounts.get(consent.accountId));
  if (!application || !account || application.isThirdParty || !mayUse(account, application)) return false;
  redirectPage(res, 302, await consent.grant());
  return true;
}
