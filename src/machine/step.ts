/**
 * What a command leads to. Effects and the table of server errors say it as data; the machine carries it out.
 */
import type {ServerCommand} from './effects.ts';
import type {Dialog, Problem, RedirectReason, Screen} from './state.ts';
import type {Extras} from './transition.ts';

export type Step =
  /** Another screen, and what to do from there at once. */
  | ({readonly type: 'go'; readonly screen: Screen; readonly then?: ServerCommand | undefined} & Extras)
  | {readonly type: 'refuse'; readonly problem: Problem}
  | {readonly type: 'ask'; readonly dialog: Dialog}
  /** On with another command, as if it had been sent: it may have to wait for the terms too. */
  | {readonly type: 'then'; readonly command: ServerCommand}
  | {readonly type: 'leave'; readonly to: string; readonly reason: RedirectReason; readonly connectorId?: string}
  | {readonly type: 'stay'};

export const go = (screen: Screen, extras: Extras & {then?: ServerCommand} = {}): Step => ({
  type: 'go',
  screen,
  ...extras,
});
export const refuse = (problem: Problem): Step => ({type: 'refuse', problem});
export const ask = (dialog: Dialog): Step => ({type: 'ask', dialog});
export const then = (command: ServerCommand): Step => ({type: 'then', command});
