import {msg} from '@lit/localize';
import {html} from 'lit';
import type {Command} from '../../machine/commands.ts';
import {checkboxStyles} from '../../theme/checkbox.styles.ts';
import {passkeyIcon} from '../card/more-icons.ts';
import {define} from '../define.ts';
import {AuthScreen} from '../screen/auth-screen.ts';
import {backLink} from '../screen/back-link.ts';
import {button} from '../screen/templates.ts';
import {anotherWayLink} from './links.ts';
import {trustCheckbox, trusts} from './trust-checkbox.ts';
import {useYourPasskey, whatTheDeviceAsks} from '../passkey/asked.ts';

/**
 * Proves who it is with a passkey of the account, as a second factor.
 */
export class AuthMfaPasskeyScreen extends AuthScreen<'mfa-passkey'> {
  static override readonly sheets = [checkboxStyles];

  override heading() {
    return useYourPasskey();
  }

  override subheading() {
    return whatTheDeviceAsks();
  }

  override footer() {
    return backLink(this.state, (command) => this.send(command));
  }

  protected override render() {
    const {challenge} = this.current;
    return html`<form method="dialog" novalidate>
        ${trustCheckbox(challenge)}
        ${button({
          label: msg('Continue with a passkey', {id: 'action.passkey', desc: 'Button'}),
          icon: passkeyIcon(),
          busy: this.isPending('verify-mfa-passkey'),
        })}
      </form>
      <div class="as-line">${anotherWayLink(challenge, (command) => this.send(command))}</div>`;
  }

  protected override commandFrom(data: FormData): Command {
    return {type: 'verify-mfa-passkey', ...trusts(data)};
  }
}

define('auth-mfa-passkey-screen', AuthMfaPasskeyScreen);

declare global {
  interface HTMLElementTagNameMap {
    'auth-mfa-passkey-screen': AuthMfaPasskeyScreen;
  }
}
