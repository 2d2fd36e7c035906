/**
 * Each part can be restyled by the page, in both modes.
 */
import {expect} from '@open-wc/testing';
import {fixtures, type FixtureName} from '../../stories/fixtures.ts';
import {draw, until} from './support.ts';

/** Where each part can be seen. */
const seenIn: Readonly<Partial<Record<FixtureName, readonly string[]>>> = {
  signIn: [
    ...['root', 'card', 'main', 'header', 'logo', 'title', 'subtitle', 'terms', 'footer', 'screen'],
    ...['field', 'label', 'control', 'input', 'button', 'button-primary', 'button-text', 'link'],
    ...['social', 'social-button', 'divider', 'languages'],
  ],
  signInBadIdentifier: ['error'],
  signInOffline: ['alert'],
  signInTermsDialog: ['dialog', 'button-secondary'],
  code: ['code', 'code-cell'],
  codeBlocked: ['error-code'],
  missingEmail: ['hint'],
  captcha: ['captcha'],
  signInPhone: ['country', 'picker', 'option'],
  ssoConnectors: ['list', 'row'],
};

const space = '7px';

/** What a page would write; in its own document our rules outweigh plain ones, see the reference. */
const restyle = (part: string, isolated: boolean) =>
  isolated
    ? `auth-sign-in::part(${part}) { word-spacing: ${space} }`
    : `auth-sign-in [part~='${part}'] { word-spacing: ${space} !important }
       auth-sign-in::part(${part}) { word-spacing: ${space} }`;

/** What is not there before somebody asks for it. */
const open = async (element: Element, part: string) => {
  if (part === 'captcha')
    await until(() => element.shadowRoot?.querySelector('[part~="captcha"]'), 'its place is there');
  if (part !== 'country' && part !== 'picker' && part !== 'option') return;
  const root = element.querySelector('auth-country-code') ? element : (element.shadowRoot as ShadowRoot);
  await until(() => root.querySelector('[part~="country"]'), 'the country stands before the number');
  if (part === 'country') return;
  root.querySelector<HTMLElement>('[part~="country"]')?.click();
  await until(() => root.querySelector('[part~="option"]'), 'the countries are there');
};

for (const [name, parts = []] of Object.entries(seenIn)) {
  for (const isolated of [false, true]) {
    describe(`parts of ${name}, ${isolated ? 'inside the shadow root' : 'in the page'}`, () => {
      for (const part of parts) {
        it(part, async () => {
          const {element, shadow} = await draw(fixtures[name as FixtureName], {isolated, languageMenu: true});
          await until(() => shadow.querySelector('[part~="languages"]'), 'the menu is there');
          await open(element, part);
          const all = [element, shadow].flatMap((root) => [...root.querySelectorAll(`[part~="${part}"]`)]);
          expect(all.length, 'elements with this part').to.be.greaterThan(0);
          const sheet = new CSSStyleSheet();
          const spaces = () => all.map((each) => getComputedStyle(each).wordSpacing);
          expect(spaces()).not.to.include(space);
          sheet.replaceSync(restyle(part, isolated));
          document.adoptedStyleSheets.push(sheet);
          const restyled = spaces();
          document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
          expect(restyled).to.deep.equal(all.map(() => space));
        });
      }
    });
  }
}
