/**
 * The sign-in from the first thing that a person does: it decides what may run now, what has to wait for the terms and
 * which answers come too late. What the commands do is in `effects/`, how the state changes in `transition.ts`, and how
 * it leaves the page in `ways-out.ts`.
 */
import type {Send} from '../client/http.ts';
import {failure} from '../client/result.ts';
import {elementThere} from '../platform/later-environment.ts';
import {createLaterNavigation} from '../platform/later-navigation.ts';
import type {Command, CommandType, ServerCommand} from './commands.ts';
import {createDetection} from './sso/detection.ts';
import {confirmed, retreat} from './dialog/dialogs.ts';
import {loadEffects, perform} from './perform.ts';
import type {Attempt, Ground} from './ground.ts';
import {waysOf} from './identifier/ways.ts';
import {methodOf} from './session/method.ts';
import {firstScreen, firstScreens} from './identifier/first-screen.ts';
import {historyMode} from './history-mode.ts';
import {pendingFor} from './latest.ts';
import {offersBack} from './offers-back.ts';
import {asking, questionOf} from './dialog/question.ts';
import {answered, asked, settled} from './later-changes.ts';
import type {Extras, Fault, Pending, Problem, Screen} from './state.ts';
import {watchForPasskeys} from './passkey/watch.ts';
import {refuse, type Step} from './step.ts';
import {needsAgreement} from './terms/terms.ts';
import {entered, refused, started} from './transition.ts';
import {createWaysOut, returnsHere} from './ways-out.ts';

/** What the beginning leaves to it. */
export type LaterCommand = Exclude<Command, {type: 'start' | 'remember-identifier' | 'set-agreement'}>;

export interface Course {
  send(command: LaterCommand): void;
  /** Carries out what the beginning led to. */
  follow(step: Step, attempt: Attempt): void;
  /** The person moved in the history, or came back to a page that had been left for a provider. */
  moved(screen: Screen | undefined, hasEarlierEntry: boolean, thawed: boolean): void;
  /** Fetches what its commands take. */
  prepare(): void;
  giveUp(): void;
}

export {laterScreens} from '../platform/later-screens.ts';
export {firstStep} from './session/first-step.ts';

export const createCourse = (ground: Ground): Course => {
  const {options, platform, storage, memory, connect, store, latest, remember} = ground;
  const {navigation} = platform;
  const onward = platform.laterNavigation ?? createLaterNavigation();
  const {change} = store;
  /** Its calls wait for the connection's code, too. */
  const until = (signal: AbortSignal): Send =>
    (async (...call: Parameters<Send>) => {
      const session = await connect().catch(() => undefined);
      return session ? session.until(signal)(...call) : failure({kind: 'network'});
    }) as Send;
  const detection = createDetection(until, memory, (sso) => change({sso}));

  /** Waits for the terms. Here, not in the state: it may hold a password. */
  let held: ServerCommand | undefined;
  /** What failed, to be done once more; it may hold one too. */
  let again: (() => void) | undefined;

  const giveUp = () => {
    latest.giveUp();
    detection.giveUp();
    held = again = undefined;
  };

  const run = async (
    attempt: Attempt,
    work: (signal: AbortSignal) => Promise<Step>,
    pending = pendingFor(attempt.sent),
  ) => {
    giveUp();
    change(started(pending));
    const step = await latest.run(attempt.sent, async (signal) => leadOn(await work(signal)));
    if (step) take(step, attempt);
  };

  /** From the end of the road there is a way on, as far as it is known. */
  const leadOn = async (step: Step): Promise<Step> => {
    if (step.type !== 'go' || step.screen.name !== 'stopped') return step;
    const effects = await loadEffects().catch(() => undefined);
    if (!effects) return step;
    const screen = await effects.withReason(step.screen, options);
    const request = await connect().then(
      (session) => session.authorization(),
      () => undefined,
    );
    return {...step, screen: effects.withWayOn(screen, options, store.state.settings, platform, request)};
  };

  const show = (screen: Screen, extras: Extras = {}, how = historyMode(store.state.screen, screen)) =>
    enter(screen, navigation.show(screen, how, memory.appId), extras);

  const enter = (screen: Screen, hasEarlierEntry: boolean, extras: Extras = {}) =>
    change(
      entered(screen, offersBack(screen, hasEarlierEntry), {...extras, dialog: extras.dialog ?? questionOf(screen)}),
    );

  const take = (step: Step, attempt: Attempt): void => {
    if (step.type !== 'leave' && step.type !== 'then') out.closePopup();
    switch (step.type) {
      case 'go': {
        const {screen, problem, then, ...extras} = step;
        show(screen, {...extras, problem: problem && own(problem, attempt, step.again)});
        if (then) advance(then, then, attempt.steps);
        break;
      }
      case 'refuse':
        return change(refused(own(step.problem, attempt)));
      case 'ask':
        navigation.show(asking(store.state.screen, step.dialog), 'replace', memory.appId);
        return change(asked(store.state.screen, step.dialog));
      case 'then':
        return advance(step.command, attempt.sent, attempt.steps);
      case 'leave':
        return out.leave(step, attempt);
      case 'hand-over':
        change(settled);
        return options.finished?.(step.callbackUrl, step.redirectTo);
      case 'stay':
        // What led to where there is nothing to do but wait asked the server something; it does so once more.
        return isPassing(store.state.screen)
          ? change(refused(own(ledNowhere, attempt, attempt.sent as ServerCommand)))
          : change(settled);
    }
  };

  /** The one place where a problem is made: with what it belongs to, which is what trying again does. */
  const own = (fault: Fault, attempt: Attempt, other?: ServerCommand): Problem => {
    again = other ? () => advance(other, other) : attempt.again;
    return {...fault, command: (other ?? attempt.sent).type};
  };

  /**
   * Carries a command out, after the terms if it needs them. `sent` is what the person pressed, `steps` what has
   * followed from it: none of them twice, as what leads to itself would never end.
   */
  const advance = (command: ServerCommand, sent: Command, steps: readonly CommandType[] = []) => {
    const {state} = store;
    const attempt = {sent, steps: [...steps, command.type], again: () => advance(command, sent)};
    if (steps.includes(command.type)) return take(refuse({code: 'unknown', recoverable: true}), attempt);
    const {settings} = state;
    memory.method = methodOf(command, state.screen, settings?.ssoConnectors) ?? memory.method;
    if (needsAgreement(command.type, settings, state.agreed)) {
      giveUp();
      held = command;
      change(asked(state.screen, {kind: 'terms'}));
    } else if (settings) {
      const pending = {...pendingFor(sent), ...pendingFor(command), command: sent.type};
      const {captcha} = options;
      const inPopup = out.openPopup(command);
      const work = (signal: AbortSignal) =>
        perform(command, until(signal), {
          platform,
          onward,
          storage,
          memory,
          settings,
          state,
          signal,
          countries: options.countries,
          startUrl: options.startUrl,
          inPopup,
          returns: returnsHere(options),
          captcha: captcha && ((config) => captcha({config, signal, show: () => waitForPerson(signal, pending)})),
        });
      void run(attempt, work, pending);
    }
  };

  const waitForPerson = ({aborted}: AbortSignal, pending: Pending) => {
    if (!aborted) change(started({...pending, captcha: true}));
  };

  /** The person moved in the history, or came back to a page that had been left for a provider. */
  const moved = (screen: Screen | undefined, hasEarlierEntry: boolean, thawed: boolean) => {
    const {settings, screen: left} = store.state;
    if (!settings || (thawed && left.name !== 'leaving')) return;
    giveUp();
    out.closePopup();
    if (!screen) return show(ground.home, {}, 'replace');
    enter(screen, hasEarlierEntry);
    // What the server still wants it says itself.
    if (screen.name === 'mfa') advance({type: 'continue-mfa'}, {type: 'continue-mfa'});
  };

  const out = createWaysOut(ground, {show, take, advance, own, moved, onward});

  const restart = async (signal: AbortSignal): Promise<Step> => {
    const {screen} = store.state;
    // Whoever allows them has to load the page again for it.
    if (screen.name === 'stopped' && screen.why === 'cookies-blocked') {
      onward.reload();
      return {type: 'stay'};
    }
    return Promise.all([loadEffects(), connect()]).then(
      ([{beginAgain}, session]) => beginAgain(session, signal, store.state, ground.home),
      () => refuse(cannotRestart),
    );
  };

  const dismiss = () => {
    const {dialog, pending, screen} = store.state;
    if (pending?.captcha) {
      giveUp();
      return change(settled);
    }
    if (!dialog) return;
    const back = retreat(screen, ground.home);
    giveUp();
    change(answered);
    if (back && !onward.backTo(back.names)) show(back.otherwise, {}, 'replace');
  };

  /** Later screens know it in the spelling that is sent; what was typed is what its field shows. */
  const rememberFrom = (command: ServerCommand) => {
    if (!firstScreens.includes(store.state.screen.name)) return;
    if ('email' in command) remember(command.email, 'email');
    if (!('identifier' in command)) return;
    const {type, value} = command.identifier;
    const {settings} = store.state;
    // Whoever signs in by another name keeps that one.
    if (command.type === 'send-reset-code' && settings && waysOf(settings, command.identifier).length === 0) return;
    remember(type === 'phone' && /^\d/.test(value) ? `+${value}` : value, type);
  };

  const draft = (value: string) => {
    const {drafts, screen} = store.state;
    const {name} = screen;
    if (name !== 'missing-profile' && name !== 'extra-profile' && name !== 'forgot-password') return;
    const kept = {...drafts, [name === 'missing-profile' ? screen.field : name]: value};
    storage.setDrafts(kept);
    change({drafts: kept});
  };

  const send = (command: LaterCommand): void => {
    const {state} = store;
    if (latest.isRunning(command)) return;
    if (command.type === 'restart') {
      return void run({sent: command, steps: [], again: () => send(command)}, restart);
    }
    if (command.type === 'show-popup') return out.focusPopup();
    // On the way out nothing can be done any more, but to think better of a provider.
    if (state.screen.name === 'leaving') {
      const {reason, within} = state.screen;
      return command.type === 'back' && reason !== 'complete' ? out.stay(within) : undefined;
    }

    switch (command.type) {
      case 'retry':
        if (state.problem?.recoverable) again?.();
        return;
      case 'remember-draft':
        return draft(command.value);
      case 'detect-sso':
        return void detection.look(command.email, state);
    }
    if (!state.settings) return;

    switch (command.type) {
      case 'back':
        giveUp();
        if (state.pending) change(settled);
        if (!onward.back()) show(ground.home, {}, 'replace');
        return;
      case 'show':
        giveUp();
        return show(firstScreen(state.settings, shown[command.screen]));
      case 'use-password':
        giveUp();
        return show({name: 'password', identifier: command.identifier});
      case 'list-ways':
        giveUp();
        return show({name: 'ways', identifier: command.identifier});
      case 'dismiss':
        return dismiss();
      case 'confirm': {
        const {dialog} = state;
        const next = dialog && confirmed(dialog, held);
        if (!next) return dismiss();
        // Whatever asked for it showed the terms, too: they never are a second question.
        if (needsAgreement(next.type, state.settings, state.agreed)) change({agreed: true});
        change(answered);
        return advance(next, next);
      }
      default:
        rememberFrom(command);
        return advance(command, command);
    }
  };

  const stopWatching = watchForPasskeys({
    ...ground,
    until,
    found: (assertion) => send({type: 'use-passkey', assertion}),
  });

  return {
    send,
    follow: (step, attempt) =>
      void run(attempt, async () => {
        // It alone knows whether the page may be left, and how a person proves to be one.
        await (platform.elementThere ?? elementThere)();
        return step;
      }),
    moved,
    prepare: () => {
      void Promise.all([loadEffects(), connect()]).catch(() => undefined);
      out.prepare();
    },
    giveUp: () => {
      stopWatching();
      out.closePopup();
      giveUp();
    },
  };
};

/** There is nothing to do on it but to wait. */
const isPassing = (screen: Screen) =>
  screen.name === 'callback' ||
  screen.name === 'one-time-token' ||
  screen.name === 'mfa' ||
  (screen.name === 'consent' && !screen.asked);

const ledNowhere: Fault = {code: 'unknown', recoverable: true};
const cannotRestart: Fault = {code: 'network', recoverable: true};

const shown = {
  'sign-in': 'sign_in',
  register: 'register',
  'single-sign-on': 'single_sign_on',
  'forgot-password': 'reset_password',
} as const;
