import {html, nothing} from 'lit';
import {problemAlert} from '../elements/card/problem-alert.ts';
import type {Asking} from '../elements/captcha/ask.ts';
import type {Content} from '../elements/screen/auth-screen.ts';
import type * as ProblemTexts from '../i18n/messages.ts';
import {connectionText, isBuiltIn, type ProblemText} from '../i18n/problem-text.ts';
import type {CaptchaRequest} from '../machine/captcha/captcha.ts';
import type {Problem, State} from '../machine/state.ts';
import {loaderFrom} from '../platform/load.ts';
import type {LanguageController} from './language-controller.ts';
import type {Resource} from './resource.ts';
import type {ViewController} from './view-controller.ts';

const load = loaderFrom(import.meta.url);

/**
 * What stands above the form when something happened that belongs to no field, and the words for it: they load with
 * the first problem.
 */
export class AlertController implements Resource {
  #texts: typeof ProblemTexts | undefined;

  isReady({problem}: State) {
    return !problem || isBuiltIn(problem.code) || this.#texts !== undefined;
  }

  readonly load = async () => {
    this.#texts = await load(() => import('../i18n/messages.ts'));
  };

  readonly textOf = (problem: Problem): ProblemText =>
    this.#texts && !isBuiltIn(problem.code) ? this.#texts.problemText(problem) : connectionText();

  /** The person, for a captcha, whose place is above the form too; nothing where the code for it cannot be had. */
  async ask(host: Asking, request: CaptchaRequest) {
    return (await load(() => import('../elements/captcha/ask.ts')).catch(() => {}))?.ask(host, request);
  }

  render({state, screen, failed, tryAgain}: ViewController, language: LanguageController): Content {
    if (failed) return problemAlert(connectionText(), tryAgain);
    const {problem, notice, pending} = state ?? {};
    if (pending?.captcha) return html`<auth-captcha></auth-captcha>`;
    if (problem && !screen?.ownProblem)
      return problemAlert(this.textOf(problem), problem.recoverable && (() => screen?.tryAgain()));
    // Its code came with the screen before.
    if (notice?.code === 'password-changed') return html`<auth-password-changed></auth-password-changed>`;
    return language.isLost ? problemAlert((this.#texts?.languageText ?? connectionText)(), language.tryAgain) : nothing;
  }
}
