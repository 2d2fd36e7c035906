import {msg} from '@lit/localize';
import {html} from 'lit';
import {checkIcon} from './more-icons.ts';
import {define} from '../define.ts';
import {LightElement} from '../page/light-element.ts';

/**
 * Above the form that a reset ends at. It comes with its text, which no live region may: who moves the focus says it.
 */
export class AuthPasswordChanged extends LightElement {
  protected override render() {
    return html`<div part="alert" data-tone="accent">
      ${checkIcon()}
      <p>
        ${msg('Your password was changed. You can sign in with it now.', {
          id: 'reset-password.done',
          desc: 'Good news above the sign-in form',
        })}
      </p>
    </div>`;
  }
}

define('auth-password-changed', AuthPasswordChanged);

declare global {
  interface HTMLElementTagNameMap {
    'auth-password-changed': AuthPasswordChanged;
  }
}
