import {msg} from '@lit/localize';
import {leadStyles} from '../../theme/lead.styles.ts';
import {glyph} from '../card/leads.ts';
import {passkeyIcon} from '../card/more-icons.ts';
import {define} from '../define.ts';
import {AuthScreen} from '../screen/auth-screen.ts';
import {button} from '../screen/templates.ts';
import {skipLink} from './links.ts';
import {whatTheDeviceAsks} from '../passkey/asked.ts';

/**
 * Adds a passkey as a second factor.
 */
export class AuthMfaNewPasskeyScreen extends AuthScreen<'mfa-new-passkey'> {
  static override readonly sheets = [leadStyles];

  override lead() {
    return glyph(passkeyIcon());
  }

  override heading() {
    return msg('Set up your passkey', {id: 'mfa-new-passkey.title', desc: 'Title; a passkey becomes the second step'});
  }

  override subheading() {
    return whatTheDeviceAsks();
  }

  override footer() {
    return skipLink(this.current.offer, this.state, (command) => this.send(command));
  }

  protected override render() {
    return button({
      label: msg('Create a passkey', {id: 'action.create-passkey', desc: 'Button'}),
      busy: this.isPending('create-passkey'),
      onClick: () => this.send({type: 'create-passkey'}),
    });
  }
}

define('auth-mfa-new-passkey-screen', AuthMfaNewPasskeyScreen);

declare global {
  interface HTMLElementTagNameMap {
    'auth-mfa-new-passkey-screen': AuthMfaNewPasskeyScreen;
  }
}
