import {loadPhoneNumbers} from '../../platform/phone-numbers.ts';
import {define} from '../define.ts';

/**
 * Writes the number that it is given in groups, as people read it: `+44 7700 900123`, or masked `+44 •••0123`. What
 * stands in it before is how it stays where that cannot be known.
 */
export class AuthPhoneText extends HTMLElement {
  static readonly observedAttributes = ['digits'];

  attributeChangedCallback() {
    void loadPhoneNumbers().then(
      ({international}) => this.#write(international),
      () => {},
    );
  }

  #write(international: (digits: string) => string) {
    const digits = this.getAttribute('digits') ?? '';
    const written = international(digits);
    const [code = ''] = /^\+\d+ /.exec(written) ?? [];
    // The node is whose it was: it is told another text when there is another number.
    const text = [...this.childNodes].find((each) => each instanceof Text && each.data);
    if (!(text instanceof Text)) return;
    const masked = text.data.replace(/^\+\d+ /, '');
    text.data = this.hasAttribute('masked') ? code + masked : written;
  }
}

define('auth-phone-text', AuthPhoneText);

declare global {
  interface HTMLElementTagNameMap {
    'auth-phone-text': AuthPhoneText;
  }
}
