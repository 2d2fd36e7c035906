/**
 * What a command leads to. Effects and the table of server errors say it as data; the machine carries it out.
 */
import type {ServerCommand} from './commands.ts';
import type {Dialog, Extras, Fault, RedirectReason, Screen} from './state.ts';

export type Step =
  /** Another screen, and what to do from there at once. */
  | ({readonly type: 'go'; readonly screen: Screen} & Along)
  | {readonly type: 'refuse'; readonly problem: Fault}
  | {readonly type: 'ask'; readonly dialog: Dialog}
  /** On with another command, as if it had been sent: it may have to wait for the terms too. */
  | {readonly type: 'then'; readonly command: ServerCommand}
  | {
      readonly type: 'leave';
      readonly to: string;
      readonly reason: RedirectReason;
      readonly connectorId?: string;
      /** Of the request to a provider. */
      readonly state?: string;
      /** What finishing in place has come to. */
      readonly completion?: 'navigate';
    }
  /** Finished in place. */
  | {readonly type: 'hand-over'; readonly callbackUrl: string; readonly redirectTo: string}
  | {readonly type: 'stay'};

export interface Along extends Omit<Extras, 'problem'> {
  readonly problem?: Fault | undefined;
  readonly then?: ServerCommand | undefined;
  /** What trying again means there, if it is not the command that failed. */
  readonly again?: ServerCommand | undefined;
}

export const go = (screen: Screen, along: Along = {}): Step => ({type: 'go', screen, ...along});
export const refuse = (problem: Fault): Step => ({type: 'refuse', problem});
export const ask = (dialog: Dialog): Step => ({type: 'ask', dialog});
export const then = (command: ServerCommand): Step => ({type: 'then', command});
