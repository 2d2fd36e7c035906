import {html} from 'lit';
import type * as Captcha from '../elements/captcha/ask.ts';
import type {CommandEvent} from '../elements/screen/command-event.ts';
import type {CaptchaRequest} from '../machine/captcha/captcha.ts';
import type {Command} from '../machine/commands.ts';
import type {State} from '../machine/state.ts';
import {loaderFrom} from '../platform/load.ts';
import type {Resource} from './view-controller.ts';

const load = loaderFrom(import.meta.url);

/**
 * Asks the person to prove to be one, in a place above the form; all of it loads with the first request that needs it.
 */
export class CaptchaController implements Resource {
  #captcha: typeof Captcha | undefined;

  isReady({pending}: State) {
    return !pending?.captcha || this.#captcha !== undefined;
  }

  readonly load = async () => (this.#captcha ??= await load(() => import('../elements/captcha/ask.ts')));

  /** @returns the token; nothing where the code for it cannot be had */
  async ask(host: Captcha.Asking, request: CaptchaRequest) {
    return (await this.load().catch(() => {}))?.ask(host, request);
  }

  render(state: State | undefined, send: (command: Command) => void) {
    return state?.pending?.captcha
      ? html`<auth-captcha @auth-command=${({command}: CommandEvent) => send(command)}></auth-captcha>`
      : undefined;
  }
}
