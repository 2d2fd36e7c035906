import {msg} from '@lit/localize';
import {nothing} from 'lit';
import {leadStyles} from '../../theme/lead.styles.ts';
import {progressStyles} from '../../theme/progress.styles.ts';
import {linkIcon} from '../card/more-icons.ts';
import {glyph} from '../card/leads.ts';
import {progress} from '../card/progress.ts';
import {define} from '../define.ts';
import {AuthScreen} from '../screen/auth-screen.ts';
import {backToSignInLink} from '../screen/back-link.ts';

/**
 * A link from a message is being followed, or waits to be followed once more.
 */
export class AuthOneTimeTokenScreen extends AuthScreen<'one-time-token'> {
  static override readonly sheets = [leadStyles, progressStyles];

  override lead() {
    return glyph(linkIcon());
  }

  override heading() {
    return msg('Signing you in', {id: 'callback.title', desc: 'Title'});
  }

  override subheading() {
    return this.state.problem
      ? nothing
      : msg('We’re checking your link. This takes a moment.', {
          id: 'one-time-token.subtitle',
          desc: 'Under the title; a link in an email',
        });
  }

  override footer() {
    return this.state.problem ? backToSignInLink(this.state, (command) => this.send(command)) : nothing;
  }

  protected override render() {
    return this.state.problem ? nothing : progress();
  }
}

define('auth-one-time-token-screen', AuthOneTimeTokenScreen);

declare global {
  interface HTMLElementTagNameMap {
    'auth-one-time-token-screen': AuthOneTimeTokenScreen;
  }
}
