/**
 * How the state changes: pure, and the only place where a `State` is made. What happened comes from
 * `sign-in-machine.ts` and `course.ts`, which alone know about requests and the browser.
 */
import type {SignInSettings} from '../protocol/settings.ts';
import {asking, questionOf} from './dialog/question.ts';
import type {Dialog, Drafts, Extras, Pending, Problem, Screen, ScreenOf, State} from './state.ts';

export type MachineEvent =
  /** A command is on its way to the server. What was wrong before is no longer of interest. */
  | {readonly type: 'started'; readonly pending: Pending}
  /** It ended without anything to show. */
  | {readonly type: 'settled'}
  | ({readonly type: 'loaded'; readonly settings: SignInSettings; readonly drafts: Drafts} & Typed)
  | ({readonly type: 'entered'; readonly screen: Screen; readonly canGoBack: boolean} & Extras)
  | {readonly type: 'refused'; readonly problem: Problem}
  | {readonly type: 'asked'; readonly dialog: Dialog}
  | {readonly type: 'answered'}
  | {readonly type: 'left'; readonly screen: ScreenOf<'leaving'>}
  | ({readonly type: 'typed'} & Typed)
  | {readonly type: 'drafted'; readonly drafts: Drafts}
  | {readonly type: 'agreed'; readonly agreed: boolean}
  | {readonly type: 'passkey-known'; readonly passkeyOf: string}
  | {readonly type: 'sso-detected'; readonly sso: State['sso']};

type Typed = Pick<State, 'identifier' | 'identifierType'>;

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

export const transition = (state: State, event: MachineEvent): State => {
  switch (event.type) {
    case 'started':
      return {...state, pending: event.pending, problem: undefined, dialog: undefined, notice: undefined};
    case 'settled':
      return {...state, pending: undefined};
    case 'loaded':
      return {
        ...state,
        settings: event.settings,
        identifier: event.identifier,
        identifierType: event.identifierType,
        drafts: event.drafts,
      };
    case 'entered':
      return {
        ...state,
        screen: event.screen,
        canGoBack: event.canGoBack,
        pending: undefined,
        problem: event.problem,
        dialog: event.dialog ?? questionOf(event.screen),
        notice: event.notice,
        sso: undefined,
      };
    case 'refused':
      return {...state, pending: undefined, problem: event.problem};
    case 'asked':
      return {
        ...state,
        screen: asking(state.screen, event.dialog),
        pending: undefined,
        problem: undefined,
        dialog: event.dialog,
      };
    case 'answered':
      return {...state, dialog: undefined};
    case 'left':
      // Pending stays: nothing can be submitted while the browser is on its way.
      return {...state, screen: event.screen, problem: undefined, dialog: undefined, notice: undefined};
    default: {
      const {type: _, ...known} = event;
      return {...state, ...known};
    }
  }
};
