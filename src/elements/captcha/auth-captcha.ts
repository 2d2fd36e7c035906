import {msg} from '@lit/localize';
import {html} from 'lit';
import type {Command} from '../../machine/commands.ts';
import {captchaStyles} from '../../theme/captcha.styles.ts';
import {define} from '../define.ts';
import {LightElement} from '../page/light-element.ts';
import {linkButton} from '../screen/templates.ts';

/**
 * Above the form, while the person has to prove to be one: the provider's widget, what it is, and a way out. The focus
 * comes here, and goes back to where it was.
 */
export class AuthCaptcha extends LightElement {
  static override readonly sheets = [captchaStyles];

  /** It stands in the card. */
  get #host() {
    return (this.getRootNode() as ShadowRoot).host as Element & {readonly send: (command: Command) => void};
  }

  #focusedBefore: Element | null = null;

  override connectedCallback() {
    super.connectedCallback();
    this.#focusedBefore = document.activeElement;
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    if (this.#focusedBefore instanceof HTMLElement && document.activeElement === document.body) {
      this.#focusedBefore.focus();
    }
  }

  protected override firstUpdated() {
    const label = this.querySelector<HTMLElement>('[part=label]');
    label?.focus({preventScroll: true});
    this.scrollIntoView({block: 'nearest'});
  }

  protected override render() {
    return html`<div part="captcha" role="group" aria-labelledby="captcha-label">
      <p part="label" id="captcha-label" tabindex="-1">
        ${msg('Confirm that you’re a person', {id: 'captcha.label', desc: 'Above a captcha, which goes on by itself'})}
      </p>
      <slot name="captcha"></slot>
      ${linkButton(msg('Cancel', {id: 'action.cancel', desc: 'Button of a dialog or of a hand-off'}), () =>
        this.#host.send({type: 'dismiss'}),
      )}
    </div>`;
  }
}

define('auth-captcha', AuthCaptcha);

declare global {
  interface HTMLElementTagNameMap {
    'auth-captcha': AuthCaptcha;
  }
}
