/**
 * Nothing on the page is written into a template: every text is a message, or came from the server.
 */
import {expect} from '@open-wc/testing';
import {useLocale} from '../../../src/i18n/locale.ts';
import type {State} from '../../../src/machine/state.ts';
import {codeSent, fixtures} from '../../../stories/fixtures.ts';
import {problemCodes} from '../../support/problem-codes.ts';
import {draw, drawn, speak, until} from '../support.ts';
import {strangers, textsIn, valuesOf} from './texts.ts';

const situations: Record<string, State> = {...fixtures, codeSent: codeSent()};

const expectMessages = (element: Element, state: State, more: readonly string[] = []) => {
  const {flow, single} = textsIn(element);
  const values = [...valuesOf(state), ...more];
  expect(flow.length, 'texts').to.be.greaterThan(0);
  expect(strangers(flow, values)).to.deep.equal([]);
  expect(single.flatMap((text) => strangers([text], values))).to.deep.equal([]);
};

/** While nothing is known yet and nothing is said, the language is whatever was spoken last. */
const drawPseudo = async (state: State) => {
  const isChosen = Boolean(state.settings ?? state.problem) || state.screen.name !== 'loading';
  if (!isChosen) await useLocale('en-XA');
  const drawing = await draw(state);
  if (isChosen) await speak(drawing.element, 'en-XA');
  return drawing;
};

describe('in the pseudo-locale, every text is a message', () => {
  after(() => useLocale('en'));

  for (const [name, state] of Object.entries(situations)) {
    it(name, async () => {
      const {element, screen} = await drawPseudo(state);
      expectMessages(element, state);
      const form = screen.querySelector('form');
      if (!form || state.pending) return;
      // Also what is wrong with an empty form.
      for (const input of form.querySelectorAll<HTMLInputElement>('input:not([aria-hidden])')) input.value = '';
      form.requestSubmit();
      await drawn(element, state.screen.name);
      expectMessages(element, state);
    });
  }

  it('every problem', async () => {
    const {element, machine} = await drawPseudo(fixtures.signIn);
    for (const code of problemCodes) {
      const state = {...fixtures.signIn, problem: {code, recoverable: true, command: 'start' as const}};
      machine.show(state);
      await until(() => element.shown?.state === state, `${code} is drawn`);
      await until(() => element.shadowRoot?.querySelector('[role="alert"]'), `${code} is told`);
      await drawn(element, 'sign-in');
      expectMessages(element, state);
    }
  });

  it('the menu of languages, where each is called by its own name', async () => {
    const {element, shadow} = await drawPseudo(fixtures.signIn);
    element.languageMenu = true;
    await speak(element, 'en-XA');
    await customElements.whenDefined('auth-language-menu');
    await speak(element, 'en-XA');
    const names = [...shadow.querySelectorAll('option')].map(({textContent}) => textContent);
    expect(names).to.include.members(['Deutsch', '日本語']);
    expectMessages(element, fixtures.signIn, names);
  });

  it('the title of a page of our own', async () => {
    const before = document.title;
    const {element, machine} = await drawPseudo(fixtures.signIn);
    element.routing = 'path';
    machine.show(fixtures.code);
    await drawn(element, 'code');
    expect(document.title).not.to.equal(before);
    expect(strangers([document.title], valuesOf(fixtures.code))).to.deep.equal([]);
    document.title = before;
    Object.assign(document.documentElement, {lang: 'en', dir: 'ltr'});
  });
});

describe('a text that is no message', () => {
  const values = ['Fernway'];
  const found: readonly [what: string, pieces: readonly string[]][] = [
    ['beside messages', ['[Ŝ]', 'Sign in']],
    ['inside one', ['[Ŝññ', 'here', ']']],
    ['in another script', ['[Ŝ]', '登录']],
    ['with a value', ['Sign in to Fernway']],
    ['that is cut off', ['[Ŝññ']],
  ];
  for (const [what, pieces] of found) {
    it(`is found ${what}`, () => {
      expect(strangers(pieces, values).length).to.equal(1);
    });
  }

  it('is not found in messages, values, digits and marks', () => {
    expect(
      strangers(['[Šííĝññ Fernway ', 'Fernway', ' 10]', 'F', '0:42 · 3', 'you@example.com'], values),
    ).to.deep.equal([]);
  });
});
