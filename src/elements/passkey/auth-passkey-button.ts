import {msg} from '@lit/localize';
import {passkeyStyles} from '../../theme/passkey.styles.ts';
import {passkeyIcon} from '../card/more-icons.ts';
import {define} from '../define.ts';
import {badge} from '../identifier/badge.ts';
import {LightElement} from '../page/light-element.ts';
import {button} from '../screen/templates.ts';

export const passkeyLabel = () => msg('Continue with a passkey', {id: 'action.passkey', desc: 'Button'});

/**
 * On the first screen of tenants that have passkeys: whoever has one need not say who they are.
 */
export class AuthPasskeyButton extends LightElement {
  static override readonly properties = {busy: {attribute: false}};
  static override readonly sheets = [passkeyStyles];

  busy = false;

  protected override render() {
    return button({
      label: [passkeyLabel(), badge('passkey')?.mark],
      kind: 'secondary',
      icon: passkeyIcon(),
      busy: this.busy,
      type: 'button',
    });
  }
}

define('auth-passkey-button', AuthPasskeyButton);

declare global {
  interface HTMLElementTagNameMap {
    'auth-passkey-button': AuthPasskeyButton;
  }
}
