import {expect} from '@open-wc/testing';
import {fixtures, type FixtureName} from '../../../stories/fixtures.ts';
import {draw, get} from '../support.ts';
import {pressShiftTab, pressTab, walk} from './keys.ts';
import {describeElement, focused, interactive, isInside} from './tree.ts';

/** The first situation of each screen and its settings: those that differ in more than texts. */
const oneOfEach: readonly FixtureName[] = [
  ...(['signIn', 'signInEightProviders', 'signInWrongPassword', 'signInOffline', 'registerTermsRequired'] as const),
  ...(['code', 'codeVerifying', 'password', 'setPassword', 'missingEmail', 'singleSignOn'] as const),
  ...(['ssoConnectors', 'linkAccount', 'leavingToProvider', 'sessionExpired', 'accountSuspended'] as const),
];

/** Puts a button before and behind, as a page has them. */
const between = (element: Element) => {
  const before = document.createElement('button');
  const after = document.createElement('button');
  before.textContent = after.textContent = 'of the page';
  element.before(before);
  element.after(after);
  return {before, after};
};

const expectOrder = (passed: readonly Element[], expected: readonly Element[]) =>
  expect(passed.map(describeElement)).to.deep.equal(expected.map(describeElement));

for (const isolated of [false, true]) {
  describe(`the Tab key, ${isolated ? 'inside the shadow root' : 'in the page'}`, () => {
    for (const name of oneOfEach) {
      it(`reaches everything, and leaves at both ends (${name})`, async () => {
        const {element} = await draw(fixtures[name], {isolated});
        const {before, after} = between(element);
        const controls = interactive(element);
        before.focus();
        expectOrder((await walk(pressTab, after)).slice(1), controls);
        expectOrder((await walk(pressShiftTab, before)).slice(1).reverse(), controls);
        for (const each of [before, after]) each.remove();
      });
    }

    for (const name of ['signInTermsDialog', 'codeCreateAccount', 'codeNoAccount'] as const) {
      it(`stays in a dialog (${name})`, async () => {
        const {element, shadow} = await draw(fixtures[name], {isolated});
        const {before, after} = between(element);
        const dialog = get(shadow, 'dialog');
        const controls = interactive(dialog);
        for (const [press, order] of [
          [pressTab, controls],
          [pressShiftTab, controls.toReversed()],
        ] as const) {
          const last = order.at(-1) as HTMLElement;
          order[0]?.focus();
          const passed = [...(await walk(press, last)), last];
          // What scrolls may be a stop of its own.
          expectOrder(
            passed.filter((each) => controls.some((control) => control === each)),
            order,
          );
          await press();
          // Behind the last is the browser's own bar, or the first again.
          const here = focused();
          const isOutside = here && here !== document.body && !isInside(here, dialog);
          expect(isOutside, describeElement(here)).to.be.not.ok;
        }
        for (const each of [before, after]) each.remove();
      });
    }
  });
}
