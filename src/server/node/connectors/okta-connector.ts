/** Enterprise sign-in with Okta: authorization code flow with a nonce, HTTP Basic, the person from userinfo. */
import {randomBytes} from 'node:crypto';
import * as oidc from 'openid-client';
import type {ConnectorSession, SocialUserInfo, SsoConnectorPort} from '../../api/ports.ts';
import type {SsoConnectorConfig} from '../connector-schema.ts';
import type {Outside} from '../outside.ts';
import {ssoError} from './connector-errors.ts';

/** How far the id token's `iat` may be from now. */
const MAX_TOKEN_AGE_S = 600;

export function createOktaConnector(settings: SsoConnectorConfig, outside: Outside): SsoConnectorPort {
  const {id, config, branding} = settings;

  /** Read anew each time: what an administrator changes at the provider counts from the next sign-in. */
  const discover = () =>
    oidc
      .discovery(new URL(config.issuer), config.clientId, undefined, oidc.ClientSecretBasic(config.clientSecret), {
        execute: [
          oidc.enableNonRepudiationChecks,
          ...(config.issuer.startsWith('http:') ? [oidc.allowInsecureRequests] : []),
        ],
      })
      .catch(async (error: unknown) => {
        const data = {config: {issuer: config.issuer}, message: 'fail_to_fetch_config', error: await reasonOf(error)};
        throw ssoError('invalid_config', data);
      });

  const exchange = async (client: oidc.Configuration, code: string, session: ConnectorSession) => {
    try {
      // Not `authorizationCodeGrant`: that one compares `state`, which is the browser's part here.
      const tokens = await oidc.genericGrantRequest(client, 'authorization_code', {
        code,
        redirect_uri: String(session['redirectUri']),
      });
      const claims = tokens.claims();
      if (!claims) throw new Error('The answer has no id_token.');
      if (claims.nonce !== undefined && claims.nonce !== session['nonce']) throw new Error('Another nonce was sent.');
      if (Math.abs(claims.iat - Date.now() / 1000) > MAX_TOKEN_AGE_S) throw new Error('The id_token is too old.');
      return {accessToken: tokens.access_token, claims};
    } catch (error) {
      throw ssoError('authorization_failed', {message: 'Fail to fetch token', error: await reasonOf(error)});
    }
  };

  return {
    id,
    issuer: config.issuer,
    domains: settings.domains,
    syncProfile: settings.syncProfile,
    public: {
      connectorName: branding.displayName ?? settings.connectorName ?? settings.providerName,
      logo: branding.logo ?? '',
      ...(branding.darkLogo ? {darkLogo: branding.darkLogo} : {}),
    },

    authorizationUri: ({state, redirectUri}, keep) =>
      outside.run(async () => {
        const client = await discover();
        const nonce = randomBytes(16).toString('hex');
        await keep({nonce, redirectUri, connectorId: id, state});
        const uri = new URL(client.serverMetadata().authorization_endpoint ?? config.issuer);
        // In this order, which is Logto's; an Okta application shows it in its log.
        uri.search = String(
          new URLSearchParams({
            state,
            nonce,
            client_id: config.clientId,
            response_type: 'code',
            redirect_uri: redirectUri,
            scope: scopeOf(config.scope),
          }),
        );
        return uri.href;
      }),

    userInfo: (callback, recall) =>
      outside.run(async () => {
        const session = await recall();
        const client = await discover();
        const {code} = callback;
        if (typeof code !== 'string') {
          const error = {formErrors: [], fieldErrors: {code: ['Required']}};
          const url = client.serverMetadata().token_endpoint;
          throw ssoError('invalid_request_parameters', {url, params: callback, error});
        }
        const {accessToken, claims} = await exchange(client, code, session);
        if (!client.serverMetadata().userinfo_endpoint) return toUserInfo(claims, config.trustUnverifiedEmail);
        // With a userinfo endpoint its answer alone counts.
        const person = await oidc.fetchUserInfo(client, accessToken, claims.sub).catch(async (error: unknown) => {
          throw ssoError('authorization_failed', {message: 'Fail to fetch user info', error: await reasonOf(error)});
        });
        return toUserInfo(person, config.trustUnverifiedEmail);
      }),
  };
}

function scopeOf(extra = ''): string {
  return [...new Set(['openid', 'profile', 'email', ...extra.split(/[ +]/).filter(Boolean)])].join(' ');
}

/** An address that the provider calls unverified is dropped: it could be anybody's. */
function toUserInfo(claims: oidc.UserInfoResponse | oidc.IDToken, trustUnverifiedEmail: boolean): SocialUserInfo {
  const {sub, name, picture, email} = claims as oidc.UserInfoResponse;
  const isVerified = (claims as oidc.UserInfoResponse).email_verified ?? trustUnverifiedEmail;
  return {
    id: sub,
    ...(name ? {name} : {}),
    ...(picture ? {avatar: picture} : {}),
    ...(email && isVerified ? {email} : {}),
    rawData: claims,
  };
}

/** What went wrong at the provider: its answer where there was one. */
async function reasonOf(error: unknown): Promise<string> {
  if (!(error instanceof Error)) return String(error);
  if (error instanceof oidc.ResponseBodyError) return JSON.stringify(error.cause);
  if (error.cause instanceof Response && !error.cause.bodyUsed) return error.cause.text();
  return error.message;
}
