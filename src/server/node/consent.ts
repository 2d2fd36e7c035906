/** GET /consent: our own applications are granted what they ask for, without a page. */
import type {IncomingMessage, ServerResponse} from 'node:http';
import type {Provider} from 'oidc-provider';
import {urlOf} from './http.ts';
import {findInteraction, saveResult} from './interactions.ts';
import {redirectPage} from './pages/page-headers.ts';

/** @returns whether it answered; `false` when nothing waits for a consent. */
export async function grantConsent(provider: Provider, req: IncomingMessage, res: ServerResponse): Promise<boolean> {
  const clientId = urlOf(req).searchParams.get('app_id') ?? undefined;
  const interaction = await findInteraction(provider, req, res, clientId);
  const accountId = interaction?.session?.accountId;
  if (interaction?.prompt.name !== 'consent' || accountId === undefined) return false;

  const owner = String(interaction.params['client_id']);
  const granted = interaction.grantId === undefined ? undefined : await provider.Grant.find(interaction.grantId);
  const grant = granted ?? new provider.Grant({accountId, clientId: owner});
  const missing = interaction.prompt.details['missingOIDCScope'];
  if (Array.isArray(missing)) grant.addOIDCScope(missing.join(' '));
  // With everything granted before, prompt=consent still asks for a grant.
  await saveResult(interaction, {...interaction.lastSubmission, consent: {grantId: await grant.save()}});
  redirectPage(res, 302, interaction.returnTo);
  return true;
}
