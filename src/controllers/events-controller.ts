import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {AuthErrorEvent, AuthReadyEvent, AuthScreenChangeEvent} from '../elements/public-events.ts';
import type {AuthScreen} from '../elements/screen/auth-screen.ts';
import {joinProblemText, type ProblemText} from '../i18n/problem-text.ts';
import type {Problem, State} from '../machine/state.ts';

interface TellingHost extends ReactiveControllerHost, HTMLElement {
  readonly shown: {readonly state: State; readonly screen: AuthScreen} | undefined;
  problemText(problem: Problem): ProblemText;
}

/**
 * Tells the page what has been drawn: the first usable screen, each new one, each problem.
 */
export class EventsController implements ReactiveController {
  readonly #host: TellingHost;
  #isReady = false;
  #screen: AuthScreen | undefined;
  #problem: Problem | undefined;

  constructor(host: TellingHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected() {}

  hostUpdated() {
    const host = this.#host;
    if (!host.shown) return;
    const {state, screen} = host.shown;
    const wasReady = this.#isReady;
    const [screenBefore, problemBefore] = [this.#screen, this.#problem];
    this.#isReady ||= state.screen.name !== 'loading';
    this.#screen = screen;
    this.#problem = state.problem;
    if (this.#isReady && !wasReady) host.dispatchEvent(new AuthReadyEvent());
    if (this.#isReady && screen !== screenBefore) host.dispatchEvent(new AuthScreenChangeEvent(state.screen.name));
    if (state.problem && state.problem !== problemBefore) {
      const {code, recoverable} = state.problem;
      host.dispatchEvent(new AuthErrorEvent(code, joinProblemText(host.problemText(state.problem)), recoverable));
    }
  }
}
