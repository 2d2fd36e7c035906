import {msg} from '@lit/localize';
import {html} from 'lit';
import {identityStyles} from '../../theme/identity.styles.ts';
import {passkeyIcon} from '../card/more-icons.ts';
import {define} from '../define.ts';
import {identityChip} from '../identifier/identity.ts';
import {otherWays} from '../identifier/ways.ts';
import {AuthScreen} from '../screen/auth-screen.ts';
import {backToSignInLink} from '../screen/back-link.ts';
import {button} from '../screen/templates.ts';
import {useYourPasskey, whatTheDeviceAsks} from './asked.ts';

/**
 * The passkey of the account that was named on the first screen.
 */
export class AuthPasskeyScreen extends AuthScreen<'passkey'> {
  static override readonly sheets = [identityStyles];

  override heading() {
    return useYourPasskey();
  }

  override subheading() {
    return whatTheDeviceAsks();
  }

  override identity() {
    return identityChip(this.current.identifier, () =>
      this.send(this.state.canGoBack ? {type: 'back'} : {type: 'show', screen: 'sign-in'}),
    );
  }

  override footer() {
    return backToSignInLink(this.state, (command) => this.send(command));
  }

  protected override render() {
    const {identifier} = this.current;
    const send = this.send.bind(this);
    return html`${button({
        label: msg('Continue with a passkey', {id: 'action.passkey', desc: 'Button'}),
        icon: passkeyIcon(),
        busy: this.isPending('verify-passkey'),
        onClick: () => this.send({type: 'verify-passkey'}),
      })}
      <div class="as-line">${otherWays({state: this.state, identifier, here: 'passkey', send})}</div>`;
  }
}

define('auth-passkey-screen', AuthPasskeyScreen);

declare global {
  interface HTMLElementTagNameMap {
    'auth-passkey-screen': AuthPasskeyScreen;
  }
}
