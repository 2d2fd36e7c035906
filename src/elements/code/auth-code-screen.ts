import {msg} from '@lit/localize';
import {html, nothing} from 'lit';
import type {Command} from '../../machine/commands.ts';
import {codeStyles} from '../../theme/code.styles.ts';
import {backLink, backToSignInLink} from '../screen/back-link.ts';
import './auth-code-field.ts';
import {resendButton} from './resend-button.ts';
import {define} from '../define.ts';
import {formText} from '../screen/form-text.ts';
import {codeLength, readDigits} from './one-time-code.ts';
import {identifierText} from '../identifier/identity.ts';
import {otherWays} from '../identifier/ways.ts';
import {button} from '../screen/templates.ts';
import {AuthScreen, type Invalid} from '../screen/auth-screen.ts';

/**
 * The code that was sent to an address.
 */
export class AuthCodeScreen extends AuthScreen<'code'> {
  static override readonly sheets = [codeStyles];

  readonly #resend = resendButton(
    this,
    () => this.current.sentAt,
    () => this.send({type: 'resend-code'}),
  );

  override get focusTarget() {
    return this.querySelector<HTMLElement>('[name="code"]');
  }

  override get fields() {
    return ['code'] as const;
  }

  override heading() {
    return this.current.identifier.type === 'email'
      ? msg('Check your email', {id: 'code.title-email', desc: 'Title'})
      : msg('Check your phone', {id: 'code.title-phone', desc: 'Title'});
  }

  override subheading() {
    if (this.current.flow === 'forgot-password') {
      return msg(
        html`If there’s an account for <strong>${identifierText(this.current.identifier)}</strong>, we sent it a 6-digit
          code. Enter it here.`,
        {
          id: 'forgot-password.code-subtitle',
          desc: 'Under the title; must not tell whether there is an account. An email address or a phone number',
        },
      );
    }
    return msg(html`Enter the 6-digit code we sent to <strong>${identifierText(this.current.identifier)}</strong>.`, {
      id: 'code.subtitle',
      desc: 'Under the title; the placeholder is an email address or a phone number',
    });
  }

  override footer() {
    const send = (command: Command) => this.send(command);
    return this.current.flow === 'sign-in' ? backToSignInLink(this.state, send) : backLink(this.state, send);
  }

  override status() {
    if (this.isPending('verify-code')) {
      return msg('Verifying your code', {id: 'code.verifying', desc: 'Announced while a code is being checked'});
    }
    return this.state.notice?.code === 'code-resent'
      ? msg('We sent you a new code.', {id: 'code.resent', desc: 'Announced after asking for a new code'})
      : '';
  }

  protected override render() {
    const busy = this.isPending('verify-code');
    return html`<form method="dialog" novalidate>
        <auth-code-field
          .label=${msg('Verification code', {id: 'code.label', desc: 'Label of the field'})}
          .fieldId=${`${this.idPrefix}-code`}
          .description=${this.subheading()}
          .error=${this.errorFor('code')}
          .busy=${busy}
        ></auth-code-field>
        ${button({
          label: msg('Verify', {id: 'action.verify', desc: 'Main button: checks the code'}),
          busyLabel: msg('Verifying…', {id: 'action.verifying', desc: 'The same button while the code is checked'}),
          busy,
        })}
      </form>
      <div class="as-line">${this.#resend(this.isPending('resend-code'))} ${this.renderOtherWays()}</div>`;
  }

  private renderOtherWays() {
    const {flow, identifier} = this.current;
    const send = (command: Command) => this.send(command);
    return flow === 'sign-in' ? otherWays({state: this.state, identifier, here: 'code', send}) : nothing;
  }

  protected override validate(data: FormData): Invalid | undefined {
    return readDigits(formText(data, 'code')).length === codeLength
      ? undefined
      : {
          field: 'code',
          text: () => msg('Enter all 6 digits of the code.', {id: 'code.required', desc: 'Error under the field'}),
        };
  }

  protected override commandFrom(data: FormData): Command {
    return {type: 'verify-code', code: readDigits(formText(data, 'code'))};
  }

  override focusField(field: Invalid['field'], mayMove = true) {
    super.focusField(field, mayMove);
    if (mayMove) this.querySelector('auth-code-field')?.select();
  }
}

define('auth-code-screen', AuthCodeScreen);

declare global {
  interface HTMLElementTagNameMap {
    'auth-code-screen': AuthCodeScreen;
  }
}
