import type {State} from '../machine/state.ts';

/** Something beside the screen's element that drawing a state may take. */
export interface Resource {
  isReady(state: State): boolean;
  load(state: State): Promise<unknown>;
}
