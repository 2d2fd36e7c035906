/** Sign-ins under way, as oidc-provider keeps them. */
import type {IncomingMessage, ServerResponse} from 'node:http';
import type {Provider} from 'oidc-provider';
import type {InteractionResult} from '../api/ports.ts';
import {INTERACTION_COOKIE, uidFor} from './interaction-cookie.ts';

export type ProviderInteraction = Awaited<ReturnType<Provider['interactionDetails']>>;

/** The live interaction the cookie names: of this application, or the latest. A forged cookie is also deleted. */
export async function findInteraction(
  provider: Provider,
  req: IncomingMessage,
  res: ServerResponse,
  clientId?: string,
): Promise<ProviderInteraction | undefined> {
  const cookie = provider.createContext(req, res).cookies.get(INTERACTION_COOKIE, {signed: true});
  const uid = uidFor(cookie, clientId);
  const interaction = uid === undefined ? undefined : await provider.Interaction.find(uid);
  if (!interaction?.session?.uid) return interaction;
  // It was started by somebody who is signed in: the same person must still be.
  const session = await provider.Session.findByUid(interaction.session.uid);
  return session?.accountId === interaction.session.accountId ? interaction : undefined;
}

/** Keeps `result` with the interaction for as long as it lives. */
export async function saveResult(interaction: ProviderInteraction, result: InteractionResult): Promise<void> {
  interaction.result = result;
  await interaction.save(interaction.exp - Math.floor(Date.now() / 1000));
}
