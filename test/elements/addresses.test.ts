/** The table of `test/protocol/addresses.ts` in this engine: read as everywhere else, also after it was typed. */
import {aTimeout, expect} from '@open-wc/testing';
import {readEmail} from '../../src/protocol/email-address.ts';
import {readPhone} from '../../src/protocol/phone-number.ts';
import type {Problem, State} from '../../src/machine/state.ts';
import {fixtures} from '../../stories/fixtures.ts';
import {bad, good} from '../protocol/addresses.ts';
import {draw, get, textOf, until} from './support.ts';

const field = (screen: ParentNode) => get<HTMLInputElement>(screen, '[name="identifier"]');

/** As a person types or pastes it: browsers change what stands in a field for an address. */
const type = (input: HTMLInputElement, text: string) => {
  input.focus();
  input.select();
  document.execCommand('insertText', false, text);
};

/** Lines cannot be typed into a field, and marks of the text's own direction some browsers drop. */
const isTyped = (text: string) => !/[\0-\x1f\x85]/.test(text);

describe('addresses in this engine', () => {
  it('are what they are', () => {
    for (const [written, value] of good) expect(readEmail(written), written).to.deep.equal({value});
    for (const [written, fault] of bad) expect(readEmail(written), written.slice(0, 99)).to.deep.equal({fault});
  });

  it('are the same after they were typed', async () => {
    const {screen, machine} = await draw(fixtures.missingEmail);
    for (const [written, value] of good.filter(([each]) => isTyped(each))) {
      type(field(screen), written);
      get<HTMLFormElement>(screen, 'form').requestSubmit();
      await aTimeout(0);
      const command = machine.sent.at(-1);
      // The machine reads it like this.
      const sent = command?.type === 'save-contact' ? command.identifier.value : '';
      expect(readEmail(sent), written).to.deep.equal({value});
    }
  });

  it('are shown as people write them', async () => {
    const identifier = {type: 'email', value: 'alice@xn--bcher-kva.example'} as const;
    const {element, shadow} = await draw({...fixtures.code, screen: {...codeScreen(fixtures.code), identifier}});
    const subtitle = () => textOf(shadow.querySelector('[part="subtitle"]'));
    await until(() => subtitle().includes('alice@bücher.example'), 'what it takes to write it has come');
    expect(element.innerHTML + shadow.innerHTML).not.to.contain('xn--');
  });
});

const codeScreen = ({screen}: State) => {
  if (screen.name !== 'code') throw new Error('no code');
  return screen;
};

describe('a field', () => {
  it('holds no identifier of another type', async () => {
    for (const [state, identifierType, stands] of [
      [fixtures.registerUsername, 'email', false],
      [fixtures.registerUsername, 'username', true],
      [fixtures.signIn, 'username', false],
      [fixtures.signIn, 'email', true],
      [fixtures.singleSignOn, 'username', false],
      [fixtures.singleSignOn, 'phone', false],
      [fixtures.singleSignOn, 'email', true],
    ] as const) {
      const {screen} = await draw({...state, identifier: 'mei_lin', identifierType});
      expect(field(screen).value, identifierType).to.equal(stands ? 'mei_lin' : '');
    }
  });

  it('gives a national number the country that stands before it', async () => {
    const {screen, machine} = await draw(fixtures.missingPhone);
    const code = () => /\+\d+/.exec(textOf(screen.querySelector('[part~="country"]')))?.[0];
    await until(() => code(), 'the country is there');
    for (const national of ['07700 900123', '(212) 555-0100']) {
      field(screen).value = national;
      get<HTMLFormElement>(screen, 'form').requestSubmit();
      await aTimeout(30);
      const identifier = {type: 'phone', value: `${code()} ${national}`};
      expect(machine.sent.at(-1), national).to.deep.equal({type: 'save-contact', identifier});
    }
    for (const complete of [
      '+86 138-0013-8000',
      '＋８６ 13800138000',
      '\u202a+8613800138000\u202c',
      '008613800138000',
    ]) {
      field(screen).value = complete;
      get<HTMLFormElement>(screen, 'form').requestSubmit();
      await aTimeout(0);
      const sent = machine.sent.at(-1);
      const value = sent && 'identifier' in sent ? sent.identifier.value : '';
      expect(readPhone(value), value).to.equal('8613800138000');
    }
  });

  it('says what is wrong with an address, until it is changed', async () => {
    const problem: Problem = {
      code: 'email-ending',
      field: 'identifier',
      recoverable: false,
      command: 'submit-identifier',
    };
    const {screen} = await draw({...fixtures.signIn, identifier: 'mei@localhost', identifierType: 'email', problem});
    await until(() => screen.querySelector('[part~="error"]'), 'the error stands there');
    expect(textOf(get(screen, '[part~="error"]'))).to.contain('no ending');
    type(field(screen), 'mei@localhost.example');
    await until(() => !screen.querySelector('[part~="error"]'), 'the error has gone');
  });
});
