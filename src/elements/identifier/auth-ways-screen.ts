import {msg} from '@lit/localize';
import {html, nothing} from 'lit';
import {waysOf, type Way} from '../../machine/identifier/ways.ts';
import {identityStyles} from '../../theme/identity.styles.ts';
import {listStyles} from '../../theme/list.styles.ts';
import {keyIcon, spinner} from '../card/icons.ts';
import {chevronIcon, mailIcon, passkeyIcon, phoneIcon} from '../card/more-icons.ts';
import {define} from '../define.ts';
import {AuthScreen} from '../screen/auth-screen.ts';
import {backToSignInLink} from '../screen/back-link.ts';
import {badge} from './badge.ts';
import {identityChip} from './identity.ts';
import {commandFor} from './ways.ts';

/**
 * All the ways to sign in, where there are more than a link can offer.
 */
export class AuthWaysScreen extends AuthScreen<'ways'> {
  static override readonly sheets = [listStyles, identityStyles];

  override heading() {
    return msg('Choose how to sign in', {id: 'ways.title', desc: 'Title of a list of ways'});
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
    return html`<ul part="list">
      ${waysOf(this.settings, this.current.identifier, this.state.passkeyOf).map((way) => this.renderRow(way))}
    </ul>`;
  }

  private renderRow(way: Way) {
    const {identifier} = this.current;
    const command = commandFor(way, identifier);
    const busy = this.isPending(command.type);
    return html`<li>
      <button
        type="button"
        part="row"
        aria-busy=${busy ? 'true' : nothing}
        aria-disabled=${busy ? 'true' : nothing}
        @click=${() => this.send(command)}
      >
        ${this.iconOf(way)}<span>${this.nameOf(way)}${badge(way)?.mark}</span>${busy ? spinner() : chevronIcon()}
      </button>
    </li>`;
  }

  private iconOf(way: Way) {
    if (way === 'passkey') return passkeyIcon();
    if (way === 'password') return keyIcon();
    return this.current.identifier.type === 'email' ? mailIcon() : phoneIcon();
  }

  private nameOf(way: Way) {
    if (way === 'passkey') return msg('Passkey', {id: 'ways.passkey', desc: 'In a list of ways to sign in'});
    if (way === 'password') return msg('Password', {id: 'password.label', desc: 'Label of the field'});
    return this.current.identifier.type === 'email'
      ? msg('Code by email', {id: 'ways.code-email', desc: 'In a list of ways to sign in'})
      : msg('Code by text message', {id: 'ways.code-phone', desc: 'In a list of ways to sign in'});
  }
}

define('auth-ways-screen', AuthWaysScreen);

declare global {
  interface HTMLElementTagNameMap {
    'auth-ways-screen': AuthWaysScreen;
  }
}
