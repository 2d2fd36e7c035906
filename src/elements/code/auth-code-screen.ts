import {msg} from '@lit/localize';
import {html, nothing} from 'lit';
import type {Command} from '../../machine/commands.ts';
import {backLink, backToSignInLink} from '../screen/back-link.ts';
import {resendButton} from './resend-button.ts';
import {define} from '../define.ts';
import {AuthDigitsScreen} from './auth-digits-screen.ts';
import {identifierText} from '../identifier/identity.ts';
import {otherWays} from '../identifier/ways.ts';

/**
 * The code that was sent to an address.
 */
export class AuthCodeScreen extends AuthDigitsScreen<'code'> {
  /** A right code may be followed by a question, whose answer leads on from here too. */
  protected override readonly checks = ['verify-code', 'create-account', 'sign-in-instead', 'link-existing'] as const;

  readonly #resend = resendButton(
    this,
    () => this.current.sentAt,
    () => this.send({type: 'resend-code'}),
  );

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

  protected override render() {
    return html`${this.renderForm()}
      <div class="as-line">${this.#resend(this.isPending('resend-code'))} ${this.renderOtherWays()}</div>`;
  }

  private renderOtherWays() {
    const {flow, identifier} = this.current;
    const send = (command: Command) => this.send(command);
    return flow === 'sign-in' ? otherWays({state: this.state, identifier, here: 'code', send}) : nothing;
  }

  protected override verify(code: string): Command {
    return {type: 'verify-code', code};
  }
}

define('auth-code-screen', AuthCodeScreen);

declare global {
  interface HTMLElementTagNameMap {
    'auth-code-screen': AuthCodeScreen;
  }
}
