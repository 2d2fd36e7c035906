/**
 * On the way to a social provider or a company's identity provider.
 */
import {isLost} from '../../client/result.ts';
import type {Command} from '../commands.ts';
import type {Effect, EffectContext} from '../effects.ts';
import {nextStep} from '../next-screen.ts';
import {findConnectors} from '../sso/find-connectors.ts';
import type {ScreenName} from '../state.ts';
import {go, refuse, then, type Step} from '../step.ts';
import {situation} from '../effects/calls.ts';

type Of<T extends Command['type']> = Extract<Command, {type: T}>;

/** How long a callback may take to come back to another tab. */
const bundleLifetime = 10 * 60_000;

/** One company: straight there. Several: the person chooses. */
export const offerConnectors = (email: string, connectorIds: readonly string[]): Step => {
  const [connectorId, ...others] = connectorIds;
  return connectorId && others.length === 0
    ? then({type: 'start-sso', connectorId})
    : go({name: 'sso-connectors', email, connectorIds});
};

/** The forms whose submit may end at a company; anywhere else nobody expects to be sent away. */
const asking: readonly ScreenName[] = ['sign-in', 'register', 'single-sign-on'];

export const findSso: Effect<Of<'find-sso'>> = async (command, context) => {
  const {client, settings, state} = context;
  const {email} = command;
  const asked = asking.includes(state.screen.name);
  const found = await findConnectors(email, {client, settings, known: state.sso});
  if (!found.ok && (asked || isLost(found.error))) {
    return nextStep(found.error, situation(context, command, 'SignIn', {identifier: {type: 'email', value: email}}));
  }
  const connectorIds = found.ok ? found.value : [];
  if (asked) {
    return connectorIds.length > 0
      ? offerConnectors(email, connectorIds)
      : refuse({code: 'sso-not-enabled', field: 'identifier', recoverable: false});
  }
  // The server wants single sign-on for an address that was verified in another way.
  const problem = {code: 'session.sso_enabled', recoverable: false} as const;
  return connectorIds.length > 0 ? go({name: 'sso-connectors', email, connectorIds}, {problem}) : refuse(problem);
};

export const startSocial: Effect<Of<'start-social'>> = (command, context) =>
  context.settings.socialConnectors.some((each) => each.id === command.connectorId)
    ? redirect('social', command, context)
    : unknownConnector();

export const startSso: Effect<Of<'start-sso'>> = (command, context) =>
  context.settings.ssoConnectors.some((each) => each.id === command.connectorId)
    ? redirect('sso', command, context)
    : unknownConnector();

const unknownConnector = async (): Promise<Step> => refuse({code: 'connector-unknown', recoverable: false});

const redirect = async (
  flow: 'social' | 'sso',
  command: Of<'start-social' | 'start-sso'>,
  context: EffectContext,
): Promise<Step> => {
  const {client, platform, storage, redirects} = context;
  const {navigation, environment} = platform;
  const {connectorId} = command;
  const state = environment.randomState();

  const started = await client.start('SignIn');
  const answer = started.ok
    ? await client.authorizationUri(flow, connectorId, {
        state,
        redirectUri: redirectUri(navigation.origin(), connectorId),
      })
    : started;
  if (!answer.ok) return nextStep(answer.error, situation(context, command, 'SignIn', {connectorId}));

  const {authorizationUri, verificationId} = answer.value;
  const now = environment.now();
  const kind = flow === 'social' ? 'Social' : 'EnterpriseSso';
  const inTab = redirects.setState(connectorId, state) && redirects.setVerificationId(kind, verificationId);
  const inBrowser = redirects.setBundle({
    state,
    flow,
    connectorId,
    verificationId,
    createdAt: now,
    expiresAt: now + bundleLifetime,
    appId: storage.context('app_id'),
    organizationId: storage.context('organization_id'),
    uiLocales: storage.context('ui_locales'),
  });
  // Whoever were sent away now could not be told from a stranger when they come back.
  if (!inTab && !inBrowser) return refuse({code: 'storage-blocked', recoverable: false});
  return {type: 'leave', to: authorizationUri, reason: flow, connectorId};
};

/** Has to be the same, letter by letter, when the callback is verified. */
export const redirectUri = (origin: string, connectorId: string) =>
  `${origin}/callback/${encodeURIComponent(connectorId)}`;
