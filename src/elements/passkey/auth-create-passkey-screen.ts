import {msg} from '@lit/localize';
import {html, nothing} from 'lit';
import {leadStyles} from '../../theme/lead.styles.ts';
import {passkeyIcon} from '../card/more-icons.ts';
import {glyph} from '../card/leads.ts';
import {define} from '../define.ts';
import {AuthScreen} from '../screen/auth-screen.ts';
import {button} from '../screen/templates.ts';

/**
 * Signed in, all but for the question whether it should be by passkey the next time.
 */
export class AuthCreatePasskeyScreen extends AuthScreen<'create-passkey'> {
  static override readonly sheets = [leadStyles];

  override lead() {
    return glyph(passkeyIcon());
  }

  override heading() {
    return msg('Sign in faster next time', {id: 'create-passkey.title', desc: 'Title; a passkey is offered'});
  }

  override subheading() {
    return msg('With a passkey, your fingerprint, face or screen lock is all it takes. No password, nothing to type.', {
      id: 'create-passkey.subtitle',
      desc: 'Under the title',
    });
  }

  /** There is nothing to be made here, so that going on is all that is left. */
  private get isVain() {
    const code = this.state.problem?.code;
    return code === 'passkey-unsupported' || code === 'passkey-exists';
  }

  protected override render() {
    return html`<div class="as-buttons">
      ${
        this.isVain
          ? nothing
          : button({
              label: msg('Create a passkey', {id: 'action.create-passkey', desc: 'Button'}),
              busy: this.isPending('create-passkey'),
              onClick: () => this.send({type: 'create-passkey'}),
            })
      }
      ${button({
        label: this.isVain
          ? msg('Continue without a passkey', {id: 'action.without-passkey', desc: 'Button'})
          : msg('Not now', {id: 'action.skip-passkey', desc: 'Button: no passkey is made'}),
        kind: this.isVain ? 'primary' : 'text',
        busy: this.isPending('skip-passkey'),
        onClick: () => this.send({type: 'skip-passkey'}),
      })}
    </div>`;
  }
}

define('auth-create-passkey-screen', AuthCreatePasskeyScreen);

declare global {
  interface HTMLElementTagNameMap {
    'auth-create-passkey-screen': AuthCreatePasskeyScreen;
  }
}
