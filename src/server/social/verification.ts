/** Signing in at a provider: social ones by connector id, enterprise ones likewise. `state` is the browser's to compare. */
import type * as z from 'zod/mini';
import type {authorizationUriRequest, verifySocial, verifySso} from '../../protocol/experience.ts';
import {ApiError} from '../api/api-error.ts';
import type {Step} from '../api/context.ts';
import {json} from '../api/http.ts';
import type {RedirectConnector} from '../ports.ts';
import {readContacts} from './provider-contacts.ts';
import {randomId} from '../random.ts';

type AuthorizationUriStep = Step<z.infer<typeof authorizationUriRequest>>;

/**
 * A social sign-in ends whatever Google One Tap had begun. We never set this cookie, but a Logto server on the same
 * host may have, and cookies do not know ports.
 */
const spentOneTapCookie = '_logto_google_one_tap_credential=; path=/; expires=Thu, 01 Jan 1970 00:00:00 GMT';

/** The instance id in the path. */
const connectorId = ({params}: Step): string => params['connectorId'] ?? '';

async function authorizationUri(
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

const userInfo = async ({interaction}: Step, connector: RedirectConnector, callback: Record<string, unknown>) =>
  readContacts(await connector.userInfo(callback, () => interaction.recallConnectorSession()));

export async function socialAuthorizationUriStep(step: AuthorizationUriStep) {
  const {connectors} = step.server;
  const connector = connectors.social(connectorId(step));
  if (!connector) {
    const isOther = connectors.isOther(connectorId(step));
    throw new ApiError(isOther ? 'connector.unexpected_type' : 'entity.not_found');
  }
  if (!step.body.state || !step.body.redirectUri) throw new ApiError('session.insufficient_info');
  return authorizationUri(step, connector, 'Social');
}

export async function verifySocialStep(step: Step<z.infer<typeof verifySocial>>) {
  const {server, interaction, body} = step;
  const connector = server.connectors.social(connectorId(step));
  if (!connector) throw new ApiError('session.invalid_connector_id');
  const record = interaction.recordOf(body.verificationId, 'Social');
  if (record.connectorId !== connector.id) throw new ApiError('session.verification_session_not_found');
  record.socialUserInfo = await userInfo(step, connector, body.connectorData);
  interaction.state.captcha.skipped = true;
  await interaction.save();
  return json({verificationId: record.id}, 200, {'set-cookie': spentOneTapCookie});
}

export async function ssoAuthorizationUriStep(step: AuthorizationUriStep) {
  const connector = step.server.connectors.sso(connectorId(step));
  if (!connector) throw new ApiError('entity.not_exists_with_id');
  return authorizationUri(step, connector, 'EnterpriseSso');
}

export async function verifySsoStep(step: Step<z.infer<typeof verifySso>>) {
  const {server, interaction, body} = step;
  const record = interaction.recordOf(body.verificationId, 'EnterpriseSso');
  const connector = server.connectors.sso(connectorId(step));
  if (!connector || record.connectorId !== connector.id) {
    throw new ApiError('session.verification_session_not_found');
  }
  record.enterpriseSsoUserInfo = await userInfo(step, connector, body.connectorData);
  record.issuer = connector.issuer;
  interaction.state.captcha.skipped = true;
  await interaction.save();
  return {verificationId: record.id};
}
