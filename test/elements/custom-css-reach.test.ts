/**
 * Ordinary CSS of a tenant reaches the card and the form, wherever they are, in every engine.
 */
import {expect} from '@open-wc/testing';
import {applyCustomCss} from '../../src/theme/custom-css.ts';
import {fixtures} from '../../stories/fixtures.ts';
import {color, isNested, ordinary, readsNested} from './ordinary-css.ts';
import {draw, get} from './support.ts';

for (const isolated of [false, true]) {
  describe(`ordinary CSS of a tenant${isolated ? ', isolated' : ''}`, () => {
    let root: ShadowRoot;
    let form: ParentNode;

    beforeEach(async () => {
      ({shadow: root, screen: form} = await draw(fixtures.signIn, {isolated}));
    });
    afterEach(() => applyCustomCss('', root, false));

    for (const [name, {css, form: inForm, card, pseudo}] of Object.entries(ordinary)) {
      const test = isNested(css) && !readsNested ? it.skip : it;
      test(`reaches: ${name}`, () => {
        form.querySelector('input')?.focus();
        applyCustomCss(css, root, false);
        for (const [tree, selector] of [
          [form, inForm],
          [root, card],
        ] as const) {
          if (!selector) continue;
          const colors = [...tree.querySelectorAll(selector)].map((each) => getComputedStyle(each, pseudo).color);
          expect([...new Set(colors)], selector).to.deep.equal(['rgb(1, 2, 3)']);
        }
      });
    }

    // What a placeholder looks like is not told by every engine, so it is the rule that is looked at.
    for (const selector of ['::placeholder', 'input::placeholder']) {
      it(`reaches: ${selector}`, () => {
        applyCustomCss(`${selector} { ${color} }`, root, false);
        const input = get(form, 'input');
        const {adoptedStyleSheets} = input.getRootNode() as Document | ShadowRoot;
        const rule = adoptedStyleSheets.at(-1)?.cssRules[0] as CSSStyleRule;
        const [subject, pseudo] = rule.selectorText.split('::');
        expect([input.matches(subject as string), pseudo]).to.deep.equal([true, 'placeholder']);
      });
    }
  });
}
