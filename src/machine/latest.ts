/**
 * One thing at a time, and the latest wins: what is under way is given up for something newer, and an answer that
 * comes after that is dropped.
 */
import type {Command} from './commands.ts';
import type {Pending} from './state.ts';
import {refuse, type Step} from './step.ts';

export interface Latest {
  /** `undefined`: something newer has taken over. */
  run(sent: Command, work: (signal: AbortSignal) => Promise<Step>): Promise<Step | undefined>;
  /** Whether this very thing is under way: it was pressed twice. */
  isRunning(command: Command): boolean;
  giveUp(): void;
}

export const createLatest = (): Latest => {
  let running: {readonly sent: Command; readonly controller: AbortController} | undefined;
  const giveUp = () => {
    running?.controller.abort();
    running = undefined;
  };
  return {
    run: async (sent, work) => {
      giveUp();
      const mine = {sent, controller: new AbortController()};
      running = mine;
      // Nothing in here throws by design; if it does, the person must not be left with a spinner.
      const step = await work(mine.controller.signal).catch(() => refuse({code: 'unknown', recoverable: true}));
      if (running !== mine) return undefined;
      running = undefined;
      return step;
    },
    isRunning: (command) => {
      const sent = running?.sent;
      // Another connector's button is another wish.
      return sent?.type === command.type && pendingFor(sent).connectorId === pendingFor(command).connectorId;
    },
    giveUp,
  };
};

/** What is shown of a command while it is under way. */
export const pendingFor = (command: Command): Pending =>
  'connectorId' in command ? {command: command.type, connectorId: command.connectorId} : {command: command.type};
