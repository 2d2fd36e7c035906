import {msg} from '@lit/localize';
import {html, nothing} from 'lit';
import {errorCode} from '../../i18n/problems/error-code.ts';
import {leadStyles} from '../../theme/lead.styles.ts';
import {warningIcon} from '../card/icons.ts';
import {glyph} from '../card/leads.ts';
import {define} from '../define.ts';
import {AuthScreen} from '../screen/auth-screen.ts';
import {button} from '../screen/templates.ts';
import {supportLine} from '../session/support.ts';

/**
 * Signed in, but not for this application.
 */
export class AuthAccessDeniedScreen extends AuthScreen<'access-denied'> {
  static override readonly sheets = [leadStyles];

  override lead() {
    return glyph(warningIcon());
  }

  override heading() {
    return msg('You don’t have access', {id: 'access-denied.title', desc: 'Title'});
  }

  override subheading() {
    return msg(
      'Your account isn’t allowed to use this application. Sign out to use another one, or ask the people who run it.',
      {id: 'access-denied.text', desc: 'Under the title; “another one” is an account'},
    );
  }

  protected override render() {
    const {settings} = this.state;
    return html`${button({
      label: msg('Sign out', {id: 'action.sign-out', desc: 'Button'}),
      busy: this.isPending('sign-out'),
      onClick: () => this.send({type: 'sign-out'}),
    })}
    ${settings ? supportLine(settings) : nothing} ${errorCode(this.current.code)}`;
  }
}

define('auth-access-denied-screen', AuthAccessDeniedScreen);

declare global {
  interface HTMLElementTagNameMap {
    'auth-access-denied-screen': AuthAccessDeniedScreen;
  }
}
