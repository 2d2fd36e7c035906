import {aTimeout, expect} from '@open-wc/testing';
import {sendKeys, sendMouse} from '@web/test-runner-commands';
import {fixtures} from '../../../stories/fixtures.ts';
import {draw, get, hasFocus, painted, press, textOf, until} from '../support.ts';

/** Opens as it does for people: after a press, with the focus in the form. */
const open = async (situation: keyof typeof fixtures) => {
  const state = fixtures[situation];
  const drawn = await draw({...state, dialog: undefined});
  const before = get(drawn.screen, 'form [part~="button"]');
  before.focus();
  drawn.machine.show(state);
  await until(() => drawn.shadow.querySelector('dialog[open]'), 'a dialog opens');
  return {...drawn, before, dialog: get<HTMLDialogElement>(drawn.shadow, 'dialog')};
};

const close = async ({machine, shadow}: Awaited<ReturnType<typeof open>>) => {
  machine.show({...machine.state, dialog: undefined});
  await until(() => !shadow.querySelector('dialog'), 'the dialog goes');
};

const dialogs = [
  'signInTermsDialog',
  'codeCreateAccount',
  'codeCreateAccountTerms',
  'codeNoAccount',
  'codeSignInInstead',
  'codeIdentifierTaken',
  'codeEmailBlocked',
  'codeLinkExisting',
] as const;

describe('<auth-dialog>', () => {
  for (const situation of dialogs) {
    it(`asks modally, with a name and a text (${situation})`, async () => {
      const {dialog, shadow} = await open(situation);
      expect(dialog.matches(':modal')).to.equal(true);
      for (const relation of ['aria-labelledby', 'aria-describedby']) {
        expect(textOf(shadow.getElementById(dialog.getAttribute(relation) ?? ''))).not.to.equal('');
      }
      expect(hasFocus(dialog.querySelectorAll('button')[0] as Element)).to.equal(true);
    });
  }

  it('confirms with its main button, and the focus returns', async () => {
    const opened = await open('codeCreateAccount');
    press(opened.dialog, 'Create account');
    expect(opened.machine.sent).to.deep.equal([{type: 'confirm'}]);
    await close(opened);
    expect(hasFocus(opened.before)).to.equal(true);
  });

  it('is dismissed with Cancel, and the focus returns', async () => {
    const opened = await open('codeCreateAccount');
    press(opened.dialog, 'Cancel');
    await until(() => opened.machine.sent.length, 'something is asked for');
    expect(opened.machine.sent).to.deep.equal([{type: 'dismiss'}]);
    await close(opened);
    expect(hasFocus(opened.before)).to.equal(true);
  });

  it('is dismissed with Escape', async () => {
    const opened = await open('signInTermsDialog');
    await sendKeys({press: 'Escape'});
    await until(() => opened.machine.sent.length, 'something is asked for');
    expect(opened.machine.sent).to.deep.equal([{type: 'dismiss'}]);
    await close(opened);
    expect(hasFocus(opened.before)).to.equal(true);
  });

  it('stays when the page beside it is pressed', async () => {
    const {dialog, machine} = await open('signInTermsDialog');
    await painted(() => sendMouse({type: 'click', position: [3, 3]}));
    await aTimeout(50);
    expect(dialog.open).to.equal(true);
    expect(machine.sent).to.deep.equal([]);
  });

  it('only tells what cannot be chosen', async () => {
    const {dialog, machine} = await open('codeNoAccount');
    expect([...dialog.querySelectorAll('button')].map(textOf)).to.deep.equal(['Use another email address']);
    press(dialog, 'Use another email address');
    await until(() => machine.sent.length, 'something is asked for');
    expect(machine.sent).to.deep.equal([{type: 'dismiss'}]);
  });
});
