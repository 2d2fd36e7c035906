import {msg, str} from '@lit/localize';
import {html, nothing} from 'lit';
import type {Command} from '../../machine/commands.ts';
import {webUrl} from '../../protocol/safe-url.ts';
import {consentStyles} from '../../theme/consent.styles.ts';
import {leadStyles} from '../../theme/lead.styles.ts';
import {listStyles} from '../../theme/list.styles.ts';
import {progressStyles} from '../../theme/progress.styles.ts';
import {pair, siteTile} from '../card/leads.ts';
import {linkIcon} from '../card/more-icons.ts';
import {progress} from '../card/progress.ts';
import {define} from '../define.ts';
import {AuthScreen} from '../screen/auth-screen.ts';
import {formText} from '../screen/form-text.ts';
import {button, linkButton} from '../screen/templates.ts';
import {connectorLogo} from '../page/pictures.ts';
// Who is asked may turn out to have no access: the two come together.
import './auth-access-denied-screen.ts';
import {appTerms} from './app-terms.ts';
import {organizationPicker, scopeLists} from './asked.ts';

/**
 * An application of somebody else's wants to know who has signed in, and more: may it?
 */
export class AuthConsentScreen extends AuthScreen<'consent'> {
  static override readonly sheets = [leadStyles, listStyles, progressStyles, consentStyles];

  private get app() {
    const {displayName, name} = this.current.asked?.application ?? {};
    return displayName || name || '';
  }

  private get person() {
    const {primaryEmail, primaryPhone, username, name} = this.current.asked?.user ?? {};
    return primaryEmail || (primaryPhone ? `+${primaryPhone}` : username || name);
  }

  override lead() {
    const {asked} = this.current;
    if (!asked) return nothing;
    const {logoUrl, darkLogoUrl} = asked.application.branding ?? {};
    return pair(
      connectorLogo(this.app, {light: logoUrl, dark: darkLogoUrl}, this.scheme),
      linkIcon(),
      siteTile(this.siteName, this.settings, this.scheme),
    );
  }

  override heading() {
    return this.current.asked
      ? msg(str`${this.app} wants to use your account`, {id: 'consent.title', desc: 'Title; name of an app'})
      : msg('Loading sign-in', {id: 'loading.title', desc: 'For screen readers, while the page loads'});
  }

  override get hidesTitle() {
    return !this.current.asked;
  }

  override subheading() {
    return this.person
      ? msg(
          html`You’re signed in as <strong><bdi translate="no">${this.person}</bdi></strong
            >.`,
          {
            id: 'consent.subtitle',
            desc: 'Under the title; an email address, a phone number or a name',
          },
        )
      : nothing;
  }

  override terms() {
    const {asked} = this.current;
    return asked ? appTerms(this.app, asked.application) : nothing;
  }

  override footer() {
    return this.current.asked || this.state.problem
      ? linkButton(msg('Use another account', {id: 'action.another-account', desc: 'Link'}), () =>
          this.send({type: 'show', screen: 'sign-in'}),
        )
      : nothing;
  }

  protected override commandFrom(data: FormData): Command {
    const organizationId = formText(data, 'organization');
    return {type: 'give-consent', ...(organizationId && {organizationId})};
  }

  protected override render() {
    const {asked} = this.current;
    if (!asked) return this.state.pending ? progress() : nothing;
    const {organizations = []} = asked;
    return html`<form method="dialog">
      ${scopeLists(asked)} ${organizations.length > 0 ? organizationPicker(organizations) : nothing}
      <div class="as-buttons">
        ${button({
          label: msg('Allow', {id: 'action.allow', desc: 'Button: an app may do what it asks for'}),
          busy: this.isPending('give-consent'),
        })}
        ${
          webUrl(asked.redirectUri)
            ? button({
                label: msg('Cancel', {id: 'action.cancel', desc: 'Button of a dialog or of a hand-off'}),
                kind: 'secondary',
                busy: this.isPending('decline-consent'),
                onClick: () => this.send({type: 'decline-consent'}),
              })
            : nothing
        }
      </div>
    </form>`;
  }
}

define('auth-consent-screen', AuthConsentScreen);

declare global {
  interface HTMLElementTagNameMap {
    'auth-consent-screen': AuthConsentScreen;
  }
}
