import {msg} from '@lit/localize';
import {html} from 'lit';
import {secretsOf} from '../../machine/mfa/secrets.ts';
import {siteHost} from '../../platform/site-host.ts';
import {mfaStyles} from '../../theme/mfa.styles.ts';
import {define} from '../define.ts';
import {AuthScreen} from '../screen/auth-screen.ts';
import {button, linkButton} from '../screen/templates.ts';
import {copyFrom} from './copy-text.ts';

/**
 * New backup codes, to be kept: they are shown this once.
 */
export class AuthMfaBackupCodesScreen extends AuthScreen<'mfa-backup-codes'> {
  static override readonly sheets = [mfaStyles];

  private get codes() {
    return secretsOf(this.current).backupCodes ?? [];
  }

  override heading() {
    return msg('Save your backup codes', {id: 'mfa-backup-codes.title', desc: 'Title'});
  }

  override subheading() {
    return msg('Each of them signs you in once when you have nothing else at hand. You won’t see them again.', {
      id: 'mfa-backup-codes.subtitle',
      desc: 'Under the title',
    });
  }

  protected override render() {
    return html`<ul class="as-codes" dir="ltr" translate="no">
        ${this.codes.map((code) => html`<li><code>${code}</code></li>`)}
      </ul>
      <div class="as-line">
        ${linkButton(msg('Copy', {id: 'action.copy', desc: 'Link'}), () => void this.copy())}
        ${linkButton(msg('Download', {id: 'action.download', desc: 'Link'}), () => this.download())}
        ${linkButton(msg('Print', {id: 'action.print', desc: 'Link'}), () => print())}
      </div>
      ${button({
        label: msg('I’ve saved them', {id: 'action.saved', desc: 'Button: goes on'}),
        busy: this.isPending('bind-backup-codes'),
        onClick: () => this.send({type: 'bind-backup-codes'}),
      })}`;
  }

  private get text() {
    return this.codes.join('\n');
  }

  private async copy() {
    const list = this.querySelector('.as-codes');
    if (list && (await copyFrom(list, this.text))) this.say(msg('Copied.', {id: 'action.copied', desc: 'Announced'}));
  }

  private download() {
    const url = URL.createObjectURL(new Blob([`${this.text}\n`], {type: 'text/plain'}));
    const link = Object.assign(document.createElement('a'), {href: url, download: `${siteHost()}-backup-codes.txt`});
    link.click();
    URL.revokeObjectURL(url);
  }
}

define('auth-mfa-backup-codes-screen', AuthMfaBackupCodesScreen);

declare global {
  interface HTMLElementTagNameMap {
    'auth-mfa-backup-codes-screen': AuthMfaBackupCodesScreen;
  }
}
