/**
 * Back from a provider.
 */
import type {Effect, EffectContext} from '../effect.ts';
import {firstScreen} from '../identifier/first-screen.ts';
import {visit} from '../error-row.ts';
import {nextStep} from '../next-screen.ts';
import type {Fault} from '../state.ts';
import {go} from '../step.ts';
import {finish, identifyAndSubmit, situation} from '../effects/calls.ts';
import {nowBy} from '../../platform/later-environment.ts';
import {loaderFrom} from '../../platform/load.ts';
import {handBack} from '../embedded/hand-back.ts';
import {passOn} from './landing.ts';
import {redirectUri} from './redirect.ts';
import {providerFault} from './provider-errors.ts';

const load = loaderFrom(import.meta.url);

type Params = Readonly<Record<string, string>>;

/** Ours, or checked here: none of the provider's business to be handed back. */
const ownParams = ['state', 'app_id', 'organization_id', 'ui_locales'];
/** Alipay repeats these of the request, whatever its answer. */
const echoed = ['source', 'scope'];

export const finishCallback: Effect<'finish-callback'> = async (command, context) => {
  const {client, memory, platform, settings} = context;
  const {connectorId, params} = command;
  const passed = passOn(connectorId, params, context);
  if (passed) return passed;
  const handedBack = await handBack(connectorId, params, context);
  if (handedBack) return handedBack;
  const failed = (problem: Fault) =>
    go(firstScreen(settings), {problem, ...(problem.recoverable && {again: visit(settings, connectorId)})});

  const flow = callbackFlow(context, connectorId);
  if (!flow) return failed({code: 'connector-unknown', recoverable: false});
  const verificationId =
    memory.claimed?.by === command ? memory.claimed.verificationId : claim(flow, connectorId, params, context);
  if (!verificationId) return failed({code: 'callback-invalid', recoverable: false});
  memory.claimed = {by: command, verificationId};

  const answer = Object.fromEntries(Object.entries(params).filter(([name]) => !ownParams.includes(name)));
  // A cancel has no code of its own at the server.
  const said = Object.keys(answer).filter((name) => !echoed.includes(name));
  if (answer['error'] !== undefined || said.length === 0) return failed(providerFault(answer['error']));

  const here = situation(context, command, 'SignIn', {connectorId, verificationId});
  const verified = await client.verifyCallback(flow, connectorId, {
    verificationId,
    connectorData: {...answer, redirectUri: redirectUri(platform.navigation.origin(), connectorId)},
  });
  if (!verified.ok) return nextStep(verified.error, here);
  return finish(await identifyAndSubmit(client, {verificationId}), here);
};

/** A company is looked for first, as the ids of both kinds are of one make. */
export const callbackFlow = ({settings}: EffectContext, connectorId: string): 'social' | 'sso' | undefined => {
  if (settings.ssoConnectors.some((each) => each.id === connectorId)) return 'sso';
  if (settings.socialConnectors.some((each) => each.id === connectorId)) return 'social';
  return undefined;
};

/**
 * The verification that this callback answers, if this browser asked for it. The server does not compare `state`,
 * so everything depends on this. It can be claimed once; a reload of the page that did so, in the same tab, goes on.
 */
const claim = (
  flow: 'social' | 'sso',
  connectorId: string,
  params: Params,
  {platform, storage, redirects, memory}: EffectContext,
): string | undefined => {
  const {state} = params;
  const expected = redirects.takeState(connectorId);
  if (!state) {
    if (expected !== undefined && Object.keys(params).length === 0) suspectProxy(connectorId);
    return undefined;
  }
  // Taken even if it is not needed: it must not serve a second callback.
  const bundle = redirects.takeBundle(state, connectorId, nowBy(platform));
  const kind = flow === 'social' ? 'Social' : 'EnterpriseSso';
  if (expected === undefined && redirects.isClaimed(connectorId, state)) {
    // The server may have done all of it, and its answer was lost with the page.
    if (memory.journal) memory.journal.isResumed = true;
    return redirects.verificationId(kind);
  }
  if (expected !== undefined) {
    if (expected !== state) return undefined;
    redirects.setClaimed(connectorId, state);
    return redirects.verificationId(kind);
  }

  // Another tab of this browser, or one whose session is gone: what was left behind for this very `state` speaks.
  if (bundle?.flow !== flow || bundle.connectorId !== connectorId) return undefined;
  redirects.setClaimed(connectorId, state);
  redirects.setVerificationId(kind, bundle.verificationId);
  storage.setContext('app_id', bundle.appId);
  storage.setContext('organization_id', bundle.organizationId);
  storage.setContext('ui_locales', bundle.uiLocales);
  memory.appId = bundle.appId ?? memory.appId;
  return bundle.verificationId;
};

/** Sent on our way, and back with nothing at all: what the provider has posted may have been lost. */
const suspectProxy = (connectorId: string) => {
  load(() => import('../doctor/explain.ts')).then(
    ({explainCallback}) => explainCallback(connectorId),
    () => {},
  );
};
