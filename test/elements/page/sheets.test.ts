import {aTimeout, expect} from '@open-wc/testing';
import {fixtures} from '../../../stories/fixtures.ts';
import {draw, get, until} from '../support.ts';

const theirs = () => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('.theirs {color: red}');
  return sheet;
};

/** How other libraries bring their sheets, and take them away again. */
const libraries: Record<string, () => void> = {
  'assigns its own': () => (document.adoptedStyleSheets = [theirs()]),
  'assigns none': () => (document.adoptedStyleSheets = []),
  'empties the list': () => void document.adoptedStyleSheets.splice(0),
  'takes away the first': () => void document.adoptedStyleSheets.splice(0, 1, theirs()),
  'adds and removes the last': () => {
    document.adoptedStyleSheets.push(theirs());
    document.adoptedStyleSheets.pop();
    document.adoptedStyleSheets.pop();
  },
};

describe('the form keeps its looks when another library', () => {
  for (const [what, change] of Object.entries(libraries)) {
    it(what, async () => {
      const {element, screen} = await draw(fixtures.password);
      const button = get(screen, '[part~="button-primary"]');
      const looks = () =>
        [button, get(screen, '[part~="control"]'), get(screen, '.as-icon-button')].map((each) => {
          const {backgroundColor, blockSize, inlineSize, borderRadius, display} = getComputedStyle(each);
          return [backgroundColor, blockSize, inlineSize, borderRadius, display].join();
        });
      await aTimeout(300);
      const before = looks();
      change();
      // At the latest when the form is used.
      if (/^takes|^adds/.test(what))
        button.dispatchEvent(new PointerEvent('pointerdown', {bubbles: true, composed: true}));
      await until(() => looks().join() === before.join(), 'it looks as before');
      expect(element.isConnected).to.equal(true);
    });
  }

  it('and theirs stay', async () => {
    await draw(fixtures.signIn);
    const [one, other] = [theirs(), theirs()];
    document.adoptedStyleSheets = [one, other];
    await until(() => document.adoptedStyleSheets.length > 2, 'ours are back');
    expect(document.adoptedStyleSheets.slice(0, 2)).to.deep.equal([one, other]);
  });
});
