import {msg} from '@lit/localize';
import {html, nothing, type PropertyValues} from 'lit';
import type {Command} from '../../machine/commands.ts';
import {secretsOf} from '../../machine/mfa/secrets.ts';
import {loaderFrom} from '../../platform/load.ts';
import {siteHost} from '../../platform/site-host.ts';
import {mfaStyles} from '../../theme/mfa.styles.ts';
import {AuthDigitsScreen} from '../code/auth-digits-screen.ts';
import {define} from '../define.ts';
import {linkButton} from '../screen/templates.ts';
import {copyFrom} from './copy-text.ts';
import {skipLink} from './links.ts';
import {otpauthUri} from './otpauth.ts';
import type {qrCode} from './qr-code.ts';

const load = loaderFrom(import.meta.url);

/**
 * Adds an authenticator app: its secret to scan, to open or to type, and the first code that it shows.
 */
export class AuthMfaTotpScreen extends AuthDigitsScreen<'mfa-totp'> {
  static override readonly sheets = [...AuthDigitsScreen.sheets, mfaStyles];

  protected override readonly checks = ['bind-totp'] as const;

  /** Loaded when somebody is here; without it there still is the key. */
  #qrCode: typeof qrCode | undefined;

  protected override firstUpdated(changed: PropertyValues) {
    super.firstUpdated(changed);
    void load(() => import('./qr-code.ts')).then(
      (loaded) => {
        this.#qrCode = loaded.qrCode;
        this.requestUpdate();
      },
      () => {},
    );
  }

  /** What is to be scanned comes before the digits. */
  override get focusTarget() {
    return null;
  }

  override heading() {
    return msg('Set up your authenticator app', {id: 'mfa-totp.title', desc: 'Title'});
  }

  override subheading() {
    return msg('Scan the code with the app, or enter the key there. Then enter the 6 digits that it shows.', {
      id: 'mfa-totp.subtitle',
      desc: 'Under the title; the first code is a QR code',
    });
  }

  override footer() {
    return skipLink(this.current.offer, this.state, (command) => this.send(command));
  }

  protected override render() {
    const {totp} = secretsOf(this.current);
    return html`${totp ? this.renderSecret(totp) : nothing} ${this.renderForm()}`;
  }

  private renderSecret(secret: string) {
    const uri = otpauthUri(secret, this.siteName || siteHost(), this.state.identifier);
    return html`<div class="as-secret">
      <div class="as-qr-place">
        ${this.#qrCode?.(uri, msg('QR code with the key', {id: 'mfa-totp.qr', desc: 'For screen readers'})) ?? nothing}
      </div>
      <div class="as-key-line">
        <code class="as-key" dir="ltr" translate="no">${secret}</code>
        ${linkButton(msg('Copy key', {id: 'action.copy-key', desc: 'Link'}), () => void this.copy(secret))}
      </div>
      <a class="as-open-app" part="button button-secondary" href=${uri}
        ><span
          >${msg('Open the app', {id: 'action.open-app', desc: 'Link to an authenticator app on this phone'})}</span
        ></a
      >
    </div>`;
  }

  private async copy(secret: string) {
    const key = this.querySelector('.as-key');
    if (key && (await copyFrom(key, secret))) this.say(msg('Copied.', {id: 'action.copied', desc: 'Announced'}));
  }

  protected override verify(code: string): Command {
    return {type: 'bind-totp', code};
  }
}

define('auth-mfa-totp-screen', AuthMfaTotpScreen);

declare global {
  interface HTMLElementTagNameMap {
    'auth-mfa-totp-screen': AuthMfaTotpScreen;
  }
}
