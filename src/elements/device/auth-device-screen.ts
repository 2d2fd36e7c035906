import {msg} from '@lit/localize';
import {html, nothing} from 'lit';
import type {Command} from '../../machine/commands.ts';
import {deviceStyles} from '../../theme/device.styles.ts';
import {leadStyles} from '../../theme/lead.styles.ts';
import {progressStyles} from '../../theme/progress.styles.ts';
import {glyph} from '../card/leads.ts';
import {screenIcon} from '../card/more-icons.ts';
import {progress} from '../card/progress.ts';
import {define} from '../define.ts';
import {continueLabel} from '../identifier/auth-first-screen.ts';
import {AuthScreen, type Field, type Invalid} from '../screen/auth-screen.ts';
import {formText} from '../screen/form-text.ts';
import {button, describedBy, field} from '../screen/templates.ts';
// The one leads to the other.
import './auth-device-end-screen.ts';

const enterIt = () => msg('Enter the code that your device shows.', {id: 'device.subtitle', desc: 'Under the title'});

/**
 * Somewhere else a device shows a code: it is entered here, or, where it came with a link, compared.
 */
export class AuthDeviceScreen extends AuthScreen<'device'> {
  static override readonly sheets = [leadStyles, progressStyles, deviceStyles];

  override get fields(): readonly Field[] {
    return this.current.asks ? [] : ['code'];
  }

  override get focusTarget() {
    return this.querySelector<HTMLElement>('[name="code"]');
  }

  override lead() {
    return glyph(screenIcon());
  }

  override heading() {
    return msg('Sign in on your device', {id: 'device.title', desc: 'Title; a television or a command line'});
  }

  override subheading() {
    if (this.isPending('ask-device')) return nothing;
    return this.current.asks
      ? msg('Does your device show this code? If it does, it will be signed in with your account.', {
          id: 'device.subtitle-asks',
          desc: 'Under the title; before a code',
        })
      : enterIt();
  }

  protected override validate(data: FormData): Invalid | undefined {
    return this.current.asks || /\w/.test(formText(data, 'code')) ? undefined : {field: 'code', text: enterIt};
  }

  protected override commandFrom(data: FormData): Command {
    const code = this.current.asks ? (this.current.code ?? '') : formText(data, 'code').trim().toUpperCase();
    return {type: 'enter-device-code', code};
  }

  protected override render() {
    if (this.isPending('ask-device')) return progress();
    const {asks, code = ''} = this.current;
    return html`<form method="dialog" novalidate @focusout=${this.checkAgain}>
      ${asks ? html`<p class="as-device-code" dir="ltr" translate="no">${code}</p>` : this.renderField(code)}
      <div class="as-buttons">
        ${button({label: continueLabel(), busy: this.isPending('enter-device-code')})}
        ${
          asks
            ? button({
                label: msg('Cancel', {id: 'action.cancel', desc: 'Button of a dialog or of a hand-off'}),
                kind: 'secondary',
                busy: this.isPending('cancel-device'),
                onClick: () => this.send({type: 'cancel-device', code}),
              })
            : nothing
        }
      </div>
    </form>`;
  }

  private renderField(code: string) {
    const id = `${this.idPrefix}-code`;
    const error = this.errorFor('code');
    const hint = msg('Only enter a code from a device of your own.', {id: 'device.hint', desc: 'Below the field'});
    return field({
      id,
      label: msg('Code on your device', {id: 'device.label', desc: 'Label of the field'}),
      error,
      hint,
      control: html`<div part="control">
        <input
          part="input"
          class="as-device-input"
          id=${id}
          name="code"
          autocomplete="off"
          autocapitalize="characters"
          spellcheck="false"
          dir="ltr"
          required
          value=${code}
          aria-invalid=${error ? 'true' : nothing}
          aria-describedby=${describedBy(id, error, hint)}
        />
      </div>`,
    });
  }
}

define('auth-device-screen', AuthDeviceScreen);

declare global {
  interface HTMLElementTagNameMap {
    'auth-device-screen': AuthDeviceScreen;
  }
}
