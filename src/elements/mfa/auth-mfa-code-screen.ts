import {msg} from '@lit/localize';
import {html, nothing} from 'lit';
import type {Command} from '../../machine/commands.ts';
import {checkboxStyles} from '../../theme/checkbox.styles.ts';
import {AuthDigitsScreen} from '../code/auth-digits-screen.ts';
import {resendButton} from '../code/resend-button.ts';
import {define} from '../define.ts';
import type {Content} from '../screen/auth-screen.ts';
import {backLink} from '../screen/back-link.ts';
import {anotherWayLink} from './links.ts';
import {trustCheckbox, trusts} from './trust-checkbox.ts';

/**
 * Proves a second factor with six digits: those of an app, or of a message.
 */
export class AuthMfaCodeScreen extends AuthDigitsScreen<'mfa-code'> {
  static override readonly sheets = [...AuthDigitsScreen.sheets, checkboxStyles];

  protected override readonly checks = ['verify-totp', 'verify-mfa-code'] as const;

  readonly #resend = resendButton(
    this,
    () => this.current.sent?.at ?? 0,
    () => this.send({type: 'resend-mfa-code'}),
  );

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

  protected override render() {
    const {challenge, sent} = this.current;
    return html`${this.renderForm(trustCheckbox(challenge))}
      <div class="as-line">
        ${sent ? this.#resend(this.isPending('resend-mfa-code')) : nothing}
        ${anotherWayLink(challenge, (command) => this.send(command))}
      </div>`;
  }

  protected override verify(code: string, data: FormData): Command {
    return {type: this.current.sent ? 'verify-mfa-code' : 'verify-totp', code, ...trusts(data)};
  }
}

define('auth-mfa-code-screen', AuthMfaCodeScreen);

declare global {
  interface HTMLElementTagNameMap {
    'auth-mfa-code-screen': AuthMfaCodeScreen;
  }
}
