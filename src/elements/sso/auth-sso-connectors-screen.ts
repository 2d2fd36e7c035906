import {msg} from '@lit/localize';
import {html, nothing} from 'lit';
import {splitEmail} from '../../protocol/email-address.ts';
import {listStyles} from '../../theme/list.styles.ts';
import {backToSignInLink} from '../screen/back-link.ts';
import {define} from '../define.ts';
import {domainText} from '../identifier/identifier-input.ts';
import {unbroken} from '../identifier/identity.ts';
import {spinner} from '../card/icons.ts';
import {providerOf, providerTile} from '../card/leads.ts';
import {chevronIcon} from '../card/more-icons.ts';
import {AuthScreen} from '../screen/auth-screen.ts';

/**
 * The e-mail's domain belongs to several companies' sign-ins, or to one that nobody had asked for.
 */
export class AuthSsoConnectorsScreen extends AuthScreen<'sso-connectors'> {
  static override readonly sheets = [listStyles];

  /** Only those that the settings still list. */
  private get connectorIds() {
    return this.current.connectorIds.filter((id) => providerOf(id, this.settings));
  }

  private get isChoice() {
    return this.connectorIds.length !== 1;
  }

  override heading() {
    if (!this.isChoice) return msg('Single sign-on', {id: 'single-sign-on.title', desc: 'Title'});
    return msg('Choose your organisation', {id: 'sso-connectors.title', desc: 'Title'});
  }

  override subheading() {
    const domain = unbroken(domainText(splitEmail(this.current.email)[1]));
    if (!this.isChoice) {
      return msg(html`People at <strong><bdi>${domain}</bdi></strong> sign in with their company account.`, {
        id: 'sso-connectors.subtitle-one',
        desc: 'Under the title; the placeholder is a domain',
      });
    }
    return msg(
      html`More than one company sign-in is set up for <strong><bdi>${domain}</bdi></strong
        >.`,
      {
        id: 'sso-connectors.subtitle',
        desc: 'Under the title; the placeholder is a domain',
      },
    );
  }

  override footer() {
    return backToSignInLink(this.state, (command) => this.send(command));
  }

  protected override render() {
    return html`<ul part="list">
      ${this.connectorIds.map((id) => this.renderRow(id))}
    </ul>`;
  }

  private renderRow(connectorId: string) {
    const provider = providerOf(connectorId, this.settings);
    if (!provider) return nothing;
    const busy = this.isPending('start-sso') && this.state.pending?.connectorId === connectorId;
    return html`<li>
      <button
        type="button"
        part="row"
        aria-busy=${busy ? 'true' : nothing}
        aria-disabled=${busy ? 'true' : nothing}
        @click=${() => this.send({type: 'start-sso', connectorId})}
      >
        <span class="as-row-lead">${providerTile(provider, this.scheme)}</span><span><bdi>${provider.name}</bdi></span>
        ${busy ? spinner() : chevronIcon()}
      </button>
    </li>`;
  }
}

define('auth-sso-connectors-screen', AuthSsoConnectorsScreen);

declare global {
  interface HTMLElementTagNameMap {
    'auth-sso-connectors-screen': AuthSsoConnectorsScreen;
  }
}
