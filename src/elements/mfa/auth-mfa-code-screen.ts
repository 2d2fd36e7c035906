import {msg} from '@lit/localize';
import {html, nothing} from 'lit';
import type {Command} from '../../machine/commands.ts';
import {codeStyles} from '../../theme/code.styles.ts';
import '../code/auth-code-field.ts';
import {codeLength, readDigits} from '../code/one-time-code.ts';
import {resendButton} from '../code/resend-button.ts';
import {define} from '../define.ts';
import {AuthScreen, type Content, type Invalid} from '../screen/auth-screen.ts';
import {backLink} from '../screen/back-link.ts';
import {formText} from '../screen/form-text.ts';
import {button} from '../screen/templates.ts';
import {anotherWayLink} from './links.ts';
import {trustCheckbox, trusts} from './trust-checkbox.ts';

/**
 * Proves a second factor with six digits: those of an app, or of a message.
 */
export class AuthMfaCodeScreen extends AuthScreen<'mfa-code'> {
  static override readonly sheets = [codeStyles];

  readonly #resend = resendButton(
    this,
    () => this.current.sent?.at ?? 0,
    () => this.send({type: 'resend-mfa-code'}),
  );

  override get focusTarget() {
    return this.querySelector<HTMLElement>('[name="code"]');
  }

  override get fields() {
    return ['code'] as const;
  }

  override heading() {
    switch (this.current.sent?.factor) {
      case 'EmailVerificationCode':
        return msg('Check your email', {id: 'code.title-email', desc: 'Title'});
      case 'PhoneVerificationCode':
        return msg('Check your phone', {id: 'code.title-phone', desc: 'Title'});
      default:
        return msg('Confirm that it’s you', {id: 'mfa-choice.title', desc: 'Title'});
    }
  }

  override subheading(): Content {
    const {challenge, sent} = this.current;
    if (!sent) {
      return msg('Enter the 6-digit code that your authenticator app shows.', {
        id: 'mfa-code.subtitle-totp',
        desc: 'Under the title',
      });
    }
    const address = html`<bdi>${challenge.masked[sent.factor]}</bdi>`;
    return msg(html`Enter the 6-digit code we sent to <strong>${address}</strong>.`, {
      id: 'code.subtitle',
      desc: 'Under the title; the placeholder is an email address or a phone number',
    });
  }

  override footer() {
    return backLink(this.state, (command) => this.send(command));
  }

  private get isChecking() {
    return this.isPending('verify-totp', 'verify-mfa-code');
  }

  override status() {
    if (this.isChecking) {
      return msg('Verifying your code', {id: 'code.verifying', desc: 'Announced while a code is being checked'});
    }
    return this.state.notice?.code === 'code-resent'
      ? msg('We sent you a new code.', {id: 'code.resent', desc: 'Announced after asking for a new code'})
      : '';
  }

  protected override render() {
    const {challenge, sent} = this.current;
    return html`<form method="dialog" novalidate>
        <auth-code-field
          .label=${msg('Verification code', {id: 'code.label', desc: 'Label of the field'})}
          .fieldId=${`${this.idPrefix}-code`}
          .description=${this.subheading()}
          .error=${this.errorFor('code')}
          .busy=${this.isChecking}
        ></auth-code-field>
        ${trustCheckbox(challenge)}
        ${button({
          label: msg('Verify', {id: 'action.verify', desc: 'Main button: checks the code'}),
          busyLabel: msg('Verifying…', {id: 'action.verifying', desc: 'The same button while the code is checked'}),
          busy: this.isChecking,
        })}
      </form>
      <div class="as-line">
        ${sent ? this.#resend(this.isPending('resend-mfa-code')) : nothing}
        ${anotherWayLink(challenge, (command) => this.send(command))}
      </div>`;
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
    const code = readDigits(formText(data, 'code'));
    return {type: this.current.sent ? 'verify-mfa-code' : 'verify-totp', code, ...trusts(data)};
  }

  override focusField(field: Invalid['field'], mayMove = true) {
    super.focusField(field, mayMove);
    if (mayMove) this.querySelector('auth-code-field')?.select();
  }
}

define('auth-mfa-code-screen', AuthMfaCodeScreen);

declare global {
  interface HTMLElementTagNameMap {
    'auth-mfa-code-screen': AuthMfaCodeScreen;
  }
}
