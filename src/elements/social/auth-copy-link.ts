import {msg} from '@lit/localize';
import {html} from 'lit';
import {define} from '../define.ts';
import {copyFrom} from '../mfa/copy-text.ts';
import {LightElement} from '../page/light-element.ts';
import {button} from '../screen/templates.ts';

/**
 * The address of this sign-in, to be taken to another browser where no page can open one.
 */
export class AuthCopyLink extends LightElement {
  static override readonly properties = {url: {attribute: false}, copied: {state: true}};

  url = '';
  protected copied: boolean | undefined;

  /** The button, also before there is one. */
  override focus() {
    void this.updateComplete.then(() => this.querySelector('button')?.focus());
  }

  protected override render() {
    return html`<p class="as-small as-copied" dir="ltr" translate="no">${this.url}</p>
      ${button({
        label: this.copied
          ? msg('Link copied', {id: 'in-app.copied', desc: 'Button of a dialog, once it was pressed'})
          : msg('Copy link', {id: 'action.copy-link', desc: 'Button of a dialog'}),
        onClick: () => void this.#copy(),
      })}
      <p class="as-small" role="status">
        ${this.copied ? msg('Paste it into your browser.', {id: 'in-app.paste', desc: 'After a link was copied'}) : ''}
      </p>`;
  }

  async #copy() {
    const text = this.querySelector('.as-copied');
    if (!text) return;
    this.copied = await copyFrom(text, this.url);
  }
}

define('auth-copy-link', AuthCopyLink);

declare global {
  interface HTMLElementTagNameMap {
    'auth-copy-link': AuthCopyLink;
  }
}
