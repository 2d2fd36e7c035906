import {msg} from '@lit/localize';
import {html} from 'lit';
import {leadStyles} from '../../theme/lead.styles.ts';
import {glyph} from '../card/leads.ts';
import {define} from '../define.ts';
import {AuthScreen} from '../screen/auth-screen.ts';
import {backLink} from '../screen/back-link.ts';
import {button} from '../screen/templates.ts';
import {shieldIcon} from './icons.ts';
import {notNow} from './links.ts';

/**
 * Whether to have a second factor at all.
 */
export class AuthMfaOnboardingScreen extends AuthScreen<'mfa-onboarding'> {
  static override readonly sheets = [leadStyles];

  override lead() {
    return glyph(shieldIcon());
  }

  override heading() {
    return msg('Protect your account', {id: 'mfa-onboarding.title', desc: 'Title'});
  }

  override subheading() {
    return msg('With a second step nobody gets in who only has your password or your mailbox.', {
      id: 'mfa-onboarding.subtitle',
      desc: 'Under the title',
    });
  }

  override footer() {
    return backLink(this.state, (command) => this.send(command));
  }

  protected override render() {
    return html`<div class="as-stack">
      ${button({
        label: msg('Set up now', {id: 'action.set-up', desc: 'Button: adds a second factor'}),
        busy: this.isPending('enable-mfa'),
        onClick: () => this.send({type: 'enable-mfa'}),
      })}
      ${button({
        label: notNow(),
        kind: 'secondary',
        busy: this.isPending('skip-mfa'),
        onClick: () => this.send({type: 'skip-mfa'}),
      })}
    </div>`;
  }
}

define('auth-mfa-onboarding-screen', AuthMfaOnboardingScreen);

declare global {
  interface HTMLElementTagNameMap {
    'auth-mfa-onboarding-screen': AuthMfaOnboardingScreen;
  }
}
