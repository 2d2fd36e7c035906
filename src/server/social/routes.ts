/** Signing in at a social provider, by connector id. */
import type * as z from 'zod/mini';
import {authorizationUriRequest, verifySocial} from '../../protocol/experience.ts';
import {ApiError} from '../api/api-error.ts';
import type {Step} from '../api/context.ts';
import {json} from '../api/http.ts';
import {stepRoute} from '../api/step-route.ts';
import {authorizationUri, type AuthorizationUriStep, connectorId, userInfo} from './redirect.ts';

/**
 * A social sign-in ends whatever Google One Tap had begun. We never set this cookie, but a Logto server on the same
 * host may have, and cookies do not know ports.
 */
const spentOneTapCookie = '_logto_google_one_tap_credential=; path=/; expires=Thu, 01 Jan 1970 00:00:00 GMT';

async function authorizationUriStep(step: AuthorizationUriStep) {
  const {connectors} = step.server;
  const connector = connectors.social(connectorId(step));
  if (!connector) {
    const isOther = connectors.isOther(connectorId(step));
    throw new ApiError(isOther ? 'connector.unexpected_type' : 'entity.not_found');
  }
  if (!step.body.state || !step.body.redirectUri) throw new ApiError('session.insufficient_info');
  return authorizationUri(step, connector, 'Social');
}

async function verifyStep(step: Step<z.infer<typeof verifySocial>>) {
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

export const socialRoutes = [
  stepRoute(
    'POST',
    '/verification/social/:connectorId/authorization-uri',
    authorizationUriRequest,
    authorizationUriStep,
  ),
  stepRoute('POST', '/verification/social/:connectorId/verify', verifySocial, verifyStep),
];
