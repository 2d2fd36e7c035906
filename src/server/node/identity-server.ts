/** The identity server: oidc-provider, the Experience API, the hosted pages and, in sandbox mode, the sandbox. */
import type {IncomingMessage, ServerResponse} from 'node:http';
import {join} from 'node:path';
import {createAccounts, type Accounts} from '../accounts/accounts.ts';
import {createExperienceApi} from '../api/experience-api.ts';
import type {Clock} from '../api/ports.ts';
import {createOneTimeTokens, type OneTimeTokens} from '../one-time-token/tokens.ts';
import {createSettings, type Settings} from '../settings/settings.ts';
import type {OwnLook} from '../settings/sign-in-experience.ts';
import {builtInPhrases} from './built-in-phrases.ts';
import type {ApplicationConfig, Config} from './config-schema.ts';
import {createConnectors} from './connectors.ts';
import {defaultConfig} from './default-config.ts';
import {createDirectory} from './directory.ts';
import {isDisposable} from './disposable-domains.ts';
import {createDoor, type Handler} from './door.ts';
import {originOf, sendResponse, toRequest, urlOf} from './http.ts';
import {createInteractions} from './interactions.ts';
import {createOidcStore} from './oidc-store.ts';
import {realOutside} from './outside.ts';
import {createHostedPages, type PageSource} from './pages/hosted-pages.ts';
import {unpost} from './posted-requests.ts';
import {createProvider} from './provider.ts';
import {createSandbox, type Sandbox} from './sandbox/index.ts';
import {prepareSeed} from './seed.ts';

export interface IdentityServerOptions {
  /** The public origin, `http://localhost:3001`; the issuer is `<origin>/oidc`. */
  origin: string;
  /** Default: Fernway with the demo application on port 3000. */
  config?: Config;
  /** Other origins whose pages show `<auth-sign-in>`, through a reverse proxy to this server. */
  proxyOrigins?: readonly string[];
  /** Default: the hosted build in `dist/hosted`. */
  pages?: PageSource;
  clock?: Clock;
}

export interface IdentityServer {
  readonly origin: string;
  readonly config: Config;
  readonly accounts: Accounts;
  readonly settings: Settings;
  readonly oneTimeTokens: OneTimeTokens;
  /** Only in sandbox mode. */
  readonly sandbox?: Sandbox;
  /** Answers every request; never rejects. */
  handle: Handler;
  /** Ends every sign-in under way, as an hour does. */
  forgetInteractions(): void;
  /** As it was at the start: accounts, settings, sessions, messages. */
  reset(): Promise<void>;
  /** Lets go of what the process shares. */
  dispose(): void;
}

const lookOf = ({branding, color, customCss}: Pick<ApplicationConfig, keyof OwnLook>): OwnLook => ({
  branding,
  color,
  customCss,
});

const builtPages: PageSource = {directory: join(import.meta.dirname, '../../../dist/hosted')};

export async function createIdentityServer({
  origin,
  config = defaultConfig({origin, appOrigin: 'http://localhost:3000'}),
  proxyOrigins = [],
  pages = builtPages,
  clock = Date,
}: IdentityServerOptions): Promise<IdentityServer> {
  const store = createOidcStore(clock);
  const settings = createSettings({
    experience: config.signInExperience,
    applications: Object.fromEntries(
      config.applications.filter((each) => !each.isThirdParty).map((each) => [each.id, lookOf(each)]),
    ),
    organizations: Object.fromEntries(
      Object.entries(config.organizations).map(([organization, each]) => [organization, lookOf(each)]),
    ),
    phrases: config.phrases,
    builtInPhrases,
  });
  const accounts = createAccounts(clock, () => settings.current.usernamePolicy.caseSensitive);
  const seed = await prepareSeed(config.users);
  await seed(accounts);

  const origins = [origin, ...proxyOrigins, ...config.origins];
  const sandbox = config.sandbox ? await createSandbox({origin, returnOrigins: origins, config, clock}) : undefined;
  const connectors = await createConnectors(config, sandbox?.outside ?? realOutside);
  const strayUrl = (req: IncomingMessage) =>
    settings.current.unknownSessionRedirectUrl || `${originOf(req)}/unknown-session`;
  const findAccount = (id: string) => accounts.get(id);
  const directory = createDirectory(config);
  const provider = await createProvider({
    origin,
    applications: config.applications,
    directory,
    store,
    findAccount,
    strayUrl,
  });
  const oidc = provider.callback();
  const interactions = createInteractions(provider);
  const oneTimeTokens = createOneTimeTokens(clock);
  const api = createExperienceApi({
    interactions,
    accounts,
    settings,
    connectors,
    directory,
    oneTimeTokens,
    storage: sandbox?.files,
    isDisposable,
    clock,
  });
  const sendPage = createHostedPages({
    provider,
    accounts,
    directory,
    oneTimeTokens,
    settings,
    source: pages,
    strayUrl,
    api: (request) => api.handle(request),
    applicationOf: (clientId, redirectUri) => {
      const {name = '', redirectUris = []} = config.applications.find(({id}) => id === clientId) ?? {};
      const uri = redirectUri ?? redirectUris[0];
      return {name, url: uri ? new URL(uri).origin : ''};
    },
  });

  const server: IdentityServer = {
    origin,
    config,
    accounts,
    settings,
    oneTimeTokens,
    ...(sandbox ? {sandbox} : {}),
    handle: createDoor(origins, dispatch),
    forgetInteractions: () => store.forget('Interaction'),
    async reset() {
      store.forget();
      settings.reset();
      sandbox?.reset();
      api.reset();
      oneTimeTokens.clear();
      await accounts.clear();
      await seed(accounts);
    },
    dispose: () => sandbox?.close(),
  };

  async function dispatch(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const {pathname} = urlOf(req);
    if (pathname.startsWith('/oidc/')) {
      await unpost(req);
      res.setHeader('vary', 'Accept-Encoding');
      res.setHeader('cross-origin-resource-policy', 'same-origin');
      res.setHeader('x-frame-options', 'SAMEORIGIN');
      // There are new keys after each start.
      if (pathname === '/oidc/jwks') res.setHeader('cache-control', 'no-cache, max-age=0, must-revalidate');
      // The provider takes the part in front of its own routes from the difference of these two.
      Object.assign(req, {originalUrl: req.url, url: (req.url ?? '').slice('/oidc'.length)});
      await oidc(req, res);
    } else if (pathname.startsWith('/api/')) {
      await sendResponse(res, await api.handle(toRequest(req, res)));
    } else if (sandbox && pathname.startsWith('/user-assets/')) {
      await sandbox.files.send(res, pathname.slice('/user-assets/'.length));
    } else if (sandbox && pathname.startsWith('/sandbox/')) {
      await sandbox.handle(req, res, server);
    } else {
      await sendPage(req, res);
    }
  }

  return server;
}
