import {html, nothing} from 'lit';
import type {CommandEvent} from '../elements/screen/command-event.ts';
import type {Command} from '../machine/commands.ts';
import type {State} from '../machine/state.ts';
import {loaderFrom} from '../platform/load.ts';
import type {Resource} from './view-controller.ts';

const load = loaderFrom(import.meta.url);

/**
 * The question that stands above everything while it waits for its answer; its element loads with the first one.
 */
export class DialogController implements Resource {
  #isLoaded = false;

  isReady({dialog}: State) {
    return !dialog || this.#isLoaded;
  }

  async load() {
    await load(() => import('../elements/dialog/auth-dialog.ts'));
    this.#isLoaded = true;
  }

  render({dialog, settings, pending, agreed}: State, send: (command: Command) => void) {
    return dialog && settings
      ? html`<auth-dialog
          .dialog=${dialog}
          .settings=${settings}
          .agreed=${agreed}
          .busy=${pending !== undefined}
          @auth-command=${({command}: CommandEvent) => send(command)}
        ></auth-dialog>`
      : nothing;
  }
}
