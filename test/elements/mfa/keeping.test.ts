/** What a person takes away from a second factor that is added: the key into an app, the backup codes onto paper. */
import {expect} from '@open-wc/testing';
import {otpauthUri} from '../../../src/elements/mfa/otpauth.ts';
import {fixtures} from '../../../stories/fixtures.ts';
import {draw, get, press, textOf} from '../support.ts';

const restore: (() => void)[] = [];
const replace = (owner: object, name: string, value: unknown) => {
  const before = Object.getOwnPropertyDescriptor(owner, name);
  Object.defineProperty(owner, name, {configurable: true, writable: true, value});
  restore.push(() => {
    if (before) Object.defineProperty(owner, name, before);
    else Reflect.deleteProperty(owner, name);
  });
};

describe('a second factor that is added', () => {
  afterEach(() => restore.splice(0).forEach((each) => each()));

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
    let printed = 0;
    let content: Blob | undefined;
    const saved: string[] = [];
    replace(window, 'print', () => void printed++);
    replace(URL, 'createObjectURL', (blob: Blob) => ((content = blob), 'blob:codes'));
    replace(HTMLAnchorElement.prototype, 'click', function (this: HTMLAnchorElement) {
      saved.push(this.download);
    });
    press(screen, 'Print');
    press(screen, 'Download');
    expect(printed).to.equal(1);
    expect(saved).to.deep.equal([`${location.hostname}-backup-codes.txt`]);
    expect(await content?.text()).to.equal(`${codes.join('\n')}\n`);
  });
});
