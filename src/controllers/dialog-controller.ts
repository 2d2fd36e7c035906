import {nothing} from 'lit';
import type {drawDialog} from '../elements/dialog/auth-dialog.ts';
import type {Command} from '../machine/commands.ts';
import type {State} from '../machine/state.ts';
import {loaderFrom} from '../platform/load.ts';
import type {Resource} from './resource.ts';

const load = loaderFrom(import.meta.url);

/**
 * The question that stands above everything while it waits for its answer; its element loads with the first one.
 */
export class DialogController implements Resource {
  #draw: typeof drawDialog | undefined;

  isReady({dialog}: State) {
    return !dialog || this.#draw !== undefined;
  }

  async load() {
    ({drawDialog: this.#draw} = await load(() => import('../elements/dialog/auth-dialog.ts')));
  }

  render(state: State, send: (command: Command) => void) {
    return (state.dialog && this.#draw?.(state, send)) ?? nothing;
  }
}
