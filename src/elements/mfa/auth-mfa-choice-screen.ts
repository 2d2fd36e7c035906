import {msg} from '@lit/localize';
import {listStyles} from '../../theme/list.styles.ts';
import {mfaStyles} from '../../theme/mfa.styles.ts';
import type {MfaFactor} from '../../protocol/experience/mfa.ts';
import {define} from '../define.ts';
import {AuthScreen} from '../screen/auth-screen.ts';
import {backLink} from '../screen/back-link.ts';
import {factorList} from './factor-list.ts';

/**
 * Which second factor to prove.
 */
export class AuthMfaChoiceScreen extends AuthScreen<'mfa-choice'> {
  static override readonly sheets = [listStyles, mfaStyles];

  #chosen: MfaFactor | undefined;

  override heading() {
    return msg('Confirm that it’s you', {id: 'mfa-choice.title', desc: 'Title'});
  }

  override subheading() {
    return msg('Choose what you have at hand.', {id: 'mfa-choice.subtitle', desc: 'Under the title'});
  }

  override footer() {
    return backLink(this.state, (command) => this.send(command));
  }

  protected override render() {
    const {challenge} = this.current;
    return factorList({
      ...challenge,
      busy: this.isPending('prove-by') ? this.#chosen : undefined,
      onChoose: (factor) => {
        this.#chosen = factor;
        this.send({type: 'prove-by', factor, challenge});
      },
    });
  }
}

define('auth-mfa-choice-screen', AuthMfaChoiceScreen);

declare global {
  interface HTMLElementTagNameMap {
    'auth-mfa-choice-screen': AuthMfaChoiceScreen;
  }
}
