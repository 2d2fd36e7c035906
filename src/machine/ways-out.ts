/**
 * How a sign-in gets out of the page: by leaving it, by a window of its own beside it for a provider, or, at the end, by
 * a frame that nobody sees.
 */
import {lastUsed} from '../platform/last-used.ts';
import type {LaterNavigation} from '../platform/later-navigation.ts';
import {loaderFrom} from '../platform/load.ts';
import {webUrl} from '../protocol/safe-url.ts';
import type {Command, CommandType, ServerCommand} from './commands.ts';
import type {Attempt, Ground} from './ground.ts';
import type {Popups} from './embedded/popups.ts';
import {left} from './later-changes.ts';
import type {SignInOptions} from './options.ts';
import {loadEffects} from './perform.ts';
import type {Extras, Fault, Problem, Screen, State} from './state.ts';
import type {Step} from './step.ts';

const load = loaderFrom(import.meta.url);

export type Leave = Extract<Step, {type: 'leave'}>;

/** What of the course it goes on with. */
interface Way {
  readonly show: (screen: Screen, extras: Extras, how: 'replace') => void;
  readonly take: (step: Step, attempt: Attempt) => void;
  readonly advance: (command: ServerCommand, sent: Command) => void;
  readonly own: (fault: Fault, attempt: Attempt) => Problem;
  readonly moved: (screen: Screen | undefined, hasEarlierEntry: boolean, thawed: boolean) => void;
  readonly onward: LaterNavigation;
}

export interface WaysOut {
  leave(step: Leave, attempt: Attempt): void;
  /** In the click itself, as browsers want it; any other command closes it. Says whether a window waits for a provider. */
  openPopup(command: Command): boolean;
  closePopup(): void;
  focusPopup(): void;
  /** The person thinks better of a provider. */
  stay(within: Extract<Screen, {name: 'leaving'}>['within']): void;
  /** Fetches what windows take. */
  prepare(): void;
}

export const createWaysOut = (ground: Ground, {show, take, advance, own, moved, onward}: Way): WaysOut => {
  const {options, platform, storage, memory, connect, store, latest} = ground;
  let popups: Popups | undefined;
  let comeBack = () => {};

  const leave = (step: Leave, attempt: Attempt): void => {
    const {to, reason, connectorId} = step;
    if (!webUrl(to)) return show({name: 'stopped', why: 'unsafe-url', restarts: true}, {}, 'replace');
    if (reason === 'complete') {
      storage.clear();
      if (memory.method && !options.noLastUsed) lastUsed(platform.stores).set(memory.method);
      if (options.completion === 'in-place' && options.finished && options.authorizationUrl && !step.completion) {
        return void finishInPlace(to, attempt);
      }
    }
    const isInPopup = step.state !== undefined && popups?.isOpen() === true;
    const from = store.state.screen;
    const screen = {name: 'leaving', to, reason, ...(connectorId && {connectorId})} as const;
    store.change(left(isInPopup ? {...screen, within: 'popup'} : screen));
    const mayLeave = options.mayLeave?.(to, reason) ?? true;
    if (!mayLeave) return popups?.close();
    if (isInPopup) waitForPopup(step, from, attempt);
    else onward.leave(to, reason === 'complete' ? 'replace' : 'assign');
  };

  /** The page stays, and has its screen back when the window is closed. */
  const waitForPopup = ({to, state = '', connectorId = ''}: Leave, from: Screen, attempt: Attempt) => {
    comeBack = () => show(from, {}, 'replace');
    popups?.visit(to, state, {
      answered: (params) => {
        show({name: 'callback', connectorId}, {}, 'replace');
        const command = {type: 'finish-callback', connectorId, params} as const;
        advance(command, command);
      },
      gone: () => show(from, {problem: own({code: 'popup-closed', recoverable: true}, attempt)}, 'replace'),
    });
  };

  const finishInPlace = async (to: string, attempt: Attempt) => {
    store.change(left({name: 'leaving', to, reason: 'complete', within: 'frame'}));
    const step = await latest.run(attempt.sent, async (signal) => {
      const loaded = await Promise.all([loadEffects(), connect()]).catch(() => undefined);
      if (!loaded) return {type: 'leave', to, reason: 'complete', completion: 'navigate'};
      const [{finishInPlace: finish}, session] = loaded;
      return finish(to, {options, platform, session, signal});
    });
    if (step) take(step, attempt);
  };

  return {
    leave,
    openPopup: (command) => {
      const isOpen = options.social === 'popup' && leadsAway(command, store.state) && popups?.open() === true;
      if (!isOpen) popups?.close();
      return isOpen;
    },
    closePopup: () => popups?.close(),
    focusPopup: () => popups?.focus(),
    stay: (within) => {
      if (within !== 'popup') {
        const {screen, canGoBack} = onward.stay();
        // As if the page had come back.
        return moved(screen, canGoBack, true);
      }
      popups?.close();
      comeBack();
    },
    prepare: () => {
      if (options.social !== 'popup') return;
      load(() => import('./embedded/popups.ts')).then(
        ({createPopups}) => (popups ??= createPopups(platform.openPopup)),
        () => {},
      );
    },
  };
};

/** Whether it goes to a provider, by what is known when it is sent. */
const leadsAway = ({type}: Command, {sso}: State) =>
  type === 'start-social' || type === 'start-sso' || (sso?.connectorIds.length === 1 && asksForCompany.includes(type));
const asksForCompany: readonly CommandType[] = ['submit-identifier', 'register', 'find-sso'];

/**
 * An application's own page that can be asked for a URL is come back to. One that has prepared its URL beforehand has
 * prepared another by then, which the answer would not fit.
 */
export const returnsHere = ({routing, authorizationUrl}: SignInOptions) =>
  routing !== 'path' && typeof authorizationUrl === 'function';
