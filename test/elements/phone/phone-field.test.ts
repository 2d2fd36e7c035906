/** A phone number with the country before it. */
import {aTimeout, expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {State} from '../../../src/machine/state.ts';
import {loadPhoneNumbers} from '../../../src/platform/phone-numbers.ts';
import {fixtures} from '../../../stories/fixtures.ts';
import {draw, get, hasFocus, speak, until} from '../support.ts';

const drawPhone = async (state: State, attributes: Readonly<Record<string, string>> = {}) => {
  localStorage.removeItem('auth-sign-in:country');
  const drawn = await draw(state);
  for (const [name, value] of Object.entries(attributes)) drawn.element.setAttribute(name, value);
  const input = get<HTMLInputElement>(drawn.element, '[name="identifier"], [name="username"]');
  // Where other things may be typed it waits for a touch.
  await import('../../../src/elements/phone/auth-country-code.ts');
  return {...drawn, input};
};

const country = (root: ParentNode) => root.querySelector<HTMLElement>('[part~="country"]');
const countryOf = (root: ParentNode) => country(root)?.textContent?.replace(/\s+/g, '');

const type = (input: HTMLInputElement, text: string) => {
  input.focus();
  input.select();
  document.execCommand('insertText', false, text);
};

const sent = (element: Element) => new FormData(get<HTMLFormElement>(element, 'form')).get('identifier') as string;

/** Opens the countries. */
const open = async (element: ParentNode) => {
  await until(() => country(element), 'there is a country');
  country(element)?.click();
  await until(() => element.querySelector('[role="option"]'), 'the countries are there');
  return get<HTMLInputElement>(element, '[role="combobox"]');
};
const active = (element: ParentNode) => {
  const id = get(element, '[role="combobox"]').getAttribute('aria-activedescendant');
  return element.querySelector(`#${id}`)?.textContent?.replace(/\s+/g, ' ').trim();
};
const shown = (element: ParentNode) =>
  [...element.querySelectorAll('[role="option"]')].map((each) => each.querySelector('span')?.textContent);

describe('a phone number', () => {
  it('has the country of the browser’s language before it', async () => {
    const {element} = await drawPhone(fixtures.signInPhone);
    await until(() => country(element), 'the country');
    expect(countryOf(element)).to.equal('US+1');
  });

  it('is divided when it comes with its code, however it is written', async () => {
    const {element, input} = await drawPhone(fixtures.signInPhone);
    await until(() => country(element), 'the country');
    for (const [written, shows] of [
      ['+86 138 0013 8000', 'CN+86'],
      ['0044 7700 900123', 'GB+44'],
      ['+1 (310) 231-8504', 'US+1'],
      ['+٩٧١501234567', 'AE+971'],
    ] as const) {
      type(input, written);
      await until(() => countryOf(element) === shows, `${written} is of ${shows}`);
      expect(input.value).not.to.match(/^(\+|00)/);
      expect(sent(element).replace(/\s/g, '')).to.match(new RegExp(`^\\${shows.slice(2)}`));
    }
  });

  it('is sent with the code of its country, as it stands there', async () => {
    const {element, input, machine} = await drawPhone(fixtures.signInPhone);
    await until(() => country(element), 'the country');
    type(input, '3102318504');
    get<HTMLFormElement>(element, 'form').requestSubmit();
    expect(machine.sent.at(-1)).to.deep.equal({
      type: 'submit-identifier',
      identifier: {type: 'phone', value: '+1 3102318504'},
    });
  });

  it('that a password manager put there without a word is sent whole', async () => {
    const {element, input} = await drawPhone(fixtures.signInEveryIdentifier);
    input.value = '+86 138 0013 8000';
    expect(sent(element).replace(/\D/g, '')).to.equal('8613800138000');
  });

  it('stands in groups when it is left, with the same digits', async () => {
    const {element, input} = await drawPhone(fixtures.signInPhone);
    await until(() => country(element), 'the country');
    input.focus();
    await loadPhoneNumbers();
    await aTimeout(0);
    type(input, '3102318504');
    input.dispatchEvent(new Event('change', {bubbles: true}));
    expect(input.value).to.equal('(310) 231-8504');
    expect(sent(element).replace(/\D/g, '')).to.equal('13102318504');
  });

  it('shows its country in a field for several things as long as it is what is typed', async () => {
    const {element, input} = await drawPhone(fixtures.signInEveryIdentifier);
    for (const [written, isNumber] of [
      ['', false],
      ['mei', false],
      ['31', false],
      ['3102318504', true],
      ['3102318504@qq.com', false],
      ['+86', true],
      ['', true],
      ['mei_lin', false],
    ] as const) {
      type(input, written);
      if (!written) {
        input.value = '';
        input.dispatchEvent(new InputEvent('input', {bubbles: true}));
      }
      await until(() => (country(element) !== null) === isNumber, `${written || 'nothing'}: ${isNumber}`);
    }
    expect(sent(element)).to.equal('mei_lin');
  });
});

describe('the countries', () => {
  it('are found by name in the language of the page, by ISO code and by calling code', async () => {
    const {element} = await drawPhone(fixtures.signInPhone);
    await speak(element, 'de');
    const search = await open(element);
    for (const [wanted, first] of [
      ['frankr', 'Frankreich'],
      ['osterr', 'Österreich'],
      ['uk', 'Vereinigtes Königreich'],
      ['germany', 'Deutschland'],
      ['CN', 'China'],
      ['+44', 'Vereinigtes Königreich'],
      ['0086', 'China'],
    ] as const) {
      type(search, wanted);
      await until(() => shown(element).includes(first), `${wanted} finds ${first}`);
      await until(() => active(element)?.startsWith(shown(element)[0] ?? ''), 'Enter takes the first');
    }
    type(search, 'zzzz');
    await until(() => shown(element).length === 0, 'there is none');
    expect(get(element, '[part~="picker"] [role="status"]').textContent).not.to.equal('');
    await speak(element, 'en');
  });

  it('are chosen by keyboard, and the number is typed on', async () => {
    const {element, input} = await drawPhone(fixtures.signInPhone);
    const search = await open(element);
    expect(hasFocus(search)).to.equal(true);
    expect(active(element)).to.contain('United States');
    await sendKeys({type: 'united'});
    await until(() => active(element)?.startsWith('United'), 'the first that fits');
    const before = active(element);
    await sendKeys({press: 'ArrowDown'});
    await until(() => active(element) !== before, 'the next');
    await sendKeys({press: 'ArrowUp'});
    await until(() => active(element) === before, 'back');
    type(search, '+44');
    await until(() => active(element)?.startsWith('United Kingdom'), 'by code');
    await sendKeys({press: 'Enter'});
    await until(() => countryOf(element) === 'GB+44', 'it stands before the number');
    expect(element.querySelectorAll('[part~="picker"]').length).to.equal(0);
    expect(hasFocus(input)).to.equal(true);
  });

  it('stay as they were after Escape, and the focus returns', async () => {
    const {element} = await drawPhone(fixtures.signInPhone);
    await open(element);
    await sendKeys({press: 'Escape'});
    await until(() => !element.querySelector('[part~="picker"]'), 'it is closed');
    expect(countryOf(element)).to.equal('US+1');
    expect(hasFocus(get(element, '[part~="country"]'))).to.equal(true);
    expect(country(element)?.getAttribute('aria-expanded')).to.equal('false');
  });

  it('are those that the page takes, the pinned ones first', async () => {
    const {element} = await drawPhone(fixtures.signInPhone, {countries: 'us ca fr de', 'pinned-countries': 'fr'});
    await open(element);
    expect(shown(element)).to.deep.equal(['France', 'Canada', 'Germany', 'United States']);
  });

  it('are remembered in this browser', async () => {
    const first = await drawPhone(fixtures.signInPhone);
    await until(() => country(first.element), 'the country');
    type(first.input, '+33 6 12 34 56 78');
    await until(() => countryOf(first.element) === 'FR+33', 'France');
    const second = await draw(fixtures.signInPhone);
    await until(() => country(second.element), 'the country');
    expect(countryOf(second.element)).to.equal('FR+33');
    localStorage.removeItem('auth-sign-in:country');
  });
});
