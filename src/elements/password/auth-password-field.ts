import {msg} from '@lit/localize';
import {html, nothing} from 'lit';
import type {ProblemText} from '../../i18n/problem-text.ts';
import {passwordFieldStyles} from '../../theme/password-field.styles.ts';
import {define} from '../define.ts';
import {LightElement} from '../page/light-element.ts';
import {closedEyeIcon, eyeIcon} from '../card/more-icons.ts';
import type {SignInSettings} from '../../protocol/settings.ts';
import type {Field, Invalid} from '../screen/auth-screen.ts';
import {CommandEvent} from '../screen/command-event.ts';
import {describedBy, field, linkButton} from '../screen/templates.ts';

/**
 * A password with a button that shows it. In light DOM; the input itself holds the value.
 */
export class AuthPasswordField extends LightElement {
  static override readonly sheets = [passwordFieldStyles];
  static override readonly properties = {
    label: {},
    fieldId: {},
    name: {},
    error: {attribute: false},
    hint: {},
    descriptionId: {},
    autocomplete: {},
    recovery: {attribute: false},
    isShown: {state: true},
  };

  /** Of a password that is chosen; one that is known is called what it is. */
  label: string | undefined;
  /** Id of the input. */
  fieldId = '';
  name: Extract<Field, 'password' | 'repeated'> = 'password';
  error: ProblemText | undefined;
  /** Said under the field while there is no error. */
  hint: string | undefined;
  /** Id of something else that describes the field, such as a list of rules. */
  descriptionId: string | undefined;
  autocomplete: 'current-password' | 'new-password' = 'current-password';
  /** How a forgotten one can be replaced, if at all. */
  recovery: SignInSettings['forgotPassword'] | undefined;

  private get input() {
    return this.renderRoot.querySelector('input') as HTMLInputElement;
  }
  private isShown = false;

  /** A shown password hides again when it is sent. */
  protected override firstUpdated() {
    this.input.form?.addEventListener('submit', () => (this.isShown = false));
  }

  protected override render() {
    const label = this.isShown
      ? msg('Hide password', {id: 'password.hide', desc: 'Name of the eye button'})
      : msg('Show password', {id: 'password.show', desc: 'Name of the eye button'});
    const message = describedBy(this.fieldId, this.error, this.hint);
    const described = [message, this.descriptionId].filter((id) => typeof id === 'string').join(' ');
    return field({
      id: this.fieldId,
      end: this.renderRecovery(),
      label: this.label ?? msg('Password', {id: 'password.label', desc: 'Label of the field'}),
      error: this.error,
      hint: this.hint,
      control: html`<div part="control">
        <input
          part="input"
          id=${this.fieldId}
          name=${this.name}
          type=${this.isShown ? 'text' : 'password'}
          autocomplete=${this.autocomplete}
          autocapitalize="none"
          spellcheck="false"
          dir="ltr"
          required
          aria-invalid=${this.error ? 'true' : nothing}
          aria-describedby=${described || nothing}
        />
        <button
          type="button"
          class="as-icon-button"
          aria-label=${label}
          aria-controls=${this.fieldId}
          @click=${this.toggle}
        >
          ${this.isShown ? closedEyeIcon() : eyeIcon()}
        </button>
      </div>`,
    });
  }

  private renderRecovery() {
    return this.recovery?.email || this.recovery?.phone
      ? linkButton(msg('Forgot password?', {id: 'action.forgot-password', desc: 'Link beside the field'}), () =>
          this.closest('[part~="screen"]')?.dispatchEvent(new CommandEvent({type: 'show', screen: 'forgot-password'})),
        )
      : nothing;
  }

  /** What is wrong with a password that is known: nothing but that it is missing. */
  get fault(): Invalid | undefined {
    return this.input.value
      ? undefined
      : {
          field: 'password',
          text: () => msg('Enter your password.', {id: 'password.required', desc: 'Error under the password field'}),
        };
  }

  /** Changing the type moves the caret to the start in some engines; put it back where it was. */
  private readonly toggle = async () => {
    const {selectionStart, selectionEnd} = this.input;
    this.isShown = !this.isShown;
    await this.updateComplete;
    this.input.setSelectionRange(selectionStart, selectionEnd);
  };
}

define('auth-password-field', AuthPasswordField);

declare global {
  interface HTMLElementTagNameMap {
    'auth-password-field': AuthPasswordField;
  }
}
