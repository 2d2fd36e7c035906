import {html, nothing} from 'lit';
import type {Command} from '../../machine/commands.ts';
import type {Dialog, State} from '../../machine/state.ts';
import type {SignInSettings} from '../../protocol/settings.ts';
import {dialogStyles} from '../../theme/dialog.styles.ts';
import {CommandEvent} from '../screen/command-event.ts';
import {define} from '../define.ts';
import {questionOf} from './questions.ts';
import {LightElement} from '../page/light-element.ts';
import {button} from '../screen/templates.ts';

/**
 * A question that has to be answered before going on: a native modal dialog. Escape and Cancel dismiss it, a press
 * beside it does not. It is there as long as it is open; afterwards the focus is where it was before.
 */
export class AuthDialog extends LightElement {
  static override readonly sheets = [dialogStyles];
  static override readonly properties = {
    dialog: {attribute: false},
    settings: {attribute: false},
    agreed: {type: Boolean},
    busy: {type: Boolean},
  };

  dialog!: Dialog;
  settings!: SignInSettings;
  /** The terms are agreed to already. */
  agreed = false;
  /** The answer is being carried out. */
  busy = false;

  private get dialogElement() {
    return this.renderRoot.querySelector('dialog') as HTMLDialogElement;
  }
  #focusedBefore: Element | null = null;

  override connectedCallback() {
    super.connectedCallback();
    this.#focusedBefore = focusedElement();
    if (this.hasUpdated) this.#open();
  }

  /** A dialog that is taken away while open gives nothing back by itself. */
  override disconnectedCallback() {
    super.disconnectedCallback();
    if (this.#focusedBefore instanceof HTMLElement) this.#focusedBefore.focus();
  }

  protected override render() {
    const {title, body, terms, code, first, confirm, dismiss} = questionOf(this.dialog, this.settings, this.agreed);
    return html`<dialog
      part="dialog"
      aria-labelledby="dialog-title"
      aria-describedby="dialog-text"
      @cancel=${this.stayWhileBusy}
      @close=${() => this.answer('dismiss')}
    >
      <div class="as-dialog-body">
        <h2 class="as-dialog-title" id="dialog-title">${title}</h2>
        <div class="as-dialog-text" id="dialog-text">
          <p>${body}</p>
          ${terms ? html`<p>${terms}</p>` : nothing}
        </div>
        ${code ?? nothing}
      </div>
      <div class="as-buttons">
        ${first ?? this.renderConfirm(confirm)}
        ${button({
          label: dismiss,
          kind: confirm ? 'secondary' : 'primary',
          onClick: () => this.busy || this.dialogElement.close(),
        })}
        ${first ? this.renderConfirm(confirm, 'text') : nothing}
      </div>
    </dialog>`;
  }

  private renderConfirm(label: string | undefined, kind: 'primary' | 'text' = 'primary') {
    return label ? button({label, kind, busy: this.busy, onClick: () => this.answer('confirm')}) : nothing;
  }

  protected override firstUpdated() {
    this.#open();
  }

  #open() {
    // One that was moved in the page still says that it is open, but stands above nothing any more.
    this.dialogElement.removeAttribute('open');
    this.dialogElement.showModal();
    // Not the first link of the text: the main answer is what is asked for.
    this.querySelector<HTMLElement>('.as-buttons > *')?.focus();
    // In a low window, the question before the answers.
    this.dialogElement.scrollTop = 0;
  }

  private readonly stayWhileBusy = (event: Event) => {
    if (this.busy) event.preventDefault();
  };

  private answer(type: 'confirm' | 'dismiss') {
    if (!this.busy) this.dispatchEvent(new CommandEvent({type}));
  }
}

/** The question that waits for its answer. */
export const drawDialog = ({dialog, settings, pending, agreed}: State, send: (command: Command) => void) =>
  settings &&
  html`<auth-dialog
    .dialog=${dialog}
    .settings=${settings}
    .agreed=${agreed}
    .busy=${pending !== undefined}
    @auth-command=${({command}: CommandEvent) => send(command)}
  ></auth-dialog>`;

/** Also inside shadow roots. */
const focusedElement = () => {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return focused;
};

define('auth-dialog', AuthDialog);

declare global {
  interface HTMLElementTagNameMap {
    'auth-dialog': AuthDialog;
  }
}
