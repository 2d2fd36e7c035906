import {msg, str} from '@lit/localize';
import {html, nothing} from 'lit';
import {errorCode} from '../../i18n/problems/error-code.ts';
import type {StopReason} from '../../machine/state.ts';
import {leadStyles} from '../../theme/lead.styles.ts';
import {define} from '../define.ts';
import {warningIcon} from '../card/icons.ts';
import {glyph} from '../card/leads.ts';
import {linkUrl} from '../page/safe-url.ts';
import {clockIcon, elsewhereIcon} from '../card/more-icons.ts';
import {supportLine} from './support.ts';
import {button, linkButton} from '../screen/templates.ts';
import {AuthScreen, type Content} from '../screen/auth-screen.ts';

/**
 * The end of the road: what happened, and the way on.
 */
export class AuthStoppedScreen extends AuthScreen<'stopped'> {
  static override readonly sheets = [leadStyles];

  private get why(): StopReason {
    return this.current.why;
  }

  /** An unsupported step may be no problem on the server's own page, if this is not it. */
  private get elsewhere() {
    return this.why === 'unsupported' ? this.hostedPage : undefined;
  }

  override lead() {
    if (this.elsewhere) return glyph(elsewhereIcon());
    return glyph(this.why === 'session-expired' ? clockIcon() : warningIcon());
  }

  override heading() {
    switch (this.why) {
      case 'session-expired':
        return msg('This page has expired', {id: 'stopped.title-expired', desc: 'Title'});
      case 'unknown-session':
        return msg('This sign-in has ended', {id: 'stopped.title-unknown', desc: 'Title'});
      case 'cookies-blocked':
        return msg('Cookies are blocked', {id: 'stopped.title-cookies', desc: 'Title'});
      case 'account-suspended':
        return msg('This account is suspended', {id: 'stopped.title-suspended', desc: 'Title'});
      case 'unsupported':
        return this.elsewhere
          ? msg('Continue on our website', {id: 'stopped.title-elsewhere', desc: 'Title'})
          : msg('This step isn’t available here', {id: 'stopped.title-unsupported', desc: 'Title'});
      case 'misconfigured':
        return msg('Sign-in isn’t set up correctly here', {id: 'stopped.title-misconfigured', desc: 'Title'});
      case 'framed':
        return msg('Sign-in can’t be used inside another website', {id: 'stopped.title-framed', desc: 'Title'});
      case 'unsafe-url':
        return msg('We stopped here for your safety', {id: 'stopped.title-unsafe', desc: 'Title'});
      case 'window-done':
        return msg('You can close this window', {
          id: 'stopped.title-window-done',
          desc: 'Title; in the window of a social provider',
        });
      case 'window-lost':
        return msg('Go back to your first window', {
          id: 'stopped.title-window-lost',
          desc: 'Title; in the window of a social provider, which cannot reach the page that opened it',
        });
    }
  }

  override subheading(): Content {
    switch (this.why) {
      case 'session-expired':
        return this.current.restarts
          ? msg('For your security, a sign-in stays open for a limited time. Start again to continue.', {
              id: 'stopped.text-expired',
              desc: 'Under the title',
            })
          : msg(
              'For your security, a sign-in stays open for a limited time. Go back to the app and sign in from there.',
              {id: 'stopped.text-expired-elsewhere', desc: 'Under the title; it cannot be started again on this page'},
            );
      case 'unknown-session':
        return msg('It took too long, or began in another browser. Go back to the app and sign in from there.', {
          id: 'stopped.text-unknown',
          desc: 'Under the title',
        });
      case 'cookies-blocked':
        return this.current.restarts
          ? msg(
              'Signing in doesn’t work without cookies. Allow them for this website in your browser, then start again.',
              {
                id: 'stopped.text-cookies',
                desc: 'Under the title',
              },
            )
          : msg(
              'Signing in doesn’t work without cookies. Allow them for this website in your browser, then go back to the app and sign in from there.',
              {id: 'stopped.text-cookies-elsewhere', desc: 'Under the title; it cannot be started again on this page'},
            );
      case 'account-suspended':
        return msg('You can’t sign in with it at the moment. Contact support if you think that’s a mistake.', {
          id: 'stopped.text-suspended',
          desc: 'Under the title',
        });
      case 'unsupported':
        return this.elsewhere
          ? msg('This step isn’t available inside this page. Finish signing in on our website.', {
              id: 'stopped.text-elsewhere',
              desc: 'Under the title',
            })
          : msg('Signing in with this account needs a step that this page can’t show. Try another way to sign in.', {
              id: 'stopped.text-unsupported',
              desc: 'Under the title',
            });
      case 'misconfigured':
        return msg('Nothing is wrong with your account. Tell the people who run this site.', {
          id: 'stopped.text-misconfigured',
          desc: 'Under the title',
        });
      case 'framed':
        return msg('For your security, open it on its own.', {
          id: 'stopped.text-framed',
          desc: 'Under the title; it is the sign-in that is to be opened, by the link that follows',
        });
      case 'window-done':
        return msg('Signing in goes on in the window where you began.', {
          id: 'stopped.text-window-done',
          desc: 'Under the title',
        });
      case 'window-lost':
        return msg(
          'It was closed, or your browser keeps the two windows apart. Close this one and sign in again where you began.',
          {id: 'stopped.text-window-lost', desc: 'Under the title'},
        );
      case 'unsafe-url':
        return msg('We were sent to an address that isn’t a web page, and didn’t open it. Start again to continue.', {
          id: 'stopped.text-unsafe',
          desc: 'Under the title',
        });
    }
  }

  override footer() {
    return this.elsewhere || this.why === 'account-suspended'
      ? linkButton(msg('Back to sign in', {id: 'action.back-to-sign-in', desc: 'Link to the first screen'}), () =>
          this.send({type: 'restart'}),
        )
      : nothing;
  }

  protected override render() {
    const {settings} = this.state;
    const {code} = this.current;
    return html`${this.renderWayOn()} ${settings ? supportLine(settings) : nothing} ${code ? errorCode(code) : nothing}`;
  }

  private renderWayOn() {
    const {elsewhere} = this;
    if (elsewhere) return openLink(elsewhere, true);
    if (this.why === 'account-suspended') return nothing;
    const {restarts} = this.current;
    const startUrl = linkUrl(this.current.startUrl);
    if (!restarts) return startUrl ? openLink(startUrl, this.why === 'framed') : nothing;
    return button({
      label: msg('Start again', {id: 'action.restart', desc: 'Button'}),
      busy: this.isPending('restart', 'start'),
      onClick: () => this.send({type: 'restart'}),
    });
  }
}

/** Says where it leads. */
const openLink = (url: string, inNewTab = false) =>
  html`<a part="button button-primary" href=${url} target=${inNewTab ? '_blank' : nothing} rel="noopener"
    ><span
      >${msg(str`Open ${new URL(url).host}`, {id: 'action.open', desc: 'Button; the placeholder is a domain'})}${
        inNewTab
          ? html`<span class="as-sr">
              ${msg('(opens in a new tab)', {id: 'action.new-tab', desc: 'After a link, for screen readers'})}</span
            >`
          : nothing
      }</span
    ></a
  >`;

define('auth-stopped-screen', AuthStoppedScreen);

declare global {
  interface HTMLElementTagNameMap {
    'auth-stopped-screen': AuthStoppedScreen;
  }
}
