/** oidc-provider, configured to behave like a Logto server. */
import {randomBytes} from 'node:crypto';
import type {IncomingMessage} from 'node:http';
import {exportJWK, generateKeyPair} from 'jose';
import {Provider, errors, type ClientMetadata, type Configuration, type KoaContextWithOIDC} from 'oidc-provider';
import type {Account, AskingApplication, Directory} from '../api/ports.ts';
import {knownOrganizations, organizationsScope} from '../consent/access.ts';
import {extraParameters, signInLocation, uiContextCookie} from './authorization-extras.ts';
import type {ApplicationConfig} from './config-schema.ts';
import {deviceCodeSeconds, deviceFlow, shortenAddress} from './device.ts';
import {INTERACTION_COOKIE, writeInteractionMap} from './interaction-cookie.ts';
import {answerErrorCodes} from './oidc-errors.ts';
import type {OidcStore} from './oidc-store.ts';
import {answerPeople, answerUnderPolicy, featuresWithPages, renderErrorAsData} from './pages/oidc-pages.ts';

const HOUR = 3600;
const TWO_WEEKS = 14 * 24 * HOUR;

export interface ProviderOptions {
  /** `http://localhost:3001`; the issuer is `<origin>/oidc`. */
  origin: string;
  applications: readonly ApplicationConfig[];
  directory: Directory;
  store: OidcStore;
  findAccount: (id: string) => Promise<Account | undefined>;
  /** Where whoever has no sign-in under way is sent. */
  strayUrl: (req: IncomingMessage) => string;
}

export async function createProvider(options: ProviderOptions): Promise<Provider> {
  const {origin, applications, directory, store, findAccount, strayUrl} = options;
  const originsOf = new Map(applications.map((each) => [each.id, browserOrigins(each)]));
  const configuration: Configuration = {
    adapter: store.adapter,
    clients: applications.map(toClient),
    clientDefaults: {id_token_signed_response_alg: 'ES384'},
    jwks: {keys: [await signingKey()]},
    enabledJWA: {idTokenSigningAlgValues: ['ES384']},
    cookies: {
      keys: [randomBytes(32).toString('base64url')],
      names: {interaction: INTERACTION_COOKIE, resume: '_interaction_resume', session: '_session'},
      // The API under /api needs the cookie too; by itself the provider scopes it to the page of the first screen.
      // Where one answer sets a cookie twice, for two paths, only the later one is sent.
      short: {path: '/', httpOnly: true, sameSite: 'lax', overwrite: true},
      long: {path: '/', httpOnly: true, sameSite: 'lax', overwrite: true},
    },
    ttl: {
      Interaction: HOUR,
      Session: TWO_WEEKS,
      Grant: TWO_WEEKS,
      RefreshToken: TWO_WEEKS,
      AccessToken: HOUR,
      IdToken: HOUR,
      AuthorizationCode: 60,
      DeviceCode: deviceCodeSeconds,
    },
    scopes: ['openid', 'offline_access', 'profile', 'email', 'phone', organizationsScope],
    claims: {
      profile: ['name', 'picture', 'username', 'created_at', 'updated_at'],
      email: ['email', 'email_verified'],
      phone: ['phone_number', 'phone_number_verified'],
      [organizationsScope]: ['organizations'],
    },
    // The SDK reads the person from the id token alone.
    conformIdTokenClaims: false,
    extraParams: extraParameters,
    rotateRefreshToken: true,
    clientBasedCORS: (_ctx, from, client) => originsOf.get(client.clientId)?.has(from) ?? false,
    features: {
      devInteractions: {enabled: false},
      dPoP: {enabled: false},
      revocation: {enabled: true, allowedPolicy: isTokenOfClient},
      introspection: {enabled: true, allowedPolicy: isTokenOfClient},
      backchannelLogout: {enabled: true},
      resourceIndicators: {
        enabled: true,
        getResourceServerInfo: (_ctx, indicator) => resourceServer(directory, indicator),
      },
      deviceFlow,
      ...featuresWithPages,
    },
    interactions: {url: interactionUrl},
    renderError: renderErrorAsData,
    async findAccount({oidc}, id) {
      const account = await findAccount(id);
      const application = directory.application(oidc.client?.clientId ?? '');
      return account && {accountId: id, claims: async () => claimsOf(account, application)};
    },
  };
  const provider = new Provider(`${origin}/oidc`, configuration);
  // The door says by which of our origins we were reached.
  provider.proxy = true;
  provider.use(answerUnderPolicy as Parameters<typeof provider.use>[0]);
  provider.use(answerPeople(({req}) => strayUrl(req)) as Parameters<typeof provider.use>[0]);
  provider.use(answerErrorCodes as Parameters<typeof provider.use>[0]);
  provider.use(shortenAddress as Parameters<typeof provider.use>[0]);
  provider.use(writeInteractionMap as Parameters<typeof provider.use>[0]);
  return provider;
}

const deviceCode = 'urn:ietf:params:oauth:grant-type:device_code';

function toClient(application: ApplicationConfig): ClientMetadata {
  return {
    client_id: application.id,
    client_name: application.name,
    redirect_uris: application.redirectUris,
    post_logout_redirect_uris: application.postLogoutRedirectUris,
    grant_types: [application.isDevice ? deviceCode : 'authorization_code', 'refresh_token'],
    response_types: application.isDevice ? [] : ['code'],
    ...(application.secret === undefined
      ? {token_endpoint_auth_method: 'none' as const}
      : {token_endpoint_auth_method: 'client_secret_basic' as const, client_secret: application.secret}),
  };
}

/** The SDK asks for this one by itself with the organisations' scope. */
const organizationsResource = 'urn:logto:resource:organizations';

function resourceServer(directory: Directory, indicator: string) {
  const scopes = directory.resource(indicator)?.scopes ?? (indicator === organizationsResource ? [] : undefined);
  if (!scopes) throw new errors.InvalidTarget();
  return {scope: scopes.map(({name}) => name).join(' '), accessTokenFormat: 'jwt' as const};
}

/** An application may look into and revoke its own tokens only. */
const isTokenOfClient = (
  _ctx: KoaContextWithOIDC,
  client: {clientId: string},
  token: {clientId?: string | undefined},
) => token.clientId === client.clientId;

const browserOrigins = ({redirectUris, corsAllowedOrigins}: ApplicationConfig): ReadonlySet<string> =>
  new Set([...redirectUris.map((uri) => new URL(uri).origin), ...corsAllowedOrigins]);

async function signingKey() {
  const {privateKey} = await generateKeyPair('ES384', {extractable: true});
  return {...(await exportJWK(privateKey)), alg: 'ES384', use: 'sig'};
}

/** Unset claims are `null`, not absent; times are in milliseconds, as Logto has them. */
const claimsOf = (account: Account, application: AskingApplication | undefined) => ({
  sub: account.id,
  name: account.name ?? null,
  picture: account.avatar ?? null,
  username: account.username ?? null,
  created_at: account.createdAt,
  updated_at: account.updatedAt,
  email: account.primaryEmail ?? null,
  email_verified: account.primaryEmail !== undefined,
  phone_number: account.primaryPhone ?? null,
  phone_number_verified: account.primaryPhone !== undefined,
  organizations: application ? knownOrganizations(account, application) : [],
});

function interactionUrl(ctx: KoaContextWithOIDC, {prompt, params}: {prompt: {name: string}; params: object}): string {
  const clientId = ctx.oidc.client!.clientId;
  const context = uiContextCookie(clientId, {...params});
  if (context) ctx.cookies.set('_logto', context, {path: '/', sameSite: 'lax', httpOnly: false});
  if (prompt.name === 'consent') return `/consent?${new URLSearchParams({app_id: clientId})}`;
  return signInLocation(clientId, {...params});
}
