import {msg} from '@lit/localize';
import {html, nothing} from 'lit';
import {define} from '../define.ts';
import {identifierText} from '../identifier/identity.ts';
import {backLink} from '../screen/back-link.ts';
import {AuthNewPasswordScreen} from './auth-new-password-screen.ts';

/**
 * The password of a new account, or of one that lacks it.
 */
export class AuthSetPasswordScreen extends AuthNewPasswordScreen<'set-password'> {
  protected override readonly purpose = 'set-password';

  protected override get owner() {
    return this.current.identifier;
  }

  override heading() {
    return msg('Set a password', {id: 'set-password.title', desc: 'Title'});
  }

  override subheading() {
    const {owner} = this;
    return owner
      ? msg(html`You’ll use it with <strong>${identifierText(owner)}</strong>.`, {
          id: 'set-password.subtitle',
          desc: 'Under the title; the placeholder is an email address, phone number or username',
        })
      : nothing;
  }

  override footer() {
    return backLink(this.state, (command) => this.send(command));
  }
}

define('auth-set-password-screen', AuthSetPasswordScreen);

declare global {
  interface HTMLElementTagNameMap {
    'auth-set-password-screen': AuthSetPasswordScreen;
  }
}
