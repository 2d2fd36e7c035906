/** Pretend Okta organisations: each an OpenID provider of its own, with its issuer, keys and people. Real HTTP. */
import {randomBytes} from 'node:crypto';
import type {IncomingMessage, ServerResponse} from 'node:http';
import {exportJWK, generateKeyPair} from 'jose';
import {Provider, interactionPolicy, type Configuration} from 'oidc-provider';
import type {SsoConnectorConfig} from '../connector-schema.ts';
import {readForm, sendJson, sendText} from '../http.ts';
import {createOidcStore, type OidcStore} from '../oidc-store.ts';
import {answerUnderPolicy, renderErrorAsData} from '../pages/oidc-pages.ts';
import {sendChoice} from './pages.ts';
import {staffOf, type Person} from './people.ts';
import {callbackUris, type PretendProvider, type SandboxContext} from './provider.ts';

const MOUNT = '/sandbox/okta';

interface Organisation {
  provider: Provider;
  people: readonly Person[];
  name: string;
}

export async function createOkta(context: SandboxContext): Promise<PretendProvider> {
  const {config, clock, switches, origin} = context;
  const store = createOidcStore(clock);
  const ours = config.ssoConnectors.filter(({config: {issuer}}) => issuer.startsWith(`${origin}${MOUNT}/`));
  const organisations = new Map<string, Organisation>();
  for (const issuer of new Set(ours.map((each) => each.config.issuer))) {
    const connectors = ours.filter((each) => each.config.issuer === issuer);
    organisations.set(new URL(issuer).pathname, await createOrganisation(context, issuer, connectors, store));
  }

  /** `/sign-in/<interaction>`: the page with the buttons, and what they answer. */
  const signIn = async (req: IncomingMessage, res: ServerResponse, {provider, people, name}: Organisation) => {
    const interaction = await provider.interactionDetails(req, res).catch(() => undefined);
    if (!interaction) return sendText(res, 400, 'This sign-in has expired. Start again.');
    if (req.method !== 'POST') {
      return sendChoice(res, {provider: name, accent: 'okta', people, formTargets: context.returnOrigins});
    }
    const chosen = (await readForm(req)).get('person');
    const person = people.find(({id}) => id === chosen);
    if (!person) {
      const refusal = {error: 'access_denied', error_description: 'The person cancelled.'};
      return provider.interactionFinished(req, res, refusal, {mergeWithLastSubmission: false});
    }
    const grant = new provider.Grant({accountId: person.id, clientId: String(interaction.params['client_id'])});
    grant.addOIDCScope('openid profile email');
    const consent = {grantId: await grant.save()};
    return provider.interactionFinished(req, res, {login: {accountId: person.id, remember: false}, consent});
  };

  return {
    async handle(req, res, path) {
      if (switches.isDown('okta')) return sendText(res, 503, 'Switched off in /sandbox/providers.');
      const tenant = `${MOUNT}${/^\/[^/?]+/.exec(path)?.[0] ?? ''}`;
      const organisation = organisations.get(tenant);
      if (!organisation) return sendJson(res, 404, {error: 'not_found', path});
      const rest = path.slice(tenant.length - MOUNT.length);
      if (rest.startsWith('/sign-in/')) return signIn(req, res, organisation);
      if (rest === '/token' && switches.refuses('okta')) {
        return sendJson(res, 400, {error: 'invalid_grant', error_description: 'Switched off in /sandbox/providers.'});
      }
      // The provider takes the part in front of its own routes from the difference of these two.
      Object.assign(req, {originalUrl: req.url, url: (req.url ?? '').slice(tenant.length) || '/'});
      await organisation.provider.callback()(req, res);
    },
    handlers: [],
    reset: () => store.forget(),
  };
}

async function createOrganisation(
  context: SandboxContext,
  issuer: string,
  connectors: readonly SsoConnectorConfig[],
  store: OidcStore,
): Promise<Organisation> {
  const {pathname} = new URL(issuer);
  const people = connectors.flatMap((each) => staffOf(each.domains[0]!)).filter(isFirstWithItsId);
  const {privateKey} = await generateKeyPair('RS256', {extractable: true});
  const policy = interactionPolicy.base();
  const asksEveryTime = new interactionPolicy.Check('always', 'the sandbox asks every time who is signing in', (ctx) =>
    ctx.oidc.result?.login ? interactionPolicy.Check.NO_NEED_TO_PROMPT : interactionPolicy.Check.REQUEST_PROMPT,
  );
  policy.get('login')?.checks.add(asksEveryTime);
  const cookie = (purpose: string) => `_okta_${pathname.split('/').at(-1)}_${purpose}`;
  const configuration: Configuration = {
    adapter: (model) => store.adapter(`${pathname} ${model}`),
    clients: connectors.map((each) => ({
      client_id: each.config.clientId,
      client_secret: each.config.clientSecret,
      redirect_uris: callbackUris(context, each.id),
      token_endpoint_auth_method: 'client_secret_basic',
    })),
    jwks: {keys: [{...(await exportJWK(privateKey)), alg: 'RS256', use: 'sig'}]},
    cookies: {
      keys: [randomBytes(32).toString('base64url')],
      names: {interaction: cookie('interaction'), resume: cookie('resume'), session: cookie('session')},
      long: {path: pathname, httpOnly: true, sameSite: 'lax'},
      short: {path: pathname, httpOnly: true, sameSite: 'lax'},
    },
    scopes: ['openid', 'profile', 'email'],
    claims: {profile: ['name'], email: ['email', 'email_verified']},
    pkce: {required: () => false},
    ttl: {Interaction: 600, Session: 600, Grant: 600, AccessToken: 300, IdToken: 300, AuthorizationCode: 60},
    features: {devInteractions: {enabled: false}, rpInitiatedLogout: {enabled: false}},
    renderError: renderErrorAsData,
    interactions: {policy, url: (_ctx, {uid}) => `${pathname}/sign-in/${uid}`},
    findAccount(_ctx, id) {
      const person = people.find((each) => each.id === id);
      if (!person) return undefined;
      const {name, email, emailVerified = true} = person;
      return {accountId: id, claims: () => ({sub: id, name, email, email_verified: emailVerified})};
    },
  };
  const provider = new Provider(issuer, configuration);
  provider.use(answerUnderPolicy as Parameters<typeof provider.use>[0]);
  return {provider, people, name: connectors[0]?.branding.displayName ?? 'Okta'};
}

const isFirstWithItsId = ({id}: Person, index: number, all: readonly Person[]) =>
  all.findIndex((each) => each.id === id) === index;
