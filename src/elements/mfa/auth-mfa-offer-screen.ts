import {msg} from '@lit/localize';
import {listStyles} from '../../theme/list.styles.ts';
import {mfaStyles} from '../../theme/mfa.styles.ts';
import type {MfaFactor} from '../../protocol/experience/mfa.ts';
import {define} from '../define.ts';
import {AuthScreen} from '../screen/auth-screen.ts';
import {factorList} from './factor-list.ts';
import {skipLink} from './links.ts';

/**
 * Which second factor to add.
 */
export class AuthMfaOfferScreen extends AuthScreen<'mfa-offer'> {
  static override readonly sheets = [listStyles, mfaStyles];

  #chosen: MfaFactor | undefined;

  override heading() {
    return msg('Add a second step', {id: 'mfa-offer.title', desc: 'Title'});
  }

  override subheading() {
    return this.current.offer.skip === 'mfa-suggestion-skipped'
      ? msg('Another way to prove that it’s you makes your account safer.', {
          id: 'mfa-offer.subtitle-suggestion',
          desc: 'Under the title',
        })
      : msg('You’ll be asked for it when you sign in.', {id: 'mfa-offer.subtitle', desc: 'Under the title'});
  }

  override footer() {
    return skipLink(this.current.offer, this.state, (command) => this.send(command));
  }

  protected override render() {
    const {offer} = this.current;
    return factorList({
      factors: offer.factors,
      busy: this.isPending('add-factor') ? this.#chosen : undefined,
      onChoose: (factor) => {
        this.#chosen = factor;
        this.send({type: 'add-factor', factor, offer});
      },
    });
  }
}

define('auth-mfa-offer-screen', AuthMfaOfferScreen);

declare global {
  interface HTMLElementTagNameMap {
    'auth-mfa-offer-screen': AuthMfaOfferScreen;
  }
}
