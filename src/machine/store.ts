/**
 * Holds the state, and tells those who draw it.
 */
import type {State} from './state.ts';
import {transition, type MachineEvent} from './transition.ts';

export interface Store {
  readonly state: State;
  readonly dispatch: (event: MachineEvent) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

export const createStore = (initial: State): Store => {
  const listeners = new Set<() => void>();
  let state = initial;
  return {
    get state() {
      return state;
    },
    dispatch: (event) => {
      state = transition(state, event);
      for (const listener of [...listeners]) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};
