/** Signing in at the identity provider of a company. */
import type * as z from 'zod/mini';
import {authorizationUriRequest, verifySso} from '../../protocol/experience.ts';
import {ApiError} from '../api/api-error.ts';
import type {Step} from '../api/context.ts';
import {stepRoute} from '../api/step-route.ts';
import {authorizationUri, type AuthorizationUriStep, connectorId, userInfo} from '../social/redirect.ts';

async function authorizationUriStep(step: AuthorizationUriStep) {
  const connector = step.server.connectors.sso(connectorId(step));
  if (!connector) throw new ApiError('entity.not_exists_with_id');
  return authorizationUri(step, connector, 'EnterpriseSso');
}

async function verifyStep(step: Step<z.infer<typeof verifySso>>) {
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

export const ssoRoutes = [
  stepRoute('POST', '/verification/sso/:connectorId/authorization-uri', authorizationUriRequest, authorizationUriStep),
  stepRoute('POST', '/verification/sso/:connectorId/verify', verifySso, verifyStep),
];
