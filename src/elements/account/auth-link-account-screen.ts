import {msg} from '@lit/localize';
import {html, nothing} from 'lit';
import {leadStyles} from '../../theme/lead.styles.ts';
import {backToSignInLink} from '../screen/back-link.ts';
import {define} from '../define.ts';
import {pair, providerOf, providerTile, siteTile} from '../card/leads.ts';
import {linkIcon} from '../card/more-icons.ts';
import {maskedText} from '../identifier/masked-text.ts';
import {button} from '../screen/templates.ts';
import {AuthScreen} from '../screen/auth-screen.ts';

/**
 * Somebody comes from a provider with the address of an account: is it theirs?
 */
export class AuthLinkAccountScreen extends AuthScreen<'link-account'> {
  static override readonly sheets = [leadStyles];

  private get provider() {
    return providerOf(this.current.connectorId, this.settings) ?? {name: '', light: undefined, dark: undefined};
  }

  override lead() {
    return pair(
      siteTile(this.siteName, this.settings, this.scheme),
      linkIcon(),
      providerTile(this.provider, this.scheme),
    );
  }

  override heading() {
    return msg('You already have an account', {id: 'link-account.title', desc: 'Title of a screen and of a dialog'});
  }

  override subheading() {
    const known = html`<strong>${maskedText(this.current.related)}</strong>`;
    const {name} = this.provider;
    return this.siteName
      ? msg(
          html`${known} is registered with <bdi>${this.siteName}</bdi>. Link <bdi>${name}</bdi> to it, so both ways lead
            to the same account.`,
          {
            id: 'link-account.subtitle-named',
            desc: 'A masked email address or phone number, the name of the site, the name of a provider',
          },
        )
      : msg(
          html`${known} is already registered. Link <bdi>${name}</bdi> to it, so both ways lead to the same account.`,
          {id: 'link-account.subtitle', desc: 'A masked email address or phone number, and the name of a provider'},
        );
  }

  override footer() {
    return backToSignInLink(this.state, (command) => this.send(command));
  }

  protected override render() {
    return html`<div class="as-buttons">
      ${button({
        label: msg('Link and continue', {id: 'action.link', desc: 'Button: link a provider to an account'}),
        busy: this.isPending('link-account'),
        onClick: () => this.send({type: 'link-account'}),
      })}
      ${
        this.settings.signInMode === 'SignIn'
          ? nothing
          : button({
              label: msg('Create a separate account', {id: 'action.create-separate', desc: 'Button'}),
              kind: 'secondary',
              busy: this.isPending('create-account'),
              onClick: () => this.send({type: 'create-account'}),
            })
      }
    </div>`;
  }
}

define('auth-link-account-screen', AuthLinkAccountScreen);

declare global {
  interface HTMLElementTagNameMap {
    'auth-link-account-screen': AuthLinkAccountScreen;
  }
}
