import {msg} from '@lit/localize';
import {html, nothing} from 'lit';
import type {Command} from '../../machine/commands.ts';
import {readIdentifier} from '../../machine/identifier/read-identifier.ts';
import {takesCode} from '../../machine/identifier/ways.ts';
import {define} from '../define.ts';
import {countryCode, identifierError, identifierLabel, inputKind, typedBefore} from '../identifier/identifier-input.ts';
import {AuthScreen, type Invalid} from '../screen/auth-screen.ts';
import {backLink, backToSignInLink} from '../screen/back-link.ts';
import {formText} from '../screen/form-text.ts';
import {button, describedBy, field} from '../screen/templates.ts';

/**
 * Whose password is forgotten. Whether anybody has the address is not said.
 */
export class AuthForgotPasswordScreen extends AuthScreen<'forgot-password'> {
  override get focusTarget() {
    return this.querySelector<HTMLElement>('[name="identifier"]');
  }

  override get fields() {
    return ['identifier'] as const;
  }

  /** What a code can be sent to; a link was sent by e-mail. */
  private get types() {
    const {forgotPassword} = this.settings;
    if (this.current.link) return ['email'] as const;
    return (['email', 'phone'] as const).filter((type) => forgotPassword[type]);
  }

  override heading() {
    return msg('Reset your password', {id: 'forgot-password.title', desc: 'Title'});
  }

  override subheading() {
    return this.current.link
      ? msg('Enter the email address that your link was sent to.', {
          id: 'forgot-password.subtitle-link',
          desc: 'Under the title, for somebody who opened a link to reset the password',
        })
      : msg('We’ll send you a code. With it you can set a new password.', {
          id: 'forgot-password.subtitle',
          desc: 'Under the title',
        });
  }

  override footer() {
    const send = (command: Command) => this.send(command);
    return this.state.canGoBack ? backLink(this.state, send) : backToSignInLink(this.state, send);
  }

  protected override render() {
    const {types} = this;
    const id = `${this.idPrefix}-identifier`;
    const error = this.errorFor('identifier');
    const {type, inputmode, placeholder} = inputKind(types);
    return html`<form method="dialog" novalidate @focusout=${this.checkAgain}>
      ${field({
        id,
        label: identifierLabel(types),
        error,
        control: html`<div part="control">
          ${countryCode(types)}
          <input
            part="input"
            id=${id}
            name="identifier"
            type=${type}
            inputmode=${inputmode}
            autocomplete="username"
            autocapitalize="none"
            spellcheck="false"
            dir="ltr"
            required
            placeholder=${placeholder || nothing}
            value=${this.state.drafts['forgot-password'] ?? typedBefore(this.state, types)}
            aria-invalid=${error ? 'true' : nothing}
            aria-describedby=${describedBy(id, error)}
            @input=${this.keep}
          />
        </div>`,
      })}
      ${this.renderButton()}
    </form>`;
  }

  private renderButton() {
    return this.current.link
      ? button({
          label: msg('Continue', {id: 'action.continue', desc: 'Main button'}),
          busy: this.isPending('follow-reset-link'),
        })
      : button({
          label: msg('Send code', {id: 'action.send-code', desc: 'Main button'}),
          busyLabel: msg('Sending…', {id: 'code.sending', desc: 'While a new code is asked for'}),
          busy: this.isPending('send-reset-code'),
        });
  }

  private readonly keep = (event: InputEvent) =>
    this.send({type: 'remember-draft', value: (event.target as HTMLInputElement).value});

  protected override validate(data: FormData): Invalid | undefined {
    const {types} = this;
    const typed = formText(data, 'identifier');
    return readIdentifier(typed, types) ? undefined : {field: 'identifier', text: () => identifierError(typed, types)};
  }

  protected override commandFrom(data: FormData): Command | undefined {
    const typed = readIdentifier(formText(data, 'identifier'), this.types);
    const identifier = typed && takesCode(typed);
    if (!identifier) return undefined;
    return this.current.link
      ? {type: 'follow-reset-link', email: identifier.value}
      : {type: 'send-reset-code', identifier};
  }
}

define('auth-forgot-password-screen', AuthForgotPasswordScreen);

declare global {
  interface HTMLElementTagNameMap {
    'auth-forgot-password-screen': AuthForgotPasswordScreen;
  }
}
