import {expect} from '@open-wc/testing';
import {codeSent, fixtures} from '../../../stories/fixtures.ts';
import {draw, get, textOf, until} from '../support.ts';
import {press, type} from './keys.ts';
import {descriptionOf} from './names.ts';
import {fill, focusComesTo, leave, sitDown, type Sitting} from './person.ts';
import {listen} from './speech.ts';

/** Answers wait until the returned function is called. */
const holdAnswers = (sitting: Sitting) => {
  let release = () => {};
  sitting.delay = new Promise<void>((resolve) => (release = resolve));
  return release;
};

const wrongCode = 'That code isn’t right. Check the digits, or send a new code.';
const lostConnection = 'We couldn’t reach the server. Check your connection and try again. Nothing has been lost.';

for (const isolated of [false, true]) {
  describe(`what is said, ${isolated ? 'inside the shadow root' : 'in the page'}`, () => {
    afterEach(leave);

    /** At the code screen, with everything said that its arrival says. */
    const atCode = async () => {
      const sitting = await sitDown({}, {isolated});
      await sitting.enterEmail('alice@example.com');
      await sitting.arriveAt('code');
      await focusComesTo('Verification code');
      const said = await sitting.speech.since();
      return {sitting, said};
    };

    it('a new screen: its field, and what it is for', async () => {
      const {said} = await atCode();
      expect(said.slice(-2)).to.deep.equal([
        'focus: Verification code. Enter the 6-digit code we sent to alice@example.com.',
        'status: Check your email',
      ]);
    });

    it('a new screen without a field: its title, once', async () => {
      const sitting = await sitDown({}, {isolated});
      await sitting.activate('Continue with Alipay');
      await focusComesTo('Taking you to Alipay');
      const said = await sitting.speech.since();
      expect(said.filter((text) => text.includes('Taking you'))).to.deep.equal(['focus: Taking you to Alipay']);
    });

    it('a new screen that comes by itself, before anything is touched', async () => {
      const {element, machine} = await draw(fixtures.callback, {isolated});
      const speech = listen(element);
      machine.show(fixtures.linkAccount);
      await until(() => element.shadowRoot?.querySelector('#title')?.textContent.includes('already'), 'it is there');
      expect(await speech.since()).to.deep.equal(['status: You already have an account']);
      speech.stop();
    });

    it('what came of the screen before, with the new one', async () => {
      const {element, machine, screen} = await draw(fixtures.resetPassword, {isolated});
      get<HTMLInputElement>(screen, '[name="password"]').focus();
      const speech = listen(element);
      await type('r');
      machine.show(fixtures.resetPasswordDone);
      await focusComesTo('Email');
      const said = await speech.since();
      expect(said.filter((text) => text.startsWith('status'))).to.deep.equal([
        'status: Your password was changed. You can sign in with it now. Sign in to Fernway',
      ]);
      speech.stop();
    });

    it('that the answer to a question is being carried out', async () => {
      const {element, machine} = await draw(fixtures.codeCreateAccount, {isolated});
      const speech = listen(element);
      const {dialog: _answered, ...code} = fixtures.codeCreateAccount;
      machine.show({...code, dialog: undefined, pending: {command: 'create-account'}});
      await until(() => !element.shadowRoot?.querySelector('dialog'), 'the dialog is gone');
      expect((await speech.since()).filter((text) => text.startsWith('status'))).to.deep.equal([
        'status: Verifying your code',
      ]);
      speech.stop();
    });

    it('the rules of a new password, at its field', async () => {
      const {screen} = await draw(fixtures.setPassword, {isolated});
      expect(descriptionOf(get(screen, '[name="password"]'))).to.match(/^At least 10 characters \(not met yet\)/);
    });

    it('a code that is being checked, and that it is wrong, each time once', async () => {
      const {sitting} = await atCode();
      for (const code of ['000000', '000001']) {
        const release = holdAnswers(sitting);
        await type(code);
        expect(await sitting.speech.since()).to.include('status: Verifying your code');
        release();
        await until(() => sitting.element.shadowRoot?.textContent.includes(wrongCode), 'the answer has come');
        expect(await sitting.speech.since()).to.deep.equal([
          'change: Verification code, invalid',
          `status: ${wrongCode}`,
        ]);
      }
      const field = sitting.control('Verification code');
      expect(field.getAttribute('aria-invalid')).to.equal('true');
      expect(descriptionOf(field)).to.equal(wrongCode);
    });

    it('that a code is incomplete, however often', async () => {
      const {sitting} = await atCode();
      await type('123');
      await press('Enter');
      const text = 'status: Enter all 6 digits of the code.';
      expect(await sitting.speech.since()).to.deep.equal(['change: Verification code, invalid', text]);
      await press('Enter');
      expect(await sitting.speech.since()).to.deep.equal([text]);
    });

    it('that a new code was sent, and not the seconds until the next', async () => {
      const {screen, element, machine, shadow} = await draw(fixtures.code, {isolated});
      const resend = get(screen, '.as-resend');
      resend.focus();
      const speech = listen(element);
      machine.show({...fixtures.code, pending: {command: 'resend-code'}});
      expect(await speech.since()).to.deep.equal(['change: Sending…, unavailable']);
      machine.show({...codeSent(), notice: {code: 'code-resent', at: Date.now()}});
      await until(() => textOf(resend) === 'New code in 0:59', 'the countdown begins');
      expect(await speech.since()).to.have.members([
        'change: New code in 0:59, unavailable',
        'status: We sent you a new code.',
      ]);
      await until(() => textOf(resend) === 'New code in 0:57', 'it goes on');
      expect(await speech.since()).to.deep.equal([]);
      expect(textOf(shadow.querySelector('[role="status"]'))).to.equal('We sent you a new code.');

      // Again, and in the same words.
      machine.show({...fixtures.code, pending: {command: 'resend-code'}});
      await speech.since();
      machine.show({...codeSent(), notice: {code: 'code-resent', at: Date.now() + 1}});
      await until(() => resend.ariaDisabled && textOf(resend).startsWith('New'), 'another one was sent');
      expect(await speech.since()).to.include('status: We sent you a new code.');
      speech.stop();
    });

    it('a lost connection, each time', async () => {
      const sitting = await sitDown({}, {isolated});
      sitting.offline = true;
      await sitting.enterEmail('alice@example.com');
      await focusComesTo('Try again');
      const alert = `alert: ${lostConnection} Try again`;
      expect((await sitting.speech.since()).slice(-2)).to.deep.equal(['focus: Try again', alert]);

      const release = holdAnswers(sitting);
      await press('Enter');
      await focusComesTo('Continue');
      expect(await sitting.speech.since()).to.deep.equal(['focus: Continue, unavailable']);
      release();
      await focusComesTo('Try again');
      expect(await sitting.speech.since()).to.deep.equal(['focus: Try again', alert]);
    });

    it('that an address belongs to a company, while it is typed', async () => {
      const sitting = await sitDown({}, {isolated});
      fill(sitting.control('Email'), 'ada@acme.exampl');
      await type('e');
      const notice = 'acme.example uses single sign-on. Continue to sign in with your company account.';
      await until(() => sitting.element.shadowRoot?.textContent.includes(notice), 'the company is found');
      expect((await sitting.speech.since()).filter((text) => text !== 'focus: Email')).to.deep.equal([
        `status: ${notice}`,
      ]);
      sitting.control('Continue with single sign-on');
      await type('.org');
      expect(await sitting.speech.since()).to.deep.equal([]);
    });

    it('that a password is shown, by the name of the button', async () => {
      const {screen, element} = await draw(fixtures.password, {isolated});
      get(screen, '[name="password"] + button').focus();
      const speech = listen(element);
      await press('Enter');
      expect(await speech.since()).to.deep.equal(['change: Hide password']);
      await press('Enter');
      expect(await speech.since()).to.deep.equal(['change: Show password']);
      speech.stop();
    });

    it('what happens meanwhile, to somebody who is elsewhere in the page', async () => {
      const {sitting} = await atCode();
      const elsewhere = document.createElement('input');
      sitting.element.after(elsewhere);

      let release = holdAnswers(sitting);
      await type('000000');
      elsewhere.focus();
      await sitting.speech.since();
      release();
      await until(() => sitting.element.shadowRoot?.textContent.includes(wrongCode), 'the answer has come');
      expect(await sitting.speech.since()).to.deep.equal([`status: ${wrongCode}`]);
      expect(document.activeElement).to.equal(elsewhere);

      sitting.server.expire();
      (sitting.control('Verification code') as HTMLInputElement).select();
      release = holdAnswers(sitting);
      await type('000001');
      elsewhere.focus();
      await sitting.speech.since();
      release();
      await sitting.arriveAt('stopped');
      expect(await sitting.speech.since()).to.deep.equal(['status: This page has expired']);
      expect(document.activeElement).to.equal(elsewhere);
      elsewhere.remove();
    });
  });
}

describe('live regions', () => {
  it('are there before their texts, one for news, and hold nothing that ticks', async () => {
    const {shadow, screen} = await draw(codeSent());
    const [only, ...others] = shadow.querySelectorAll('[role="status"], [aria-live]');
    expect(others).to.deep.equal([]);
    expect(textOf(only)).to.equal('');
    expect(only?.closest('[aria-busy]')).to.equal(null);
    expect(screen.querySelector('.as-resend')?.closest('[role="status"], [role="alert"], [aria-live]')).to.equal(null);
  });
});
