/**
 * What can be used, in every situation: in order, large enough, with a name, and tied to what is wrong with it.
 */
import {expect} from '@open-wc/testing';
import type {State} from '../../../src/machine/state.ts';
import {codeSent, fixtures, type FixtureName} from '../../../stories/fixtures.ts';
import {draw, get, hasFocus, press, until} from '../support.ts';
import {descriptionOf, nameOf, referred, spokenText} from './names.ts';
import {describeElement, flatTree, interactive, isVisible} from './tree.ts';

const situations: Record<string, State> = {...fixtures, codeSent: codeSent()};

/** WCAG 2.5.8. */
const smallestTarget = 24;

/** What can be pressed in its place counts: the label of a checkbox. */
const targetOf = (control: HTMLElement) =>
  (control.matches('[type="checkbox"], [type="radio"]') ? control.closest('label') : control) ?? control;

const isInSentence = (control: HTMLElement) => {
  const around = control.parentElement;
  return control.matches('a') && around !== null && spokenText(around).length > spokenText(control).length;
};

/** Further down, or further on in the same line. */
const comesAfter = (one: Element, other: Element) => {
  const [a, b] = [one, other].map((each) => each.getClientRects()[0]) as [DOMRect, DOMRect];
  const isSameLine = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > Math.min(a.height, b.height) / 2;
  return isSameLine ? b.left >= a.left : b.top > a.top;
};

/** To people: a name for password managers is not. */
const isShown = (element: Element) => isVisible(element) && !element.matches('.as-sr[aria-hidden="true"]');

/** Nothing jumps the queue, and nothing that can be used is left out of it. */
const expectOrder = (element: Element, controls: readonly HTMLElement[]) => {
  const all = flatTree(element) as HTMLElement[];
  expect(all.filter(({tabIndex}) => tabIndex > 0).map(describeElement)).to.deep.equal([]);
  const usable = all.filter((each) => each.matches('a, button, input, select') && isShown(each));
  expect(usable.filter((each) => !controls.includes(each)).map(describeElement)).to.deep.equal([]);
  controls.slice(1).forEach((each, index) => {
    const one = controls[index] as Element;
    expect(comesAfter(one, each), `${describeElement(one)} → ${describeElement(each)}`).to.equal(true);
  });
};

const expectLargeEnough = (controls: readonly HTMLElement[]) => {
  for (const each of controls) {
    if (isInSentence(each)) continue;
    const {width, height} = targetOf(each).getBoundingClientRect();
    expect(Math.min(width, height), `${describeElement(each)}, ${width} × ${height}`).to.be.at.least(smallestTarget);
  }
};

/** Exactly the field that is at fault says so, in words that stand in its own root and can be seen. */
const expectProblemAtItsField = (controls: readonly HTMLElement[], {problem}: State) => {
  const invalid = controls.filter((each) => each.getAttribute('aria-invalid') === 'true');
  const names = invalid.map((each) => each.getAttribute('name'));
  const expected = problem?.field && (problem.field === 'terms' ? 'agreement' : problem.field);
  expect(names).to.deep.equal(expected ? [expected] : []);
  for (const field of invalid) {
    const [text] = referred(field, 'aria-describedby');
    expect(text && isVisible(text), 'the text is visible').to.equal(true);
    expect(spokenText(text as Element)).not.to.equal('');
  }
};

for (const isolated of [false, true]) {
  describe(`controls, ${isolated ? 'inside the shadow root' : 'in the page'}`, () => {
    for (const [name, state] of Object.entries(situations)) {
      it(`of ${name}`, async () => {
        const {element, shadow} = await draw(state, {isolated});
        // A dialog lies over the rest.
        const controls = interactive(shadow.querySelector('dialog') ?? element);
        if (!state.dialog) expectOrder(element, controls);
        expectLargeEnough(controls);
        for (const each of controls) expect(nameOf(each), describeElement(each)).not.to.equal('');
        expectProblemAtItsField(interactive(element), state);
        for (const dialog of shadow.querySelectorAll('dialog')) {
          expect(nameOf(dialog)).not.to.equal('');
          expect(descriptionOf(dialog)).not.to.equal('');
        }
        const region = get(shadow, '[part~="root"]');
        expect(nameOf(region)).to.equal(spokenText(get(shadow, '[part~="title"]')));
      });
    }

    const names: readonly [situation: FixtureName, selector: string, name: string, description: string][] = [
      ['code', '[name="code"]', 'Verification code', 'Enter the 6-digit code we sent to mei.lin@fernway.example.'],
      ['codeToPhone', '[name="code"]', 'Verification code', 'Enter the 6-digit code we sent to +86 138 0013 8000.'],
      [
        'codeWrong',
        '[name="code"]',
        'Verification code',
        'That code isn’t right. Check the digits, or send a new code.',
      ],
      ['missingEmail', '[name="identifier"]', 'Email', 'We’ll email you a code to confirm it.'],
      [
        'registerTermsRequired',
        '[name="agreement"]',
        'I agree to the Terms of use and the Privacy policy',
        'To continue, agree to the terms first.',
      ],
      ['password', '[name="password"] + button', 'Show password', ''],
      ['signInEightProviders', '[part~="social-button"][title="Orbit"]', 'Continue with Orbit', 'Orbit'],
      ['signInEightProviders', '[part~="social-button"][title="Lumen"]', 'Continue with Lumen', 'Lumen'],
      ['signIn', '[part~="social-button"]:nth-child(2)', 'Continue with WeChat', ''],
      ['ssoConnectors', 'li:nth-child(2) > [part~="row"]', 'Harbor Identity', ''],
      [
        'setPassword',
        '[name="password"]',
        'New password',
        'At least 10 characters (not met yet) At least 2 of: lowercase letters, uppercase letters, digits, symbols (not met yet)',
      ],
    ];
    for (const [situation, selector, name, description] of names) {
      it(`are called so (${situation}, ${name})`, async () => {
        const {screen} = await draw(fixtures[situation], {isolated});
        const control = get(screen, selector);
        expect(nameOf(control)).to.equal(name);
        expect(descriptionOf(control)).to.equal(description);
      });
    }
  });
}

describe('the pencil beside an identifier', () => {
  const names = {
    password: 'Change email address',
    passwordOfPhone: 'Change phone number',
    passwordOfUsername: 'Change username',
  } as const;
  for (const [situation, name] of Object.entries(names)) {
    it(name, async () => {
      const {shadow} = await draw(fixtures[situation as keyof typeof names]);
      expect(nameOf(get(shadow, '.as-identity button'))).to.equal(name);
    });
  }
});

describe('the menu of languages', () => {
  it('comes last, is large enough and has a name', async () => {
    const {element, shadow} = await draw(fixtures.signIn);
    element.languageMenu = true;
    await until(() => shadow.querySelector('auth-language-menu select'), 'it is drawn');
    const controls = interactive(element);
    expectOrder(element, controls);
    expectLargeEnough(controls);
    expect(nameOf(controls.at(-1) as Element)).to.equal('Language');
  });
});

describe('a form with several faults', () => {
  it('leads to the first, then to the next', async () => {
    const {screen} = await draw(fixtures.signInPasswordsOnly);
    const [identifier, password] = ['identifier', 'password'].map((name) =>
      get<HTMLInputElement>(screen, `[name="${name}"]`),
    ) as [HTMLInputElement, HTMLInputElement];
    press(screen, 'Sign in');
    await until(() => hasFocus(identifier), 'the first field has the focus');
    expect(identifier.getAttribute('aria-invalid')).to.equal('true');
    expect(password.getAttribute('aria-invalid')).to.equal(null);
    identifier.value = 'mei.lin@fernway.example';
    press(screen, 'Sign in');
    await until(() => hasFocus(password), 'the second field has the focus');
    await until(() => password.getAttribute('aria-invalid') === 'true', 'it is marked');
    expect(descriptionOf(password)).to.equal('Enter your password.');
  });
});
