/**
 * A reload, on every screen: what was typed stands there again, but for what is secret, and so does a question.
 */
import {expect, fixture, html} from '@open-wc/testing';
import type {AuthSignIn} from '../../src/index.ts';
import {formText} from '../../src/elements/screen/form-text.ts';
import {asking} from '../../src/machine/dialog/question.ts';
import {loadCourse} from '../../src/machine/sign-in-machine.ts';
import type {State} from '../../src/machine/state.ts';
import {entryKey} from '../../src/platform/history-entry.ts';
import {fixtures} from '../../stories/fixtures.ts';
import {drawn, get, isChromium, textOf} from './support.ts';

/** They pass by themselves, or nothing can be typed there that a reload could lose. */
const passing = ['loading', 'callback', 'leaving', 'stopped'];
/** What is secret of a second factor is never kept, what an application wants is the server's to say, and a link is gone with its token. */
const isAskedAnew = (name: string) => /^(mfa|consent$|access-denied$|one-time-token$|switch-account$)/.test(name);
const screens = (Object.entries(fixtures) as [string, State][]).filter(
  ([, {screen, pending, problem, dialog, sso}]) =>
    !passing.includes(screen.name) && !isAskedAnew(screen.name) && !pending && !problem && !sso && !dialog,
);
const questions = (Object.entries(fixtures) as [string, State][]).filter(
  ([, {dialog}]) => dialog && 'identifier' in dialog,
);

/** As when the page is loaded: a new element, and of the browser what a browser keeps. */
const load = async ({settings, screen}: State) => {
  const element = await fixture<AuthSignIn>(
    html`<auth-sign-in
      locale="en"
      endpoint=${location.origin}
      .fetch=${async () => Response.json(settings)}
    ></auth-sign-in>`,
  );
  await drawn(element, screen.name);
  return element;
};

const isSecret = ({name}: HTMLInputElement) => name === 'password' || name === 'repeated' || name === 'code';
const fieldsOf = (element: Element) =>
  [...element.querySelectorAll<HTMLInputElement>('input:not([type=checkbox], [aria-hidden])')].filter(
    (input) => !input.closest('[hidden]'),
  );
const typed = ({name, type}: HTMLInputElement) =>
  name === 'code'
    ? '12345'
    : name === 'password' || name === 'repeated'
      ? 'S3cret-not-kept'
      : (typedAs[type] ?? 'mei.lin@fern');
const typedAs: Readonly<Record<string, string>> = {tel: '+44 7700 900', date: '2026-03-31'};

/** Of a number, its country may stand before the field. */
const read = (input: HTMLInputElement) => plain(formText(new FormData(input.form ?? undefined), input.name));
/** Without what stands between the digits of a number. */
const plain = (value: string) => (value.startsWith('+') ? value.replace(/(?!^\+)\D/g, '') : value);

const forget = () => sessionStorage.clear();

describe('a reload', () => {
  // Whoever types a draft has come from a screen before, and with the machine’s later part.
  before(loadCourse);
  beforeEach(forget);
  afterEach(forget);

  it('there are screens of every kind', () => {
    const names = new Set(screens.map(([, {screen}]) => screen.name));
    expect([...names].sort()).to.deep.equal([
      'code',
      'create-passkey',
      'device',
      'device-end',
      'extra-profile',
      'forgot-password',
      'link-account',
      'missing-profile',
      'passkey',
      'password',
      'register',
      'reset-password',
      'set-password',
      'sign-in',
      'single-sign-on',
      'sso-connectors',
      'ways',
    ]);
    expect(new Set(questions.map(([, {dialog}]) => dialog?.kind)).size).to.equal(6);
  });

  // WebKit allows a hundred entries in ten seconds: every second screen is a sample.
  for (const [name, state] of screens.filter((_, index) => isChromium || index % 2 === 0)) {
    it(`of ${name} loses nothing that was typed, and keeps no secret`, async () => {
      history.replaceState({[entryKey]: {screen: state.screen, trail: []}}, '');
      const before = await load(state);
      for (const input of fieldsOf(before)) {
        input.value = typed(input);
        input.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
      }
      before.remove();
      const kept = JSON.stringify([{...sessionStorage}, {...localStorage}, history.state]);
      expect(kept).not.to.contain('S3cret');
      expect(kept).not.to.contain('12345');

      const after = fieldsOf(await load(state));
      for (const input of after) expect(read(input), input.name).to.equal(isSecret(input) ? '' : plain(typed(input)));
    });
  }

  for (const [name, state] of questions) {
    it(`of ${name} asks the same again`, async () => {
      const {screen, dialog} = state;
      history.replaceState({[entryKey]: {screen: asking(screen, dialog!), trail: []}}, '');
      const {shadowRoot} = await load(state);
      const shown = get(shadowRoot as ShadowRoot, 'dialog:modal');
      expect(textOf(shown.querySelector('.as-dialog-text'))).to.contain(
        'identifier' in dialog! ? dialog.identifier.value.slice(-4) : '?',
      );
      // What support will ask for.
      const code = 'code' in dialog! ? dialog.code : undefined;
      expect(shown.querySelector('[part~="error-code"] bdi')?.textContent).to.equal(code);
    });
  }
});
