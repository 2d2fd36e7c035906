/**
 * The beginning: the settings, and the screen that the URL, the page and an earlier visit ask for.
 */
import {injectedSettings} from '../../client/page-settings.ts';
import {loaderFrom} from '../../platform/load.ts';
import type {Arrival} from '../../platform/navigation.ts';
import type {Platform} from '../../platform/platform.ts';
import type {FlowStorage} from '../../platform/storage.ts';
import type {IdentifierType, SignInSettings} from '../../protocol/settings.ts';
import type {Memory} from '../effect.ts';
import {firstScreen, firstScreens} from '../identifier/first-screen.ts';
import {kindOf} from '../identifier/identifier-kind.ts';
import {resumes, type SignInOptions} from '../options.ts';
import type {Drafts, Fault, Screen} from '../state.ts';
import {go, type Step} from '../step.ts';
import type {FirstStep} from './first-step.ts';
import type {Session} from './session.ts';

/** Everything waits for it: not long. */
const load = loaderFrom(import.meta.url, 3000);

export interface Opening {
  readonly settings: SignInSettings;
  readonly identifier: string;
  readonly identifierType: IdentifierType | undefined;
  readonly drafts: Drafts;
  /** The first screen that was asked for, also when another one comes before it. */
  readonly home: Screen;
  readonly step: Step;
}

type Place = Platform & {readonly storage: FlowStorage};

/** A `Fault` if the settings cannot be had, `undefined` if nobody wants them any more. */
export const open = async (
  connect: () => Promise<Session>,
  options: SignInOptions,
  platform: Place,
  memory: Memory,
  signal: AbortSignal,
  loadCourse: () => Promise<{readonly firstStep: FirstStep}>,
): Promise<Opening | Fault | undefined> => {
  const {storage, environment} = platform;
  const arrival = (memory.arrival ??= arrive(memory, options, platform));
  const isPlain = isFirst(arrival, options);
  const later = isPlain ? undefined : await loadCourse().catch(() => undefined);
  if (!isPlain && !later) return noConnection;
  const scope = {appId: memory.appId, organizationId: storage.context('organization_id') ?? options.organizationId};
  const given =
    injectedSettings(environment.injectedSettings(), scope) ??
    (await connect().then(
      (session) => session.settings(scope, signal),
      () => noConnection,
    ));
  if (!given || 'code' in given) return given;

  const agent = environment.appAgent();
  // Where its code cannot be had, all of them are offered: no way in is worse than one too many.
  const settings = agent
    ? await load(() => import('../social/host.ts')).then(
        ({settingsIn}) => settingsIn(agent, given),
        () => given,
      )
    : given;
  const {route, params, fallback, screen} = arrival;
  const wanted = route.kind === 'first' ? route.first : (fallback ?? options.firstScreen);
  const home = firstScreen(settings, wanted, params['identifier'] ?? options.identifier);
  const typed = storage.identifier();
  const identifier = typed?.value ?? storage.context('login_hint') ?? options.loginHint ?? '';
  const identifierType = typed?.type ?? kindOf(identifier);
  const step: Step = environment.blocksCookies()
    ? go({name: 'stopped', why: 'cookies-blocked'})
    : later
      ? later.firstStep(settings, home, arrival, options)
      : go(screen && resumes(options) ? screen : home);
  return {settings, identifier, identifierType, drafts: storage.drafts(), home, step};
};

/** Nobody is on the way to somewhere, nor back from there. */
const isFirst = ({isUnknown, route, params, screen}: Arrival, {directSignIn}: SignInOptions) =>
  !isUnknown &&
  (route.kind === 'first' || route.kind === 'other') &&
  !params['one_time_token'] &&
  (screen ? firstScreens.includes(screen.name) : !directSignIn);

/** Reads the URL, which can be done once, and remembers whose sign-in this is. */
const arrive = (memory: Memory, options: SignInOptions, {navigation, storage}: Place): Arrival => {
  const arrival = navigation.arrive();
  const {params, route, screen} = arrival;
  // A reload, and a return from a provider, have the context of the request; of its query only the application is left.
  if (!screen && route.kind !== 'callback') {
    // Whoever is expected outweighs what somebody typed in an earlier request.
    if (params['login_hint'] || options.loginHint) storage.clear();
    // The request is of this sign-in alone, the page's wish of all of them.
    const wishes = {organization_id: options.organizationId, ui_locales: undefined, login_hint: options.loginHint};
    for (const [key, wish] of Object.entries(wishes) as [keyof typeof wishes, string | undefined][])
      if (wish || Object.keys(params).length > 0) storage.setContext(key, params[key] || wish);
  }
  // Alipay calls its own application `app_id` too.
  const named = route.kind === 'callback' ? undefined : params['app_id'];
  memory.appId = named ?? options.appId ?? storage.context('app_id');
  if (memory.appId) storage.setContext('app_id', memory.appId);
  return arrival;
};

/** Code that cannot be loaded is like a server that does not answer. */
export const noConnection: Fault = {code: 'network', recoverable: true};
