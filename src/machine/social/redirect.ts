/**
 * On the way to a social provider or a company's identity provider.
 */
import {nowBy, randomState} from '../../platform/later-environment.ts';
import {loaderFrom} from '../../platform/load.ts';
import type {CommandOf} from '../commands.ts';
import type {EffectContext} from '../effect.ts';
import {situation} from '../effects/calls.ts';
import {nextStep} from '../next-screen.ts';
import {refuse, type Step} from '../step.ts';

const load = loaderFrom(import.meta.url);

/** How long a callback may take to come back to another tab. */
const bundleLifetime = 10 * 60_000;

export const unknownConnector = async (): Promise<Step> => refuse({code: 'connector-unknown', recoverable: false});

export const redirect = async (
  flow: 'social' | 'sso',
  command: CommandOf<'start-social' | 'start-sso'>,
  context: EffectContext,
): Promise<Step> => {
  const {client, platform, storage, redirects} = context;
  const {navigation, environment} = platform;
  const {connectorId} = command;
  const state = (platform.randomState ?? randomState)();

  const started = await client.start('SignIn');
  const answer = started.ok
    ? await client.authorizationUri(flow, connectorId, {
        state,
        redirectUri: redirectUri(navigation.origin(), connectorId),
      })
    : started;
  if (!answer.ok) return nextStep(answer.error, situation(context, command, 'SignIn', {connectorId}));

  const {authorizationUri, verificationId} = answer.value;
  const now = nowBy(platform);
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
    ...(context.inPopup && {inPopup: true}),
    // What is kept elsewhere the callback's page alone can read.
    ...(context.returns && inTab && {returnTo: context.onward.here()}),
  });
  // Whoever were sent away now could not be told from a stranger when they come back.
  if (!inTab && !inBrowser) return refuse({code: 'storage-blocked', recoverable: false});
  if (environment.appAgent() && (await handOver(connectorId, context, authorizationUri))) return {type: 'stay'};
  return {type: 'leave', to: authorizationUri, reason: flow, connectorId, state};
};

/** The app around the page signs the person in, and comes back to the callback; meanwhile this can be used. */
const handOver = async (connectorId: string, {settings, platform}: EffectContext, authorizationUri: string) => {
  const loaded = await load(() => import('../../platform/native-app.ts')).catch(() => undefined);
  // A company's is no app: it opens here, like any page.
  const connector = settings.socialConnectors.find((each) => each.id === connectorId);
  const app = loaded?.nativeApp(loaded.announcedApp());
  if (connector) app?.signIn(connector, platform.navigation.origin(), authorizationUri);
  return connector !== undefined && app !== undefined;
};

/** Has to be the same, letter by letter, when the callback is verified. */
export const redirectUri = (origin: string, connectorId: string) =>
  `${origin}/callback/${encodeURIComponent(connectorId)}`;
