/**
 * The Experience API as a web-standard handler. It knows neither Node nor an OIDC library: who is signing in, what the
 * connectors are and where accounts are kept is given to it.
 */
import * as body from '../../protocol/experience.ts';
import type {Accounts} from '../accounts/accounts.ts';
import {verifyCaptcha} from '../captcha/captcha.ts';
import {codeRoutes} from '../code/routes.ts';
import {createSendLimit} from '../code/send-limit.ts';
import {forgotPasswordRoutes} from '../forgot-password/routes.ts';
import {mfaRoutes} from '../mfa/routes.ts';
import {oneTimeTokenRoutes} from '../one-time-token/routes.ts';
import {createOneTimeTokens, type OneTimeTokens} from '../one-time-token/tokens.ts';
import {passkeyRoutes} from '../passkey/routes.ts';
import {preflightPasskey} from '../passkey/sign-in-routes.ts';
import {passwordRoutes} from '../password/routes.ts';
import {profileRoutes} from '../profile/routes.ts';
import type {Settings} from '../settings/settings.ts';
import {phrasesAnswer, publicSettings} from '../settings/well-known.ts';
import {socialRoutes} from '../social/routes.ts';
import {ssoConnectorsFor} from '../sso/email-domains.ts';
import {ssoRoutes} from '../sso/routes.ts';
import {consentRoutes, emptyDirectory} from '../consent/routes.ts';
import type {Server} from './context.ts';
import {type Call, createRouter, json, noContent, readBody, type Route} from './http.ts';
import {identificationRoutes} from './identification.ts';
import {Interaction} from './interaction.ts';
import {interactionRoutes} from './interaction-routes.ts';
import type {Clock, Connectors, Directory, Interactions, IsDisposable, Storage} from './ports.ts';
import {createSentinel} from './sentinel.ts';
import {check, type StepRoute, stepRoute} from './step-route.ts';
import {submitStep} from './submit.ts';

export interface ExperienceApiOptions {
  interactions: Interactions;
  connectors: Connectors;
  accounts: Accounts;
  settings: Settings;
  /** Without them no link leads in. */
  oneTimeTokens?: OneTimeTokens;
  /** Without one nobody is asked for a consent. */
  directory?: Directory;
  /** Without one no picture can be uploaded. */
  storage?: Storage | undefined;
  /** Without it nobody's address can be checked for that. */
  isDisposable?: IsDisposable | undefined;
  clock?: Clock;
  /** Gets errors that nobody expected; the browser only learns that there was one. */
  report?: (error: unknown) => void;
}

export interface ExperienceApi {
  /** Answers everything, also what it does not know. */
  handle(request: Request): Promise<Response>;
  /** Forgets wrong tries and sent messages. */
  reset(): void;
}

export function createExperienceApi(options: ExperienceApiOptions): ExperienceApi {
  const {interactions, connectors, accounts, settings, directory = emptyDirectory, clock = Date} = options;
  const sentinel = createSentinel(clock);
  const sendLimit = createSendLimit(clock);
  const {storage, isDisposable, oneTimeTokens = createOneTimeTokens(clock)} = options;
  const server: Server = {
    accounts,
    connectors,
    directory,
    settings,
    storage,
    isDisposable,
    clock,
    sentinel,
    sendLimit,
    oneTimeTokens,
  };

  const inSignIn = ({method, path, answer}: StepRoute): Route => ({
    method,
    path: `/api/experience${path}`,
    async handle(call) {
      const interaction = await Interaction.load(await interactions.find(call.request));
      const answered = await answer({...call, server, interaction}, () => readBody(call.request));
      return answered instanceof Response ? answered : json(answered);
    },
  });

  async function start({request}: Call): Promise<Response> {
    const session = await interactions.find(request);
    const {interactionEvent, captchaToken} = check(body.startInteraction, 'body', await readBody(request));
    const isPerson = captchaToken !== undefined;
    if (isPerson) await verifyCaptcha(server, captchaToken);
    await Interaction.start(session, interactionEvent, request, isPerson);
    return noContent();
  }

  async function ssoConnectors({request, url}: Call): Promise<Response> {
    await interactions.find(request);
    const {email} = check(body.ssoConnectorsQuery, 'query', Object.fromEntries(url.searchParams));
    return json({connectorIds: ssoConnectorsFor(server, email).map(({id}) => id)});
  }

  const preflight = async ({request}: Call) => json(await preflightPasskey(await interactions.find(request), request));

  const settingsDocument = async ({url: {searchParams}}: Call) =>
    json(
      publicSettings(settings, connectors, {
        appId: searchParams.get('appId'),
        organizationId: searchParams.get('organizationId'),
      }),
    );

  const routes: Route[] = [
    {method: 'GET', path: '/api/status', handle: async () => noContent()},
    {method: 'GET', path: '/api/.well-known/sign-in-exp', handle: settingsDocument},
    {method: 'GET', path: '/api/.well-known/experience', handle: settingsDocument},
    {method: 'GET', path: '/api/.well-known/phrases', handle: async (call) => phrasesAnswer(call, settings)},
    ...consentRoutes(server, interactions),
    {method: 'PUT', path: '/api/experience', handle: start},
    {method: 'GET', path: '/api/experience/sso-connectors', handle: ssoConnectors},
    {method: 'POST', path: '/api/experience/preflight/sign-in-passkey/authentication', handle: preflight},
    ...[
      ...interactionRoutes,
      ...identificationRoutes,
      stepRoute('POST', '/submit', undefined, submitStep),
      ...passkeyRoutes,
      ...passwordRoutes,
      ...codeRoutes,
      ...oneTimeTokenRoutes,
      ...socialRoutes,
      ...ssoRoutes,
      ...profileRoutes,
      ...forgotPasswordRoutes,
      ...mfaRoutes,
    ].map(inSignIn),
  ];
  return {
    handle: createRouter(routes, options.report ?? console.error),
    reset() {
      sentinel.reset();
      sendLimit.reset();
    },
  };
}
