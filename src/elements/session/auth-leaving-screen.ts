import {msg, str} from '@lit/localize';
import {html, nothing} from 'lit';
import {leadStyles} from '../../theme/lead.styles.ts';
import {progressStyles} from '../../theme/progress.styles.ts';
import {define} from '../define.ts';
import {glyph, pair, providerOf, providerTile, siteTile} from '../card/leads.ts';
import {arrowIcon, checkIcon} from '../card/more-icons.ts';
import {progress} from '../card/progress.ts';
import {linkUrl} from '../page/safe-url.ts';
import {button, linkButton} from '../screen/templates.ts';
import {AuthScreen, type Content} from '../screen/auth-screen.ts';

/**
 * The browser is on its way: to a provider, or back to the application. Where that does not happen, a link does it by
 * hand.
 */
export class AuthLeavingScreen extends AuthScreen<'leaving'> {
  static override readonly sheets = [leadStyles, progressStyles];

  private get provider() {
    const {settings} = this.state;
    return settings && providerOf(this.current.connectorId, settings);
  }

  override get isSuccess() {
    return this.current.reason === 'complete';
  }

  override lead(): Content {
    if (this.isSuccess) return glyph(checkIcon(), 'success');
    return this.provider
      ? pair(siteTile(this.siteName, this.settings, this.scheme), arrowIcon(), providerTile(this.provider, this.scheme))
      : nothing;
  }

  private get isInPopup() {
    return this.current.within === 'popup';
  }

  override heading() {
    if (this.isInPopup) {
      return msg('Continue in the other window', {
        id: 'leaving.title-popup',
        desc: 'Title; a provider is open in a window of its own',
      });
    }
    switch (this.current.reason) {
      case 'complete':
        return msg('You’re signed in', {id: 'leaving.title-complete', desc: 'Title'});
      case 'consent':
        return msg('One more question', {
          id: 'leaving.title-consent',
          desc: 'Title; an app wants to be allowed something',
        });
      case 'restart':
        return msg('Starting again', {id: 'leaving.title-restart', desc: 'Title'});
      case 'decline':
        return msg('Nothing was shared', {id: 'leaving.title-decline', desc: 'Title; an app asked in vain'});
      case 'sign-out':
        return msg('Signing you out', {id: 'leaving.title-sign-out', desc: 'Title'});
      case 'device':
      case 'social':
      case 'sso':
        return this.provider
          ? msg(str`Taking you to ${this.provider.name}`, {
              id: 'leaving.title-named',
              desc: 'Title; name of a provider',
            })
          : msg('Taking you to sign in', {id: 'leaving.title', desc: 'Title; the provider is not known by name'});
    }
  }

  override subheading() {
    const name = this.provider?.name;
    if (this.isInPopup) {
      return name
        ? msg(html`Finish signing in with <bdi>${name}</bdi> there. This page waits for you.`, {
            id: 'leaving.subtitle-popup-named',
            desc: 'Under the title; name of a provider, which is open in a window of its own',
          })
        : msg('Finish signing in there. This page waits for you.', {
            id: 'leaving.subtitle-popup',
            desc: 'Under the title; a provider is open in a window of its own',
          });
    }
    switch (this.current.reason) {
      case 'consent':
        return msg('The app asks for your permission. Taking you there…', {
          id: 'leaving.subtitle-consent',
          desc: 'Under the title',
        });
      case 'complete':
        if (this.current.within) return nothing;
        return this.siteName
          ? msg(html`Taking you back to <bdi>${this.siteName}</bdi>…`, {
              id: 'leaving.subtitle-complete-named',
              desc: 'Under the title; name of the site',
            })
          : msg('Taking you back…', {id: 'leaving.subtitle-complete', desc: 'Under the title'});
      case 'decline':
        return msg('Taking you back…', {id: 'leaving.subtitle-complete', desc: 'Under the title'});
      case 'sign-out':
      case 'device':
        return nothing;
      case 'restart':
        return msg('Taking you back to where signing in begins…', {
          id: 'leaving.subtitle-restart',
          desc: 'Under the title',
        });
      case 'sso':
        return msg('Finish signing in on your company’s page. You’ll come straight back.', {
          id: 'leaving.subtitle-sso',
          desc: 'Under the title',
        });
      case 'social':
        return msg('Finish signing in there. You’ll come straight back.', {
          id: 'leaving.subtitle-social',
          desc: 'Under the title',
        });
    }
  }

  override footer() {
    const {reason} = this.current;
    return reason === 'social' || reason === 'sso'
      ? linkButton(msg('Cancel', {id: 'action.cancel', desc: 'Button of a dialog or of a hand-off'}), () =>
          this.send({type: 'back'}),
        )
      : nothing;
  }

  protected override render() {
    if (this.isInPopup) {
      return button({
        label: msg('Show the window', {id: 'action.show-window', desc: 'Button: brings another window to the front'}),
        onClick: () => this.send({type: 'show-popup'}),
      });
    }
    const {to, within} = this.current;
    const url = within ? undefined : linkUrl(to);
    // Finished in place, it is for the page to go on.
    if (within && !this.state.pending) return nothing;
    return html`${progress()}
    ${
      url
        ? html`<p class="as-small as-later" role="status">
            ${msg(html`Not redirected? <a href=${url}>Continue now</a>`, {
              id: 'leaving.by-hand',
              desc: 'Appears when leaving takes long',
            })}
          </p>`
        : nothing
    }`;
  }
}

define('auth-leaving-screen', AuthLeavingScreen);

declare global {
  interface HTMLElementTagNameMap {
    'auth-leaving-screen': AuthLeavingScreen;
  }
}
