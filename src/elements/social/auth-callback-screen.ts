import {msg} from '@lit/localize';
import {html, nothing} from 'lit';
import {leadStyles} from '../../theme/lead.styles.ts';
import {progressStyles} from '../../theme/progress.styles.ts';
import {backToSignInLink} from '../screen/back-link.ts';
import {define} from '../define.ts';
import {pair, providerOf, providerTile, siteTile} from '../card/leads.ts';
import {arrowIcon} from '../card/more-icons.ts';
import {progress} from '../card/progress.ts';
import {AuthScreen, type Content} from '../screen/auth-screen.ts';

/**
 * Back from a provider; its answer is being checked, or waits to be checked once more.
 */
export class AuthCallbackScreen extends AuthScreen<'callback'> {
  static override readonly sheets = [leadStyles, progressStyles];

  private get provider() {
    return providerOf(this.current.connectorId, this.settings);
  }

  override lead(): Content {
    return this.provider
      ? pair(providerTile(this.provider, this.scheme), arrowIcon(), siteTile(this.siteName, this.settings, this.scheme))
      : nothing;
  }

  override heading() {
    return msg('Signing you in', {id: 'callback.title', desc: 'Title'});
  }

  override subheading(): Content {
    return this.provider && !this.state.problem
      ? msg(html`We’re checking what <bdi>${this.provider.name}</bdi> told us. This takes a moment.`, {
          id: 'callback.subtitle',
          desc: 'Under the title; name of a provider',
        })
      : nothing;
  }

  override footer() {
    return this.state.problem ? backToSignInLink(this.state, (command) => this.send(command)) : nothing;
  }

  protected override render() {
    return this.state.problem ? nothing : progress();
  }
}

define('auth-callback-screen', AuthCallbackScreen);

declare global {
  interface HTMLElementTagNameMap {
    'auth-callback-screen': AuthCallbackScreen;
  }
}
