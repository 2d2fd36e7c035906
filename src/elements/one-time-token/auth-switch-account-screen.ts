import {msg} from '@lit/localize';
import {html} from 'lit';
import {leadStyles} from '../../theme/lead.styles.ts';
import {personIcon} from '../card/more-icons.ts';
import {glyph} from '../card/leads.ts';
import {define} from '../define.ts';
import {AuthScreen} from '../screen/auth-screen.ts';
import {button} from '../screen/templates.ts';

/**
 * The link is for one account, and another one is signed in.
 */
export class AuthSwitchAccountScreen extends AuthScreen<'switch-account'> {
  static override readonly sheets = [leadStyles];

  override lead() {
    return glyph(personIcon());
  }

  override heading() {
    return msg('Switch account?', {id: 'switch-account.title', desc: 'Title'});
  }

  override subheading() {
    const address = (text: string) => html`<strong><bdi translate="no">${text}</bdi></strong>`;
    const {email, current} = this.current;
    if (!current) {
      return msg(html`Your link is for ${address(email)}, but you’re signed in to another account.`, {
        id: 'switch-account.subtitle-unnamed',
        desc: 'Under the title; whom the link was sent to',
      });
    }
    return msg(html`Your link is for ${address(email)}, but you’re signed in as ${address(current)}.`, {
      id: 'switch-account.subtitle',
      desc: 'Under the title; whom the link was sent to, and an email address, a phone number or a name',
    });
  }

  protected override render() {
    return html`<div class="as-buttons">
      ${button({
        label: msg('Switch account', {id: 'action.switch-account', desc: 'Button: signs in as whom the link is for'}),
        busy: this.isPending('use-link'),
        onClick: () => this.send({type: 'use-link', email: this.current.email}),
      })}
      ${button({
        label: msg('Stay signed in', {id: 'action.stay-signed-in', desc: 'Button: as who is signed in already'}),
        kind: 'secondary',
        busy: this.isPending('ask-consent'),
        onClick: () => this.send({type: 'ask-consent'}),
      })}
    </div>`;
  }
}

define('auth-switch-account-screen', AuthSwitchAccountScreen);

declare global {
  interface HTMLElementTagNameMap {
    'auth-switch-account-screen': AuthSwitchAccountScreen;
  }
}
