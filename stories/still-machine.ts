import type {Command} from '../src/machine/commands.ts';
import type {SignIn} from '../src/machine/sign-in-machine.ts';
import type {State} from '../src/machine/state.ts';

/** A machine that stands still: it shows what it is told to, and notes what it is asked for. */
export interface StillMachine extends SignIn {
  /** Newest last, without the `start` of the element. */
  readonly sent: readonly Command[];
  show(state: State): void;
}

export const stillMachine = (first: State): StillMachine => {
  const listeners = new Set<() => void>();
  const sent: Command[] = [];
  let state = first;
  return {
    sent,
    get state() {
      return state;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    send(command) {
      if (command.type !== 'start') sent.push(command);
    },
    show(next) {
      state = next;
      for (const listener of listeners) listener();
    },
    phrases: () => Promise.resolve(undefined),
    prepare: () => {},
    dispose: () => listeners.clear(),
  };
};
