/**
 * Holds the state, and tells those who draw it.
 */
import type {State} from './state.ts';
import type {Change} from './transition.ts';

export interface Store {
  readonly state: State;
  readonly change: (change: Change) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

export const createStore = (initial: State): Store => {
  const listeners = new Set<() => void>();
  let state = initial;
  return {
    get state() {
      return state;
    },
    change: (change) => {
      state = {...state, ...change};
      for (const listener of [...listeners]) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};
