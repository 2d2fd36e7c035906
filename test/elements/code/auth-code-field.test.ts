import {aTimeout, expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {codeSent, fixtures} from '../../../stories/fixtures.ts';
import {draw, get, hasFocus, press, textOf, until} from '../support.ts';

const drawCode = async (state = fixtures.code) => {
  const drawn = await draw(state);
  const input = get<HTMLInputElement>(drawn.screen, '[name="code"]');
  const settle = () => aTimeout(30);
  const verified = () => drawn.machine.sent.flatMap((each) => (each.type === 'verify-code' ? [each.code] : []));
  return {...drawn, input, settle, verified};
};

/** As if a key had been pressed, in every engine. */
const type = (input: HTMLInputElement, text: string) => {
  for (const character of text) {
    input.setRangeText(character, input.selectionStart ?? 0, input.selectionEnd ?? 0, 'end');
    input.dispatchEvent(new InputEvent('input', {bubbles: true, inputType: 'insertText', data: character}));
  }
};

/** A plain event: Firefox leaves out the data of one that is made as a `ClipboardEvent`. */
const paste = (input: HTMLInputElement, text: string) => {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text', text);
  input.dispatchEvent(Object.assign(new Event('paste', {bubbles: true, cancelable: true}), {clipboardData}));
};

const cells = (root: ParentNode) => [...root.querySelectorAll('[part~="code-cell"]')];
const shown = (root: ParentNode) =>
  cells(root)
    .map((cell) => cell.textContent || '_')
    .join('');
const active = (root: ParentNode) => cells(root).findIndex((cell) => cell.hasAttribute('data-active'));

describe('<auth-code-field>', () => {
  it('is one input that keyboards and managers recognise', async () => {
    const {screen, input} = await drawCode();
    expect(screen.querySelectorAll('input').length).to.equal(1);
    expect(input.getAttribute('autocomplete')).to.equal('one-time-code');
    expect(input.inputMode).to.equal('numeric');
    expect(input.maxLength).to.equal(-1);
    expect(get(screen, '.as-cells').getAttribute('aria-hidden')).to.equal('true');
  });

  it('mirrors value and caret in its cells', async () => {
    const {screen, input, settle} = await drawCode();
    input.focus();
    type(input, '406');
    await settle();
    expect(shown(screen)).to.equal('406___');
    expect(active(screen)).to.equal(3);
    input.setSelectionRange(1, 1);
    await settle();
    expect(active(screen)).to.equal(1);
    input.blur();
    await settle();
    expect(active(screen)).to.equal(-1);
  });

  it('mirrors the selection', async () => {
    const {screen, input, settle} = await drawCode();
    input.focus();
    type(input, '406');
    input.setSelectionRange(0, 2);
    await settle();
    expect(cells(screen).map((cell) => cell.hasAttribute('data-selected'))).to.deep.equal([
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
  });

  it('takes real keys', async () => {
    const {input, verified, settle} = await drawCode();
    input.focus();
    await sendKeys({type: '40x6'});
    await settle();
    expect(input.value).to.equal('406');
    await sendKeys({press: 'Backspace'});
    await sendKeys({type: '6813'});
    await settle();
    expect(verified()).to.deep.equal(['406813']);
  });

  it('submits a complete code by itself, once', async () => {
    const {screen, input, settle, verified, machine} = await drawCode();
    type(input, '406813');
    await settle();
    input.dispatchEvent(new InputEvent('input', {bubbles: true}));
    machine.show({...fixtures.code, problem: {code: 'network', recoverable: true, command: 'resend-code'}});
    await settle();
    expect(verified()).to.deep.equal(['406813']);
    press(screen, 'Verify');
    expect(verified()).to.deep.equal(['406813', '406813']);
  });

  it('finds the code in whatever is pasted', async () => {
    const found = {
      '123 456': '123456',
      '123-456': '123456',
      'Your Fernway code is 406813. It expires in 10 minutes.': '406813',
      '【Fernway】您的验证码是 406813，10 分钟内有效。': '406813',
      '１２３４５６': '123456',
      '٤٠٦٨١٣': '406813',
    };
    for (const [text, code] of Object.entries(found)) {
      const {input, verified} = await drawCode();
      type(input, '4');
      paste(input, text);
      expect(input.value, text).to.equal(code);
      expect(verified(), text).to.deep.equal([code]);
    }
  });

  it('leaves numbers alone that are no code', async () => {
    for (const text of ['Call 0123456789 for help', '0123456789', 'It expires in 10 minutes']) {
      const {input, verified} = await drawCode();
      type(input, '4');
      paste(input, text);
      expect([input.value, verified()], text).to.deep.equal(['4', []]);
    }
  });

  it('sends nothing of what is too long to be a code', async () => {
    const {input, verified} = await drawCode();
    input.value = '0123456789';
    input.dispatchEvent(new InputEvent('input', {bubbles: true, inputType: 'insertFromDrop'}));
    expect(verified()).to.deep.equal([]);
    type(input, '4');
    paste(input, '01234');
    expect(verified()).to.deep.equal([]);
  });

  it('takes a code that a keyboard offers in place of what was begun', async () => {
    const {input, verified} = await drawCode();
    type(input, '406');
    input.value = '406406813';
    input.dispatchEvent(new InputEvent('input', {bubbles: true, inputType: 'insertText', data: '406813'}));
    expect(input.value).to.equal('406813');
    expect(verified()).to.deep.equal(['406813']);
  });

  describe('what is composed', () => {
    /** As a keyboard for Japanese does: the text is there while it can still be changed. */
    const compose = (input: HTMLInputElement, text: string) => {
      input.value = text;
      const init = {bubbles: true, isComposing: true, inputType: 'insertCompositionText', data: text};
      input.dispatchEvent(new InputEvent('input', init));
    };
    const commit = (input: HTMLInputElement, data: string) =>
      input.dispatchEvent(new CompositionEvent('compositionend', {bubbles: true, data}));

    it('is shown in the cells, and left to the keyboard', async () => {
      const {screen, input, settle} = await drawCode();
      compose(input, '４０６');
      await settle();
      expect(input.value).to.equal('４０６');
      expect(shown(screen)).to.equal('406___');
    });

    it('is tidied and sent by itself when it is done', async () => {
      const {input, verified} = await drawCode();
      compose(input, '４０６');
      commit(input, '４０６');
      expect(input.value).to.equal('406');
      compose(input, '406８１３');
      commit(input, '８１３');
      expect(input.value).to.equal('406813');
      expect(verified()).to.deep.equal(['406813']);
    });

    it('is sent as soon as it is complete, and once', async () => {
      const {input, verified} = await drawCode();
      compose(input, '４０６８１');
      expect(verified()).to.deep.equal([]);
      compose(input, '４０６８１３');
      expect(verified()).to.deep.equal(['406813']);
      commit(input, '４０６８１３');
      // Firefox says it again afterwards.
      input.dispatchEvent(new InputEvent('input', {bubbles: true, inputType: 'insertCompositionText'}));
      expect(input.value).to.equal('406813');
      expect(verified()).to.deep.equal(['406813']);
    });
  });

  it('takes wide digits that come one by one', async () => {
    const {screen, input, verified, settle} = await drawCode();
    type(input, '４０６');
    await settle();
    expect(shown(screen)).to.equal('406___');
    type(input, '８１３');
    expect(verified()).to.deep.equal(['406813']);
  });

  it('takes part of a code where the caret is', async () => {
    const {input} = await drawCode();
    type(input, '40');
    paste(input, ' 68');
    expect(input.value).to.equal('4068');
  });

  it('replaces the digit after the caret in a full code', async () => {
    const {input} = await drawCode();
    type(input, '406813');
    input.setSelectionRange(1, 1);
    type(input, '9');
    expect(input.value).to.equal('496813');
    expect(input.selectionStart).to.equal(2);
  });

  it('submits a value that was set without any event', async () => {
    const {screen, input, verified} = await drawCode();
    input.value = '406813';
    press(screen, 'Verify');
    expect(verified()).to.deep.equal(['406813']);
  });

  it('asks for all the digits', async () => {
    const {screen, input, settle, verified} = await drawCode();
    type(input, '406');
    press(screen, 'Verify');
    await settle();
    expect(verified()).to.deep.equal([]);
    expect(textOf(screen.querySelector('[part~="error"]'))).to.contain('6 digits');
    expect(hasFocus(input)).to.equal(true);
  });

  it('keeps a wrong code and selects it, so that typing replaces it', async () => {
    const {input, machine} = await drawCode();
    input.focus();
    type(input, '406813');
    machine.show({...fixtures.code, pending: {command: 'verify-code'}});
    await until(() => input.readOnly, 'the code is being checked');
    machine.show(fixtures.codeWrong);
    await until(() => !input.readOnly, 'the code was wrong');
    expect(input.value).to.equal('406813');
    expect([input.selectionStart, input.selectionEnd]).to.deep.equal([0, 6]);
    type(input, '1');
    expect(input.value).to.equal('1');
  });
});

describe('sending a code again', () => {
  it('waits until the countdown is over', async () => {
    const {screen, machine} = await draw(codeSent(Date.now() - 57_500));
    const resend = get(screen, '.as-line > [part~="link"]:first-child');
    expect(textOf(resend)).to.equal('New code in 0:02');
    expect(resend.getAttribute('aria-disabled')).to.equal('true');
    resend.click();
    expect(machine.sent).to.deep.equal([]);
    await aTimeout(2000);
    expect(textOf(resend)).to.equal('Send a new code');
    press(screen, 'Send a new code');
    expect(machine.sent).to.deep.equal([{type: 'resend-code'}]);
  });

  for (const [what, jump] of Object.entries({
    forward: 3_600_000,
    back: -3_600_000,
    'back by a year': -31_536_000_000,
  })) {
    it(`waits no shorter and no longer when the computer’s clock is set ${what}`, async () => {
      const {now} = Date;
      const {screen} = await draw(codeSent(now() - 57_500));
      const resend = get(screen, '.as-resend');
      Date.now = () => now() + jump;
      try {
        await until(() => textOf(resend) === 'New code in 0:01', 'it counts on');
        await until(() => textOf(resend) === 'Send a new code', 'it is over');
      } finally {
        Date.now = now;
      }
    });
  }

  it('never counts from more than 59 seconds', async () => {
    const {screen} = await draw(codeSent(Date.now() + 3_600_000));
    expect(textOf(screen.querySelector('.as-line > [part~="link"]'))).to.equal('New code in 0:59');
  });
});
