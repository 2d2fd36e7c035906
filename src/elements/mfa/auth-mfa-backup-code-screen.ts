import {msg} from '@lit/localize';
import {html, nothing} from 'lit';
import type {Command} from '../../machine/commands.ts';
import {checkboxStyles} from '../../theme/checkbox.styles.ts';
import {define} from '../define.ts';
import {AuthScreen, type Invalid} from '../screen/auth-screen.ts';
import {backLink} from '../screen/back-link.ts';
import {formText} from '../screen/form-text.ts';
import {button, describedBy, field} from '../screen/templates.ts';
import {looks} from './factors.ts';
import {anotherWayLink} from './links.ts';
import {trustCheckbox, trusts} from './trust-checkbox.ts';

/** As it was printed: in any case, and with whatever parts it. */
const readBackupCode = (text: string) => text.replace(/[^\da-z]/gi, '').toLowerCase();

/**
 * Proves who it is with a code that was kept for this.
 */
export class AuthMfaBackupCodeScreen extends AuthScreen<'mfa-backup-code'> {
  static override readonly sheets = [checkboxStyles];

  override get focusTarget() {
    return this.querySelector<HTMLElement>('[name="code"]');
  }

  override get fields() {
    return ['code'] as const;
  }

  override heading() {
    return msg('Enter a backup code', {id: 'mfa-backup-code.title', desc: 'Title'});
  }

  override subheading() {
    return msg('One of the codes that you saved. Each of them works once.', {
      id: 'mfa-backup-code.subtitle',
      desc: 'Under the title',
    });
  }

  override footer() {
    return backLink(this.state, (command) => this.send(command));
  }

  protected override render() {
    const {challenge} = this.current;
    const id = `${this.idPrefix}-code`;
    const error = this.errorFor('code');
    const busy = this.isPending('verify-backup-code');
    return html`<form method="dialog" novalidate>
        ${field({
          id,
          label: looks.BackupCode.name(),
          error,
          control: html`<div part="control">
            <input
              part="input"
              id=${id}
              name="code"
              type="text"
              autocomplete="off"
              autocapitalize="none"
              spellcheck="false"
              dir="ltr"
              required
              aria-invalid=${error ? 'true' : nothing}
              aria-describedby=${describedBy(id, error)}
            />
          </div>`,
        })}
        ${trustCheckbox(challenge)}
        ${button({
          label: msg('Verify', {id: 'action.verify', desc: 'Main button: checks the code'}),
          busyLabel: msg('Verifying…', {id: 'action.verifying', desc: 'The same button while the code is checked'}),
          busy,
        })}
      </form>
      <div class="as-line">${anotherWayLink(challenge, (command) => this.send(command))}</div>`;
  }

  protected override validate(data: FormData): Invalid | undefined {
    return readBackupCode(formText(data, 'code'))
      ? undefined
      : {
          field: 'code',
          text: () =>
            msg('Enter one of your backup codes.', {id: 'mfa-backup-code.required', desc: 'Error under the field'}),
        };
  }

  protected override commandFrom(data: FormData): Command {
    return {type: 'verify-backup-code', code: readBackupCode(formText(data, 'code')), ...trusts(data)};
  }
}

define('auth-mfa-backup-code-screen', AuthMfaBackupCodeScreen);

declare global {
  interface HTMLElementTagNameMap {
    'auth-mfa-backup-code-screen': AuthMfaBackupCodeScreen;
  }
}
