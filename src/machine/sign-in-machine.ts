/**
 * The sign-in as a machine: commands in, states out. Here is the beginning, until the first screen stands; what follows
 * is in `course.ts`, which loads with the first thing that a person does.
 */
import {loaderFrom} from '../platform/load.ts';
import {createPlatform, type Platform} from '../platform/platform.ts';
import {keepScreens} from '../platform/kept-screens.ts';
import {createFlowStorage} from '../platform/storage.ts';
import {serverUrl, urlOnServer} from '../protocol/server-url.ts';
import type {IdentifierType} from '../protocol/settings.ts';
import type {Command, CommandType} from './commands.ts';
import type {Course} from './course.ts';
import type {Ground} from './ground.ts';
import type {Memory} from './effect.ts';
import type {Session} from './session/session.ts';
import {noConnection, open} from './session/start.ts';
import {firstScreens, skeletonFor} from './identifier/first-screen.ts';
import {kindOf} from './identifier/identifier-kind.ts';
import {createLatest, pendingFor} from './latest.ts';
import type {SignInOptions} from './options.ts';
import type {Fault, State} from './state.ts';
import {go, refuse, type Step} from './step.ts';
import {createStore} from './store.ts';
import {entered, initialState, refused, started} from './transition.ts';

const load = loaderFrom(import.meta.url);

export interface SignIn {
  readonly state: State;
  /** Calls back after each change, until the returned function is called. */
  subscribe(listener: () => void): () => void;
  send(command: Command): void;
  /** The texts of the server's own pages in a language, nested as Logto keeps them; `undefined` if they cannot be had. */
  phrases(locale: string): Promise<unknown>;
  /** Fetches what the next step takes, so that nobody waits for it later. */
  prepare(): void;
  /** Gives up what is under way and lets go of the page. */
  dispose(): void;
}

let createCourse: ((ground: Ground) => Course) | undefined;

/** The part of the machine that is not needed before somebody does something. */
export const loadCourse = async () => {
  const course = await load(() => import('./course.ts'));
  keepScreens(course.laterScreens);
  ({createCourse} = course);
  return course;
};

export const createSignIn = (options: SignInOptions = {}, platform: Platform = createPlatform(options)): SignIn => {
  const {navigation} = platform;
  const storage = createFlowStorage(platform.stores);
  const memory: Memory = {};
  const lifetime = new AbortController();
  const route = navigation.route();
  const store = createStore(initialState(skeletonFor(route.kind === 'first' ? route.first : options.firstScreen)));
  const {change} = store;
  const latest = createLatest();

  let stopListening: (() => void) | undefined;
  let session: Promise<Session> | undefined;
  let course: Course | undefined;
  /** What could not be loaded, to be done once more. */
  let again: (() => void) | undefined;

  const connect = () => {
    session ??= load(() => import('./session/session.ts')).then(({createSession}) =>
      createSession(options, platform, memory, lifetime.signal),
    );
    session.catch(() => (session = undefined));
    return session;
  };
  const remember = (identifier: string, identifierType: IdentifierType | undefined) => {
    const {state} = store;
    if (identifier === state.identifier && identifierType === state.identifierType) return;
    storage.setIdentifier(identifier, identifierType);
    change({identifier, identifierType});
  };

  const ground: Ground = {
    options,
    platform,
    storage,
    memory,
    connect,
    store,
    latest,
    remember,
    home: {name: 'sign-in'},
  };

  const refuseTo = (command: Command, fault: Fault, once = () => send(command)) => {
    again = once;
    change(refused({...fault, command: command.type}));
  };

  /** At once where its code is there, in the order of the calls where it is not. */
  const goOn = (use: (course: Course) => void, lost: () => void = () => {}) => {
    if (!createCourse) return void loadCourse().then(() => lifetime.signal.aborted || goOn(use, lost), lost);
    course ??= createCourse(ground);
    use(course);
  };

  const start = async (command: Command) => {
    change(started(pendingFor(command)));
    const step = await latest.run(command, begin);
    if (step?.type === 'refuse') return refuseTo(command, step.problem);
    if (step?.type !== 'go') return;
    const {screen, then} = step;
    if (then || !firstScreens.includes(screen.name)) return follow(step, command);
    change(entered(screen, navigation.show(screen, 'replace', memory.appId)));
  };

  /** Where the first screen is not the end of it: back from a provider, straight to one, nothing to be done here. */
  const follow = (step: Step, sent: Command) =>
    goOn(
      (course) => course.follow(step, {sent, steps: [], again: () => send(sent)}),
      () => refuseTo(sent, noConnection, () => follow(step, sent)),
    );

  const begin = async (signal: AbortSignal): Promise<Step> => {
    stopListening ??= navigation.listen((screen, ...moved) => goOn((course) => course.moved(screen(), ...moved)));
    if (!isPossible(options, navigation.origin())) {
      void load(() => import('./advice.ts')).then(({advise}) => advise(options), noAdvice);
      return refuse({code: 'misconfigured', recoverable: false});
    }
    const opening = await open(connect, options, {...platform, storage}, memory, signal, loadCourse);
    // Nobody waits for it any more.
    if (!opening || signal.aborted) return {type: 'stay'};
    if ('code' in opening) {
      const {code: why, serverCode: code} = opening;
      return why === 'misconfigured' && code ? go({name: 'stopped', why, code}) : refuse(opening);
    }
    const {home, step, ...loaded} = opening;
    ground.home = home;
    change(loaded);
    return step;
  };

  const send = (command: Command): void => {
    if (lifetime.signal.aborted || latest.isRunning(command)) return;
    const {settings} = store.state;
    const once = again;
    switch (command.type) {
      case 'start':
        if (!settings) void start(command);
        return;
      case 'remember-identifier':
        return remember(command.value, kindOf(command.value, command.types));
      case 'set-agreement':
        return change({agreed: command.agreed});
      case 'detect-sso':
      case 'remember-draft':
        return goOn((course) => course.send(command));
    }
    again = undefined;
    if (command.type === 'retry' && once) return once();
    if (!settings) return command.type === 'restart' ? void start(command) : undefined;
    // What a person has pressed is seen at once, also while its code is on the way.
    if (!createCourse && !decidedHere.includes(command.type)) {
      change(started(pendingFor(command)));
    }
    goOn(
      (course) => course.send(command),
      () => refuseTo(command, noConnection),
    );
  };

  return {
    get state() {
      return store.state;
    },
    subscribe: store.subscribe,
    send,
    phrases: async (locale) => {
      const loaded = await load(() => import('./effects/phrases.ts')).catch(() => undefined);
      return loaded?.readPhrases(connect, lifetime.signal, platform.environment, locale);
    },
    prepare: () => goOn((course) => course.prepare()),
    dispose: () => {
      latest.giveUp();
      course?.giveUp();
      lifetime.abort();
      stopListening?.();
    },
  };
};

const noAdvice = () => {};
/** Whether the page has said where to go in a way that can be understood. */
const isPossible = ({endpoint, authorizationUrl: url}: SignInOptions, page: string) => {
  const server = serverUrl(endpoint, page);
  return server !== undefined && (!url || typeof url !== 'string' || !!urlOnServer(url, server, page));
};

/** Commands that ask nobody, so that nothing is under way. */
const decidedHere: readonly CommandType[] = [
  'back',
  'show',
  'use-password',
  'list-ways',
  'confirm',
  'dismiss',
  'retry',
];
