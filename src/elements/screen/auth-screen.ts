/**
 * What every screen shares: it lives where password managers can see it, it reads its form when it is submitted and
 * keeps no copy of any field, and it asks for things by dispatching commands.
 */
import {nothing, type CSSResult, type TemplateResult} from 'lit';
import {joinProblemText, type ProblemText} from '../../i18n/problem-text.ts';
import type {Command} from '../../machine/commands.ts';
import type {Problem, Screen, State} from '../../machine/state.ts';
import type {SignInSettings} from '../../protocol/settings.ts';
import {baseStyles} from '../../theme/base.styles.ts';
import {resetStyles} from '../../theme/reset.styles.ts';
import {adoptStyles} from '../page/adopt-styles.ts';
import {CommandEvent} from './command-event.ts';
import {LightElement} from '../page/light-element.ts';
import type {Scheme} from '../page/scheme.ts';

export type Content = string | TemplateResult | typeof nothing;

/** `repeated`: of a password, which the server never sees. `profile.…`: made up by the tenant. */
export type Field = NonNullable<Problem['field']> | 'repeated' | `profile.${string}`;

/** Something a person can put right in a field before anything is sent. */
export interface Invalid {
  readonly field: Field;
  /** A thunk, so that it follows a change of language. */
  readonly text: () => string;
}

/** What a form in the page is dressed in, whatever its screen. */
export const commonSheets: CSSResult[] = [resetStyles, baseStyles];

let instances = 0;

export abstract class AuthScreen<N extends Screen['name'] = Screen['name']> extends LightElement {
  static override readonly properties = {
    state: {attribute: false},
    siteName: {attribute: false},
    scheme: {attribute: false},
    problemText: {attribute: false},
    hostedPage: {attribute: false},
    invalid: {state: true},
  };

  state!: State;
  /** Name of the site, or empty; titles mention it. */
  siteName = '';
  /** How the page around is drawn; logos come in two. */
  scheme: Scheme = 'light';
  /** Text of a problem that the server or the machine found. */
  problemText: (problem: Problem) => ProblemText = () => ({what: ''});

  /** The server's own sign-in page, where this is not it. */
  hostedPage: string | undefined;
  /** Says it politely, without moving the focus. */
  say!: (text: string) => void;

  protected invalid: Invalid | undefined;

  /** Makes ids unique when a page holds several sign-in forms. */
  protected readonly idPrefix = `auth-${++instances}`;
  #wasSubmitted = false;
  /** What the form asked for last. */
  #asked: Command['type'] | undefined;
  #outdated: Problem | undefined;

  override connectedCallback() {
    // It came with the page's HTML: to be taken over, or out of a cache, as a copy that speaks to nobody.
    if (!this.state) return void (this.hasAttribute('data-prerendered') || this.remove());
    this.addEventListener('input', this.#forgive);
    // Here, where it outlives whatever happens to the form, whose method `dialog` sends nothing in any case.
    this.addEventListener('submit', this.#submit);
    // Isolated, it stands in our own tree, where there is nothing to take back.
    if (!this.closest('[part=root]')) adoptStyles(this, commonSheets);
    super.connectedCallback();
    this.dataset['auth'] = '';
    this.setAttribute('part', 'screen');
    this.slot = 'screen';
  }

  // --- what <auth-sign-in> draws around the screen -------------------------------------------------------------------

  abstract heading(): string;
  /** The title is for screen readers alone; something else says it to the eye. */
  get hidesTitle() {
    return false;
  }
  subheading(): Content {
    return nothing;
  }
  /** Stands in the logo's place: an icon, or two parties. */
  lead(): Content {
    return nothing;
  }
  /** Below the subtitle: who is signing in. */
  identity(): Content {
    return nothing;
  }
  /** The small print. */
  terms(): Content {
    return nothing;
  }
  /** The way to another flow, or back. */
  footer(): Content {
    return nothing;
  }
  /** Said politely when it changes. */
  status(): Content {
    return '';
  }
  /** Signed in: the page may put something of its own in this screen's place. */
  get isSuccess() {
    return false;
  }
  /** A screen with one field takes the focus there; others have their title read. */
  get focusTarget(): HTMLElement | null {
    return null;
  }

  /** The fields that say what is wrong with them. */
  get fields(): readonly Field[] {
    return [];
  }
  /** The field where this screen tells of the problem; any other is told above the form. */
  get ownProblem(): Field | undefined {
    return this.fields.find((field) => field === this.state.problem?.field);
  }

  // --- for the screens -----------------------------------------------------------------------------------------------

  protected get current() {
    return this.state.screen as Extract<Screen, {name: N}>;
  }

  protected get settings(): SignInSettings {
    if (!this.state.settings) throw new Error(`<${this.localName}> is shown before the settings are known`);
    return this.state.settings;
  }

  protected isPending(...commands: Command['type'][]) {
    return this.state.pending !== undefined && commands.includes(this.state.pending.command);
  }

  protected send(command: Command) {
    this.dispatchEvent(new CommandEvent(command));
  }

  /** What stands under a field: our own finding first, else the server's. */
  protected errorFor(field: Invalid['field']): ProblemText | undefined {
    if (this.invalid) return this.invalid.field === field ? {what: this.invalid.text()} : undefined;
    const {problem} = this.state;
    return problem?.field === field && problem !== this.#outdated ? this.problemText(problem) : undefined;
  }

  /** Override: what is wrong with the form as it stands. */
  protected validate(_data: FormData): Invalid | undefined {
    return undefined;
  }

  /** Override: what a valid form asks for. */
  protected commandFrom(_data: FormData): Command | undefined {
    return undefined;
  }

  readonly #submit = (event: SubmitEvent) => {
    event.preventDefault();
    // The machine ignores a second submit as well; this one must not even move the focus.
    if (this.state.pending) return;
    this.#wasSubmitted = true;
    const data = new FormData(event.target as HTMLFormElement);
    this.invalid = this.validate(data);
    if (this.invalid) return void this.#lead(this.invalid);
    const command = this.commandFrom(data);
    this.#asked = command?.type;
    if (command) this.send(command);
  };

  async #lead({field}: Invalid) {
    await this.updateComplete;
    this.focusField(field);
  }

  /** After a first try, errors come and go as fields are left. */
  protected readonly checkAgain = (event: FocusEvent) => {
    if (!this.#wasSubmitted || this.contains(event.relatedTarget as Node | null) === false) return;
    const form = (event.target as HTMLInputElement).form;
    if (form) this.invalid = this.validate(new FormData(form));
  };

  /**
   * What was put right is no error any more, at once: one that goes when its field is left takes the button away from
   * under the pointer that is pressing it.
   */
  readonly #forgive = ({target}: Event) => {
    const {form, name} = target as HTMLInputElement;
    const {problem} = this.state;
    // What was said of something else that stood here.
    if (problem?.field === name && (name === 'identifier' || name === 'username')) {
      this.#outdated = problem;
      this.requestUpdate();
    }
    if (!this.invalid || !form) return;
    if (this.validate(new FormData(form))?.field !== this.invalid.field) this.invalid = undefined;
  };

  /** Does once more what failed: with the form as it stands now if it was the form’s. */
  tryAgain() {
    if (this.#asked === this.state.problem?.command) this.querySelector('form')?.requestSubmit();
    else this.send({type: 'retry'});
  }

  /** Leads to what is wrong. Where the focus does not tell of it, being there or elsewhere already, it is said. */
  focusField(field: Invalid['field'], mayMove = true) {
    const name = field === 'terms' ? 'agreement' : field;
    const input = this.querySelector<HTMLElement>(`[name="${name}"]`);
    const error = this.errorFor(field);
    if (!mayMove || input?.matches(':focus')) this.say(error ? joinProblemText(error) : '');
    if (mayMove) input?.focus();
  }
}
