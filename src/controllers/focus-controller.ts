import {joinSentences} from '../i18n/problem-text.ts';
import type {Problem, State} from '../machine/state.ts';
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {CommandEvent} from '../elements/screen/command-event.ts';
import type {AuthScreen} from '../elements/screen/auth-screen.ts';
import type {Command} from '../machine/commands.ts';
import {controlOf, findControl, keyOf} from './controls.ts';

export interface FocusHost extends ReactiveControllerHost, HTMLElement {
  /** The screen that is shown, a new element for each visit. */
  readonly shownScreen: AuthScreen | undefined;
  /** What the screen is of; a new one has not got it yet. */
  readonly shown: {readonly state: State} | undefined;
  /** Where that screen wants the focus: its field, or its title. */
  readonly focusTarget: HTMLElement | null | undefined;
  /** Says it politely, without moving the focus. */
  readonly say: (text: string) => void;
}

/** A screen that was left by going on, and the control that led there. */
interface Visit {
  readonly screen: string;
  readonly control: string | undefined;
}

const followed = ['pointerdown', 'keydown', 'focusin'] as const;

/**
 * Moves the focus with the person: to a new screen, back to the control that led forward, to what went wrong. Whoever
 * is busy elsewhere in the page keeps the focus there, and is told. It comes with the first touch: before that there is
 * nobody to follow.
 */
export class FocusController implements ReactiveController {
  readonly #host: FocusHost;
  readonly #trail: Visit[] = [];
  #shown: AuthScreen | undefined;
  /** What was used last, on the screen it was used on. */
  #used: {readonly screen: AuthScreen | undefined; readonly control: HTMLElement; readonly key: string} | undefined;
  /** The person is here, and not elsewhere in the page. */
  #isHere: boolean;
  /** Asked for a screen by its name, so that it is no way back even if it was here before. */
  #isOnward = false;
  #turn = 0;

  /** `left` is the screen that was touched. Who has gone on without us, and into a field there, stays in it. */
  constructor(
    host: FocusHost,
    touched: EventTarget | undefined,
    left: AuthScreen | undefined,
    known: Problem | undefined,
  ) {
    const {shownScreen} = host;
    this.#host = host;
    this.#shown = left;
    this.#use(touched);
    this.#isHere = hasFocus(host);
    host.addController(this);
    if (shownScreen?.matches(':focus-within')) this.#shown = shownScreen;
    else if (shownScreen !== left) host.requestUpdate();
    // A failure can be quicker than this code.
    const problem = host.shown?.state.problem;
    if (problem && problem !== known) this.#meetProblem();
  }

  hostConnected() {
    for (const type of followed) document.addEventListener(type, this.#follow, true);
    for (const root of this.#roots) root.addEventListener(CommandEvent.type, this.#hear, true);
    this.#host.addEventListener('auth-error', this.#meetProblem);
  }

  hostDisconnected() {
    for (const type of followed) document.removeEventListener(type, this.#follow, true);
    for (const root of this.#roots) root.removeEventListener(CommandEvent.type, this.#hear, true);
    this.#host.removeEventListener('auth-error', this.#meetProblem);
  }

  hostUpdated() {
    const {shownScreen} = this.#host;
    if (shownScreen && shownScreen !== this.#shown) this.#arrive(shownScreen);
    // What was used on the screen before went with it, and the focus is on its way.
    else if (this.#used?.screen === this.#shown && this.#used?.control.isConnected === false) this.#replace();
  }

  #arrive(screen: AuthScreen) {
    const left = this.#shown;
    this.#shown = screen;
    const before = this.#isOnward ? -1 : this.#trail.findLastIndex((visit) => visit.screen === screen.localName);
    this.#isOnward = false;
    const back = before < 0 ? undefined : this.#trail.splice(before)[0];
    if (left && !back) {
      const control = this.#used?.screen === left ? this.#used.key : undefined;
      this.#trail.push({screen: left.localName, control});
    }
    void this.#go(() => {
      const {focusTarget, shadowRoot, shownScreen} = this.#host;
      if (!this.#isHere) this.#say(screen);
      else if (screen.state.problem) this.#meet();
      else (findControl(back?.control, shownScreen, shadowRoot) ?? focusTarget)?.focus();
      // A field says its own name alone.
      if (this.#isHere && (this.#news.length > 0 || !this.#title?.matches(':focus'))) this.#say(screen);
    });
  }

  /** Where the person is, and before it what came of the screen before. */
  #say(screen: AuthScreen) {
    this.#host.say(joinSentences([...this.#news, screen.heading()]));
  }

  /** One that comes with its screen is met on arrival. */
  readonly #meetProblem = () => {
    if (this.#host.shownScreen === this.#shown) void this.#go(() => this.#meet());
  };

  /** Leads to what went wrong; an alert says itself. */
  #meet() {
    const {shownScreen, shadowRoot} = this.#host;
    const field = shownScreen?.ownProblem;
    const action = shadowRoot?.querySelector<HTMLElement>('[part~="alert"] [part~="link"]');
    if (field) shownScreen.focusField(field, this.#isHere);
    else if (this.#isHere) (action ?? this.#title)?.focus();
  }

  /** What was used is gone, and the focus with it: an alert whose action was pressed. */
  #replace() {
    const {shownScreen} = this.#host;
    this.#used = undefined;
    if (!this.#isHere || document.activeElement !== document.body) return;
    void this.#go(() => (shownScreen?.querySelector<HTMLElement>('[aria-busy="true"]') ?? this.#title)?.focus());
  }

  /** The host draws before its screen does. The newest move counts. */
  async #go(move: () => void) {
    const turn = ++this.#turn;
    await this.#host.shownScreen?.updateComplete;
    if (turn === this.#turn) move();
  }

  get #news() {
    const told = this.#host.shadowRoot?.querySelector('[part~="alert"]:not([role])')?.textContent.trim();
    return told ? [told] : [];
  }

  get #title() {
    return this.#host.shadowRoot?.querySelector<HTMLElement>('#title');
  }

  readonly #follow = (event: Event) => {
    const path = event.composedPath();
    this.#isHere = path.includes(this.#host);
    if (this.#isHere) this.#use(path[0]);
  };

  #use(target: EventTarget | undefined) {
    const control = controlOf(target);
    if (control) this.#used = {screen: this.#shown, control, key: keyOf(control)};
  }

  readonly #hear = (event: Event) => {
    this.#isOnward = event instanceof CommandEvent && onward.has(event.command.type);
  };

  /** Screens are in the one, the dialog or everything in the other; their commands do not leave it. */
  get #roots() {
    const {shadowRoot} = this.#host;
    return shadowRoot ? [this.#host, shadowRoot] : [this.#host];
  }
}

const onward: ReadonlySet<Command['type']> = new Set([
  'show',
  'restart',
  'use-code',
  'use-password',
  'list-ways',
  'reset-password',
]);

/** So does whoever has it nowhere: some browsers do not focus the button that is pressed. */
const hasFocus = (host: HTMLElement) => {
  const {activeElement} = host.getRootNode() as Document | ShadowRoot;
  return host.contains(activeElement) || (activeElement ?? document.activeElement) === document.body;
};
