/**
 * The Experience API as a web-standard handler. It knows neither Node nor an OIDC library: who is signing in, what the
 * connectors are and where accounts are kept is given to it.
 */
import type * as z from 'zod/mini';
import * as body from '../../protocol/experience.ts';
import type {Accounts} from '../accounts/accounts.ts';
import {ApiError} from './api-error.ts';
import type {Server, Step} from './context.ts';
import {ssoConnectorsFor} from '../sso/email-rules.ts';
import {type Call, createRouter, json, noContent, readBody, type Route} from './http.ts';
import {identificationStep} from './identification.ts';
import {Interaction} from './interaction.ts';
import {invalidInput} from './invalid-input.ts';
import type {Clock, Connectors, Interactions} from '../ports.ts';
import {profileStep, resetPasswordStep} from '../profile/profile.ts';
import {createSendLimit} from '../code/send-limit.ts';
import {createSentinel} from './sentinel.ts';
import type {Settings} from '../settings/settings.ts';
import {assertEventAllowed} from './sign-in-guards.ts';
import {submitStep} from './submit.ts';
import {sendCodeStep, verifyCodeStep} from '../code/verification.ts';
import {newPasswordIdentityStep, verifyPasswordStep} from '../password/verification.ts';
import {
  socialAuthorizationUriStep,
  ssoAuthorizationUriStep,
  verifySocialStep,
  verifySsoStep,
} from '../social/verification.ts';
import {phrasesAnswer, publicSettings} from '../settings/well-known.ts';

export interface ExperienceApiOptions {
  interactions: Interactions;
  connectors: Connectors;
  accounts: Accounts;
  settings: Settings;
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
  const {interactions, connectors, accounts, settings, clock = Date} = options;
  const sentinel = createSentinel(clock);
  const sendLimit = createSendLimit(clock);
  const server: Server = {accounts, connectors, settings, clock, sentinel, sendLimit};

  function read<Body>(schema: z.ZodMiniType<Body>, part: 'body' | 'query', input: unknown): Body {
    const result = schema.safeParse(input, {reportInput: false});
    if (!result.success) throw invalidInput(part, result.error, input);
    return result.data;
  }

  /** A route of a sign-in that was started. What is not a `Response` is answered as JSON. */
  function step<Body>(
    method: Route['method'],
    path: string,
    schema: z.ZodMiniType<Body> | undefined,
    handle: (step: Step<Body>) => Promise<Response | object>,
  ): Route {
    return {
      method,
      path: `/api/experience${path}`,
      async handle(call) {
        const interaction = await Interaction.load(await interactions.find(call.request));
        const input = schema ? read(schema, 'body', await readBody(call.request)) : (undefined as Body);
        const answer = await handle({...call, server, interaction, body: input});
        return answer instanceof Response ? answer : json(answer);
      },
    };
  }

  async function start({request}: Call): Promise<Response> {
    const session = await interactions.find(request);
    const {interactionEvent} = read(body.startInteraction, 'body', await readBody(request));
    await Interaction.start(session, interactionEvent, request);
    return noContent();
  }

  async function switchEvent({interaction, body: {interactionEvent}}: Step<z.infer<typeof body.switchEvent>>) {
    assertEventAllowed(settings.current, interactionEvent);
    const isRecovery = (event: body.InteractionEvent) => event === 'ForgotPassword';
    if (isRecovery(interactionEvent) !== isRecovery(interaction.state.interactionEvent)) {
      throw new ApiError('session.not_supported_for_forgot_password');
    }
    interaction.switchEvent(interactionEvent);
    await interaction.save();
    return noContent();
  }

  async function ssoConnectors({request, url}: Call): Promise<Response> {
    await interactions.find(request);
    const {email} = read(body.ssoConnectorsQuery, 'query', Object.fromEntries(url.searchParams));
    return json({connectorIds: ssoConnectorsFor(server, email).map(({id}) => id)});
  }

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
    {method: 'PUT', path: '/api/experience', handle: start},
    {method: 'GET', path: '/api/experience/sso-connectors', handle: ssoConnectors},
    step('GET', '/interaction', undefined, async ({interaction}) => interaction.toJSON()),
    step('PUT', '/interaction-event', body.switchEvent, switchEvent),
    step('POST', '/identification', body.identify, identificationStep),
    step('POST', '/submit', undefined, submitStep),
    step('POST', '/verification/password', body.verifyPassword, verifyPasswordStep),
    step('POST', '/verification/verification-code', body.sendCode, sendCodeStep),
    step('POST', '/verification/verification-code/verify', body.verifyCode, verifyCodeStep),
    step('POST', '/verification/new-password-identity', body.newPasswordIdentity, newPasswordIdentityStep),
    step(
      'POST',
      '/verification/social/:connectorId/authorization-uri',
      body.authorizationUriRequest,
      socialAuthorizationUriStep,
    ),
    step('POST', '/verification/social/:connectorId/verify', body.verifySocial, verifySocialStep),
    step(
      'POST',
      '/verification/sso/:connectorId/authorization-uri',
      body.authorizationUriRequest,
      ssoAuthorizationUriStep,
    ),
    step('POST', '/verification/sso/:connectorId/verify', body.verifySso, verifySsoStep),
    step('POST', '/profile', body.profileUpdate, profileStep),
    step('PUT', '/profile/password', body.resetPassword, resetPasswordStep),
  ];
  return {
    handle: createRouter(routes, options.report ?? console.error),
    reset() {
      sentinel.reset();
      sendLimit.reset();
    },
  };
}
