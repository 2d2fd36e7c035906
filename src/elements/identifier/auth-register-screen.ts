import {msg} from '@lit/localize';
import {html, nothing} from 'lit';
import type {Command} from '../../machine/commands.ts';
import {looksLike} from '../../machine/identifier/identifier-kind.ts';
import {readIdentifier} from '../../machine/identifier/read-identifier.ts';
import {define} from '../define.ts';
import '../terms/auth-agreement.ts';
import {formText} from '../screen/form-text.ts';
import {invalidUsername, usernameRule, withUsernameRule} from './username-rules.ts';
import type {Invalid} from '../screen/auth-screen.ts';
import {button, divider, linkButton} from '../screen/templates.ts';
import {AuthFirstScreen, ssoLabel} from './auth-first-screen.ts';

/**
 * A new account: the identifier it will have, or a provider's account.
 */
export class AuthRegisterScreen extends AuthFirstScreen<'register'> {
  protected override readonly purpose = 'register';

  /** Nobody has a passkey for an account that does not exist. */
  protected override get autocomplete() {
    return this.types.length > 1 ? 'username' : autofill[this.types[0] ?? 'username'];
  }

  override get focusTarget() {
    return this.querySelector<HTMLElement>('[name="identifier"]');
  }

  protected override errorFor(field: Invalid['field']) {
    return withUsernameRule(super.errorFor(field), this.state.problem, this.settings);
  }

  override heading() {
    return msg('Create your account', {id: 'register.title', desc: 'Title'});
  }

  override subheading() {
    return msg('It takes about a minute.', {id: 'register.subtitle', desc: 'Under the title'});
  }

  override footer() {
    return this.settings.signInMode === 'Register'
      ? nothing
      : html`<span>${msg('Already have an account?', {id: 'register.has-account', desc: 'Before “Sign in”'})}</span>
          ${linkButton(msg('Sign in', {id: 'action.sign-in', desc: 'Button'}), () =>
            this.send({type: 'show', screen: 'sign-in'}),
          )}`;
  }

  protected override render() {
    const form = this.types.length > 0 ? this.renderForm() : nothing;
    const social = this.isSingleSignOn || this.current.only ? nothing : this.renderSocial();
    return html`${form} ${form !== nothing && social !== nothing ? divider() : nothing} ${social}`;
  }

  private renderForm() {
    const hint = looksLike('', this.types) === 'username' ? usernameRule(this.settings) : undefined;
    const create = msg('Create account', {id: 'action.create-account', desc: 'Goes to registration'});
    return html`<form method="dialog" novalidate @focusout=${this.checkAgain}>
      ${this.renderIdentifier(hint)} ${this.renderNotice()} ${this.renderAgreement()}
      ${button({label: this.isSingleSignOn ? ssoLabel() : create, busy: this.isPending('register', 'find-sso')})}
    </form>`;
  }

  protected override validate(data: FormData): Invalid | undefined {
    const typed = formText(data, 'identifier');
    return invalidUsername('identifier', typed, this.types, this.settings) ?? super.validate(data);
  }

  protected override commandFrom(data: FormData): Command | undefined {
    const identifier = readIdentifier(formText(data, 'identifier'), this.types);
    return identifier && {type: 'register', identifier};
  }
}

const autofill = {email: 'email', phone: 'tel', username: 'username'} as const;

define('auth-register-screen', AuthRegisterScreen);

declare global {
  interface HTMLElementTagNameMap {
    'auth-register-screen': AuthRegisterScreen;
  }
}
