import {msg} from '@lit/localize';
import {html} from 'lit';
import {define} from '../define.ts';
import {identifierText} from '../identifier/identity.ts';
import {AuthNewPasswordScreen} from '../password/auth-new-password-screen.ts';
import {linkButton} from '../screen/templates.ts';
import '../card/auth-password-changed.ts';

/**
 * Another password, for whoever has proven an address.
 */
export class AuthResetPasswordScreen extends AuthNewPasswordScreen<'reset-password'> {
  protected override readonly purpose = 'reset-password';

  protected override get owner() {
    return this.current.identifier;
  }

  override heading() {
    return msg('Set a new password', {id: 'reset-password.title', desc: 'Title'});
  }

  override subheading() {
    return msg(html`For the account of <strong>${identifierText(this.owner)}</strong>.`, {
      id: 'reset-password.subtitle',
      desc: 'Under the title; the placeholder is an email address or phone number',
    });
  }

  /** The code is used up, so that there is nothing to go back to. */
  override footer() {
    return linkButton(msg('Back to sign in', {id: 'action.back-to-sign-in', desc: 'Link to the first screen'}), () =>
      this.send({type: 'show', screen: 'sign-in'}),
    );
  }
}

define('auth-reset-password-screen', AuthResetPasswordScreen);

declare global {
  interface HTMLElementTagNameMap {
    'auth-reset-password-screen': AuthResetPasswordScreen;
  }
}
