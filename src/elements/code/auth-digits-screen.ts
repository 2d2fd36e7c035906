import {msg} from '@lit/localize';
import {html, nothing} from 'lit';
import type {Command} from '../../machine/commands.ts';
import type {ScreenName} from '../../machine/state.ts';
import {codeStyles} from '../../theme/code.styles.ts';
import {AuthScreen, type Content, type Invalid} from '../screen/auth-screen.ts';
import {formText} from '../screen/form-text.ts';
import {button} from '../screen/templates.ts';
import './auth-code-field.ts';
import {codeLength, readDigits} from './one-time-code.ts';

/**
 * What every screen with six digits has in common, wherever they come from.
 */
export abstract class AuthDigitsScreen<N extends ScreenName> extends AuthScreen<N> {
  static override readonly sheets = [codeStyles];

  /** The commands that check them. */
  protected abstract readonly checks: readonly Command['type'][];

  protected abstract verify(code: string, data: FormData): Command;

  override get focusTarget() {
    return this.querySelector<HTMLElement>('[name="code"]');
  }

  override get fields() {
    return ['code'] as const;
  }

  private get isChecking() {
    return this.isPending(...this.checks);
  }

  override status() {
    if (this.isChecking) {
      return msg('Verifying your code', {id: 'code.verifying', desc: 'Announced while a code is being checked'});
    }
    return this.state.notice?.code === 'code-resent'
      ? msg('We sent you a new code.', {id: 'code.resent', desc: 'Announced after asking for a new code'})
      : '';
  }

  /** `more` stands above the button. */
  protected renderForm(more: Content = nothing) {
    return html`<form method="dialog" novalidate>
      <auth-code-field
        .label=${msg('Verification code', {id: 'code.label', desc: 'Label of the field'})}
        .fieldId=${`${this.idPrefix}-code`}
        .description=${this.subheading()}
        .error=${this.errorFor('code')}
        .busy=${this.isChecking}
      ></auth-code-field>
      ${more}
      ${button({
        label: msg('Verify', {id: 'action.verify', desc: 'Main button: checks the code'}),
        busyLabel: msg('Verifying…', {id: 'action.verifying', desc: 'The same button while the code is checked'}),
        busy: this.isChecking,
      })}
    </form>`;
  }

  protected override validate(data: FormData): Invalid | undefined {
    return readDigits(formText(data, 'code')).length === codeLength
      ? undefined
      : {
          field: 'code',
          text: () => msg('Enter all 6 digits of the code.', {id: 'code.required', desc: 'Error under the field'}),
        };
  }

  protected override commandFrom(data: FormData): Command {
    return this.verify(readDigits(formText(data, 'code')), data);
  }

  override focusField(field: Invalid['field'], mayMove = true) {
    super.focusField(field, mayMove);
    if (mayMove) this.querySelector('auth-code-field')?.select();
  }
}
