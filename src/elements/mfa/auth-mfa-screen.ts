import {msg} from '@lit/localize';
import {nothing} from 'lit';
import {progressStyles} from '../../theme/progress.styles.ts';
import {progress} from '../card/progress.ts';
import {define} from '../define.ts';
import {AuthScreen} from '../screen/auth-screen.ts';
import {backToSignInLink} from '../screen/back-link.ts';

/**
 * The server is asked what it still wants.
 */
export class AuthMfaScreen extends AuthScreen<'mfa'> {
  static override readonly sheets = [progressStyles];

  override heading() {
    return msg('Signing you in', {id: 'callback.title', desc: 'Title'});
  }

  override footer() {
    return this.state.problem ? backToSignInLink(this.state, (command) => this.send(command)) : nothing;
  }

  protected override render() {
    return this.state.problem ? nothing : progress();
  }
}

define('auth-mfa-screen', AuthMfaScreen);

declare global {
  interface HTMLElementTagNameMap {
    'auth-mfa-screen': AuthMfaScreen;
  }
}
