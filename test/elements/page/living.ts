/**
 * A form in a page that others rewrite: what it looks like, and whether it lives.
 */
import {aTimeout, expect} from '@open-wc/testing';
import type {AuthSignIn} from '../../../src/index.ts';
import type {State} from '../../../src/machine/state.ts';
import {fixtures} from '../../../stories/fixtures.ts';
import type {StillMachine} from '../../../stories/still-machine.ts';
import {draw, textOf, until} from '../support.ts';
import {isKept} from './kept.ts';

export interface Step {
  readonly state: State;
  /** The same step after something happened. */
  readonly later: State;
  readonly isolated?: boolean;
}

export const steps: Record<string, Step> = {
  'sign-in': {state: fixtures.signIn, later: fixtures.signInBadIdentifier},
  code: {state: fixtures.code, later: fixtures.codeWrong},
  password: {state: fixtures.password, later: fixtures.passwordWrong},
  'passwords only': {state: fixtures.signInPasswordsOnly, later: fixtures.signInWrongPassword},
  dialog: {state: fixtures.signInTermsDialog, later: fixtures.signInTermsCheckbox},
  isolated: {state: fixtures.code, later: fixtures.codeWrong, isolated: true},
};

const screens = (root: ParentNode) =>
  [...root.querySelectorAll('*')].filter(({localName}) => /^auth-.*-screen$/.test(localName));

const screenOf = (element: AuthSignIn) =>
  [...screens(element), ...screens(element.shadowRoot as ShadowRoot)][0] as HTMLElement;

/** Everything that can be read, and everything that can be used. */
export const look = (element: AuthSignIn) => {
  const screen = screenOf(element);
  const controls = screen.querySelectorAll('form, input, button, label, [part~="error"]');
  const names = [...controls].map((each) => `${each.localName} ${each.getAttribute('name') ?? ''}`.trim());
  return {
    screens: [...screens(element.ownerDocument), ...screens(element.shadowRoot as ShadowRoot)].map(
      ({localName}) => localName,
    ),
    text: textOf(screen),
    around: textOf(element.shadowRoot?.querySelector('[part~="root"]')),
    names,
    isModal: Boolean(element.shadowRoot?.querySelector('dialog:modal')),
    language: [element.lang, element.dir],
  };
};

export const type = (element: AuthSignIn, text: string) => {
  const input = screenOf(element).querySelector('input:not([aria-hidden])') as HTMLInputElement;
  input.value = text;
  input.dispatchEvent(new InputEvent('input', {bubbles: true}));
  return input;
};

export const settle = async (element: AuthSignIn) => {
  await aTimeout(0);
  await element.updateComplete;
  await aTimeout(20);
};

/** It can be used: it goes on, says what is wrong, and takes what is typed. */
export const expectAlive = async (element: AuthSignIn, machine: StillMachine, {state, later}: Step) => {
  machine.show(later);
  await settle(element);
  const fresh = await draw(later, {isolated: element.isolated});
  const expected = look(fresh.element);
  fresh.element.remove();
  await until(() => look(element).text === expected.text, `after a change it says: ${expected.text}`);
  machine.show(state);
  await settle(element);
  const form = screenOf(element).querySelector('form');
  const before = machine.sent.length;
  type(element, state.screen.name === 'code' ? '123456' : 'alice@example.com');
  const password = form?.querySelector<HTMLInputElement>('[name="password"]');
  if (password) password.value = 'a password';
  form?.requestSubmit();
  await until(() => machine.sent.length > before, 'the form is heard');
};

export const begin = async ({state, isolated = false}: Step) => {
  const {element, machine} = await draw(state, {isolated});
  await isKept(element);
  return {element, machine, before: look(element)};
};

/** Notes whatever goes wrong in the page while a suite runs; a test calls it to say that nothing did. */
export const watchErrors = () => {
  const broken: unknown[] = [];
  const note = ({reason}: PromiseRejectionEvent) => broken.push(reason);
  before(() => addEventListener('unhandledrejection', note));
  after(() => removeEventListener('unhandledrejection', note));
  return () => expect(broken.splice(0)).to.deep.equal([]);
};
