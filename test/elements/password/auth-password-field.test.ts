import {aTimeout, expect} from '@open-wc/testing';
import {fixtures} from '../../../stories/fixtures.ts';
import {draw, get, hasFocus, press, textOf} from '../support.ts';

const drawPassword = async (state = fixtures.password) => {
  const drawn = await draw(state);
  return {...drawn, input: get<HTMLInputElement>(drawn.screen, '[name="password"]')};
};

describe('<auth-password-field>', () => {
  it('comes after the username it belongs to', async () => {
    const {screen, input} = await drawPassword();
    const username = get<HTMLInputElement>(screen, '[name="username"]');
    expect(username.value).to.equal('mei.lin@fernway.example');
    expect(username.autocomplete).to.equal('username');
    expect(username.form).to.equal(input.form);
    expect(username.compareDocumentPosition(input)).to.equal(Node.DOCUMENT_POSITION_FOLLOWING);
  });

  it('shows the password and keeps caret and focus', async () => {
    const {screen, input} = await drawPassword();
    input.focus();
    input.value = 'correct horse';
    input.setSelectionRange(3, 5);
    const eye = get(screen, '.as-icon-button');
    press(screen, 'Show password');
    await aTimeout(20);
    expect(input.type).to.equal('text');
    expect([input.selectionStart, input.selectionEnd]).to.deep.equal([3, 5]);
    expect(hasFocus(input)).to.equal(true);
    // Its name says what it does now; a state beside it would say the opposite.
    expect(eye.ariaPressed).to.equal(null);
    expect(eye.ariaLabel).to.equal('Hide password');
  });

  it('hides it again when it is sent', async () => {
    const {screen, input, machine} = await drawPassword();
    input.value = 'correct horse';
    press(screen, 'Show password');
    await aTimeout(20);
    press(screen, 'Sign in');
    await aTimeout(20);
    expect(input.type).to.equal('password');
    expect(machine.sent).to.deep.equal([
      {
        type: 'verify-password',
        identifier: {type: 'email', value: 'mei.lin@fernway.example'},
        password: 'correct horse',
      },
    ]);
  });

  it('leads to another one where that can be had, whichever form asks for it', async () => {
    const one = {...fixtures.signInPasswordsOnly.settings, forgotPassword: {email: false, phone: true}};
    const places = [fixtures.passwordWithRecovery, {...fixtures.signInPasswordsOnly, settings: one as never}];
    for (const isolated of [false, true]) {
      for (const state of places) {
        const {screen, machine} = await draw(state, {isolated});
        press(screen, 'Forgot password?');
        expect(machine.sent).to.deep.equal([{type: 'show', screen: 'forgot-password'}]);
      }
    }
    const {screen} = await draw(fixtures.password);
    expect(textOf(screen as Element)).not.to.contain('Forgot');
  });

  it('ticks off the rules of a new password', async () => {
    const {screen, input, machine} = await drawPassword(fixtures.setPassword);
    const rules = () => [...screen.querySelectorAll('.as-rules li')].map((rule) => textOf(rule));
    const type = async (value: string) => {
      input.value = value;
      input.dispatchEvent(new InputEvent('input', {bubbles: true}));
      await aTimeout(20);
    };
    expect(input.autocomplete).to.equal('new-password');
    await type('riverstones');
    expect(rules()).to.deep.equal([
      'At least 10 characters (met)',
      'At least 2 of: lowercase letters, uppercase letters, digits, symbols (not met yet)',
    ]);
    press(screen, 'Save and continue');
    await aTimeout(20);
    expect(textOf(screen.querySelector('[part~="error"]'))).to.contain('Use at least 2 of these');
    expect(input.getAttribute('aria-describedby')?.split(' ').length).to.equal(2);
    expect(machine.sent).to.deep.equal([]);
    await type('river-stones');
    press(screen, 'Save and continue');
    expect(machine.sent).to.deep.equal([{type: 'set-password', password: 'river-stones'}]);
  });

  it('says every forbidden part that the server found', async () => {
    const {screen} = await drawPassword(fixtures.setPasswordRejected);
    const text = textOf(screen.querySelector('[part~="error"]'));
    expect(text).to.contain('sequences');
    expect(text).to.contain('your name');
  });
});
