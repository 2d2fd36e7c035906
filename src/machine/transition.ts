/**
 * How the state changes: what happened is said by what is so from then on, and by nothing else is a `State` made. What
 * happens later is in `later-changes.ts`; that it happened comes from `sign-in-machine.ts` and `course.ts`, which alone
 * know about requests and the browser.
 */
import type {Extras, Pending, Problem, Screen, ScreenOf, State} from './state.ts';

export type Change = Partial<State>;

export const initialState = (first: ScreenOf<'loading'>['first']): State => ({
  settings: undefined,
  screen: {name: 'loading', first},
  pending: undefined,
  problem: undefined,
  dialog: undefined,
  notice: undefined,
  sso: undefined,
  identifier: '',
  drafts: {},
  agreed: false,
  canGoBack: false,
});

/** What was of interest before. */
export const gone = {problem: undefined, dialog: undefined, notice: undefined};

/** A command is on its way to the server. What was wrong before is no longer of interest. */
export const started = (pending: Pending): Change => ({...gone, pending});

export const entered = (screen: Screen, canGoBack: boolean, extras?: Extras): Change => ({
  ...gone,
  ...extras,
  screen,
  canGoBack,
  pending: undefined,
  sso: undefined,
});

export const refused = (problem: Problem): Change => ({pending: undefined, problem});
