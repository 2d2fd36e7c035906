/** What a person takes away from a second factor that is added: the key into an app, the backup codes onto paper. */
import {expect} from '@open-wc/testing';
import {otpauthUri} from '../../../src/elements/mfa/otpauth.ts';
import {fixtures} from '../../../stories/fixtures.ts';
import {draw, get, press, textOf} from '../support.ts';

describe('a second factor that is added', () => {
  it('leads into the authenticator app of this device', async () => {
    const {screen} = await draw(fixtures.mfaTotp);
    const key = textOf(get(screen, '.as-key'));
    const links = [...screen.querySelectorAll('a')].map(({href}) => href).filter((href) => href.startsWith('otpauth:'));
    expect(links).to.deep.equal([otpauthUri(key, 'Fernway', fixtures.mfaTotp.identifier)]);
    expect(new URL(links[0] ?? '').searchParams.get('secret')).to.equal(key);
  });

  it('prints its backup codes, and saves them as a file', async () => {
    const {screen} = await draw(fixtures.mfaBackupCodes);
    const codes = [...screen.querySelectorAll('.as-codes li')].map(textOf);
    expect(codes).to.have.length(10);
    const {print} = window;
    const {createObjectURL} = URL;
    const {click} = HTMLAnchorElement.prototype;
    let printed = 0;
    const saved: {file: string; content: Blob | undefined}[] = [];
    let content: Blob | undefined;
    window.print = () => void printed++;
    URL.createObjectURL = (blob) => createObjectURL.call(URL, (content = blob as Blob));
    HTMLAnchorElement.prototype.click = function () {
      saved.push({file: this.download, content});
    };
    try {
      press(screen, 'Print');
      press(screen, 'Download');
    } finally {
      Object.assign(window, {print});
      Object.assign(URL, {createObjectURL});
      Object.assign(HTMLAnchorElement.prototype, {click});
    }
    expect(printed).to.equal(1);
    expect(saved.map(({file}) => file)).to.deep.equal([`${location.hostname}-backup-codes.txt`]);
    expect(await saved[0]?.content?.text()).to.equal(`${codes.join('\n')}\n`);
  });
});
