/** Signing in at a provider, a social or an enterprise one. `state` is the browser's to compare. */
import type * as z from 'zod/mini';
import type {authorizationUriRequest} from '../../protocol/experience.ts';
import type {Step} from '../api/context.ts';
import type {RedirectConnector} from '../api/ports.ts';
import {randomId} from '../common/random.ts';
import {readContacts} from './provider-contacts.ts';

export type AuthorizationUriStep = Step<z.infer<typeof authorizationUriRequest>>;

/** The instance id in the path. */
export const connectorId = ({params}: Step): string => params['connectorId'] ?? '';

export async function authorizationUri(
  {request, interaction, body}: AuthorizationUriStep,
  connector: RedirectConnector,
  type: 'Social' | 'EnterpriseSso',
) {
  const userAgent = request.headers.get('user-agent');
  const uri = await connector.authorizationUri({...body, ...(userAgent && {userAgent})}, (session) =>
    interaction.keepConnectorSession(session),
  );
  const verificationId = randomId(21);
  interaction.addRecord({id: verificationId, type, connectorId: connector.id});
  await interaction.save();
  return {authorizationUri: uri, verificationId};
}

export const userInfo = async ({interaction}: Step, connector: RedirectConnector, callback: Record<string, unknown>) =>
  readContacts(await connector.userInfo(callback, () => interaction.recallConnectorSession()));
