/**
 * The sign-in as a machine: commands in, states out. Here is the beginning, until the first screen stands; what follows
 * is in `course.ts`, which loads with the first thing that a person does.
 */
import {loaderFrom} from '../platform/load.ts';
import {createPlatform, type Platform} from '../platform/platform.ts';
import {keepScreens} from '../platform/kept-screens.ts';
import {createFlowStorage} from '../platform/storage.ts';
import type {IdentifierType} from '../protocol/settings.ts';
import type {Command, CommandType} from './commands.ts';
import type {Course, Ground} from './course.ts';
import type {Memory} from './effect.ts';
import {createSession} from './session/session.ts';
import {open} from './session/start.ts';
import {skeletonFor} from './identifier/first-screen.ts';
import {kindOf} from './identifier/identifier-kind.ts';
import {createLatest, pendingFor} from './latest.ts';
import {offersBack} from './offers-back.ts';
import type {SignInOptions} from './options.ts';
import type {Extras, Fault, Screen, State} from './state.ts';
import {go, refuse, type Step} from './step.ts';
import {createStore} from './store.ts';
import {initialState} from './transition.ts';

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
  const session = createSession(options, platform, memory, lifetime.signal);
  const route = navigation.route();
  const store = createStore(initialState(skeletonFor(route.kind === 'first' ? route.first : options.firstScreen)));
  const {dispatch} = store;
  const latest = createLatest();

  let stopListening: (() => void) | undefined;
  let course: Course | undefined;
  /** What could not be loaded, to be done once more. */
  let again: (() => void) | undefined;

  const show = (screen: Screen, {problem, dialog, notice}: Extras, how: 'push' | 'replace') => {
    const canGoBack = offersBack(screen, navigation.show(screen, how, memory.appId));
    dispatch({type: 'entered', screen, canGoBack, problem, dialog, notice});
  };
  const remember = (identifier: string, identifierType: IdentifierType | undefined) => {
    const {state} = store;
    if (identifier === state.identifier && identifierType === state.identifierType) return;
    storage.setIdentifier(identifier, identifierType);
    dispatch({type: 'typed', identifier, identifierType});
  };

  const ground: Ground = {
    options,
    platform,
    storage,
    memory,
    session,
    store,
    latest,
    show,
    remember,
    home: {name: 'sign-in'},
  };

  const refuseTo = (command: Command, fault: Fault, once = () => send(command)) => {
    again = once;
    dispatch({type: 'refused', problem: {...fault, command: command.type}});
  };

  /** At once where its code is there, in the order of the calls where it is not. */
  const goOn = (use: (course: Course) => void, lost: () => void = () => {}) => {
    if (!createCourse) return void loadCourse().then(() => lifetime.signal.aborted || goOn(use, lost), lost);
    course ??= createCourse(ground);
    use(course);
  };

  const start = async (command: Command) => {
    dispatch({type: 'started', pending: pendingFor(command)});
    const step = await latest.run(command, begin);
    if (step?.type === 'refuse') refuseTo(command, step.problem);
    else if (step?.type === 'go' && !step.then && step.screen.name !== 'stopped') show(step.screen, {}, 'replace');
    else if (step?.type === 'go') follow(step, command);
  };

  /** Where the first screen is not the end of it: back from a provider, straight to one, nothing to be done here. */
  const follow = (step: Step, sent: Command) =>
    goOn(
      (course) => course.follow(step, {sent, steps: [], again: () => send(sent)}),
      () => refuseTo(sent, notLoaded, () => follow(step, sent)),
    );

  const begin = async (signal: AbortSignal): Promise<Step> => {
    stopListening ??= navigation.listen((screen, ...moved) => goOn((course) => course.moved(screen(), ...moved)));
    if (!session.isPossible()) {
      void load(() => import('./advice.ts')).then(({advise}) => advise(options), noAdvice);
      return refuse({code: 'misconfigured', recoverable: false});
    }
    const opening = await open(session.anonymous(signal), options, {...platform, storage}, memory, loadCourse);
    // Nobody waits for it any more.
    if (!opening || signal.aborted) return {type: 'stay'};
    if ('code' in opening) {
      const {code: why, serverCode: code} = opening;
      return why === 'misconfigured' && code ? go({name: 'stopped', why, code}) : refuse(opening);
    }
    ground.home = opening.home;
    dispatch({...opening, type: 'loaded'});
    return opening.step;
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
        return dispatch({type: 'agreed', agreed: command.agreed});
      case 'detect-sso':
      case 'remember-draft':
        return goOn((course) => course.send(command));
    }
    again = undefined;
    if (command.type === 'retry' && once) return once();
    if (!settings) return command.type === 'restart' ? void start(command) : undefined;
    // What a person has pressed is seen at once, also while its code is on the way.
    if (!createCourse && !decidedHere.includes(command.type)) {
      dispatch({type: 'started', pending: pendingFor(command)});
    }
    goOn(
      (course) => course.send(command),
      () => refuseTo(command, notLoaded),
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
      return loaded?.readPhrases(session.anonymous(lifetime.signal), platform.environment, locale);
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
/** Code that cannot be loaded is like a server that does not answer. */
const notLoaded: Fault = {code: 'network', recoverable: true};

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
