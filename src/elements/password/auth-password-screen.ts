import {msg} from '@lit/localize';
import {html, nothing} from 'lit';
import type {Command} from '../../machine/commands.ts';
import {identityStyles} from '../../theme/identity.styles.ts';
import {passwordFieldStyles} from '../../theme/password-field.styles.ts';
import {backToSignInLink} from '../screen/back-link.ts';
import './auth-password-field.ts';
import {define} from '../define.ts';
import {formText} from '../screen/form-text.ts';
import {hiddenUsername, identityChip} from '../identifier/identity.ts';
import {otherWays} from '../identifier/ways.ts';
import {button} from '../screen/templates.ts';
import {AuthScreen} from '../screen/auth-screen.ts';

/**
 * The password of the account that was named on the first screen.
 */
export class AuthPasswordScreen extends AuthScreen<'password'> {
  static override readonly sheets = [passwordFieldStyles, identityStyles];

  override get focusTarget() {
    return this.querySelector<HTMLElement>('[name="password"]');
  }

  override get fields() {
    return ['password'] as const;
  }

  override heading() {
    return msg('Enter your password', {id: 'password.title', desc: 'Title'});
  }

  override identity() {
    return identityChip(this.current.identifier, () => this.changeIdentifier());
  }

  override footer() {
    return backToSignInLink(this.state, (command) => this.send(command));
  }

  protected override render() {
    return html`<form method="dialog" novalidate @focusout=${this.checkAgain}>
        ${hiddenUsername(this.current.identifier)}
        <auth-password-field
          .fieldId=${`${this.idPrefix}-password`}
          .error=${this.errorFor('password')}
          .recovery=${this.settings.forgotPassword}
        ></auth-password-field>
        ${button({
          label: msg('Sign in', {id: 'action.sign-in', desc: 'Button'}),
          busyLabel: msg('Signing in…', {
            id: 'action.signing-in',
            desc: 'The same button while the password is checked',
          }),
          busy: this.isPending('verify-password'),
        })}
      </form>
      ${this.renderOtherWays()}`;
  }

  private renderOtherWays() {
    const way = otherWays({
      state: this.state,
      identifier: this.current.identifier,
      here: 'password',
      send: (command) => this.send(command),
    });
    return way === nothing ? nothing : html`<div class="as-line">${way}</div>`;
  }

  private changeIdentifier() {
    this.send(this.state.canGoBack ? {type: 'back'} : {type: 'show', screen: 'sign-in'});
  }

  protected override validate() {
    return this.querySelector('auth-password-field')?.fault;
  }

  protected override commandFrom(data: FormData): Command {
    const {identifier} = this.current;
    return {type: 'verify-password', identifier, password: formText(data, 'password')};
  }
}

define('auth-password-screen', AuthPasswordScreen);

declare global {
  interface HTMLElementTagNameMap {
    'auth-password-screen': AuthPasswordScreen;
  }
}
