/**
 * Whatever size a page gives its root, to count in tenths of it, letters and controls are not smaller than the browser's
 * own size makes them; where the page's is larger, they follow.
 */
import {expect} from '@open-wc/testing';
import {laterStyles} from '../../src/theme/later.styles.ts';
import {fixtures, type FixtureName} from '../../stories/fixtures.ts';
import {draw, until} from './support.ts';

const situations = [
  ...(['signInTermsCheckbox', 'signInEightProviders', 'signInBadIdentifier', 'code', 'setPassword'] as const),
  ...(['ssoConnectors', 'linkAccount', 'signInTermsDialog'] as const),
] satisfies readonly FixtureName[];

const sheet = new CSSStyleSheet();
const page = (css: string) => sheet.replaceSync(css);

/** Every element of the form: its letters, its box and its corners, in px. */
const measure = async (fixture: FixtureName) => {
  const {element, shadow} = await draw(fixtures[fixture]);
  const later = laterStyles.styleSheet as CSSStyleSheet;
  await until(() => shadow.adoptedStyleSheets.includes(later), 'it is dressed in all that is ours');
  // A picture that is still on its way has no width.
  const pictures = () => [element, shadow].flatMap((root) => [...root.querySelectorAll('img')]);
  await until(() => pictures().every(({hidden, naturalWidth}) => hidden || naturalWidth > 0), 'its pictures are there');
  const all = [element, shadow].flatMap((root) => [...root.querySelectorAll<HTMLElement>('[part], svg, .as-logo')]);
  const sizes = all.map((each) => {
    const {width, height} = each.getBoundingClientRect();
    const {fontSize, borderRadius} = getComputedStyle(each);
    const name = each.getAttribute('part') ?? each.localName;
    return `${name}: ${fontSize}, ${width.toFixed(1)} × ${height.toFixed(1)}, ${borderRadius}`;
  });
  element.remove();
  return sizes;
};

const letters = async () => {
  const {shadow} = await draw(fixtures.signIn);
  return parseFloat(getComputedStyle(shadow.querySelector('[part="root"]') as Element).fontSize);
};

describe('the size of letters on somebody’s page', () => {
  before(() => document.adoptedStyleSheets.push(sheet));
  afterEach(() => page(''));
  after(() => (document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet)));

  for (const fixture of situations) {
    for (const css of [
      'html { font-size: 62.5% }',
      'html { font-size: 10px } body { font-size: 1.6rem }',
      'html { font-size: 50% }',
      'html { font-size: 0 }',
      'auth-sign-in { font-size: 8px !important }',
    ]) {
      it(`is the browser’s with ${css} (${fixture})`, async () => {
        const plain = await measure(fixture);
        page(css);
        expect(plain).to.have.length.above(5);
        expect(await measure(fixture)).to.deep.equal(plain);
      });
    }
  }

  it('is the page’s where that is larger', async () => {
    const plain = await letters();
    for (const factor of [1.25, 2]) {
      page(`html { font-size: ${factor * 100}% }`);
      expect(await letters()).to.be.closeTo(plain * factor, 0.01);
    }
  });

  it('is what the page says in so many words', async () => {
    page('html { font-size: 62.5% } :root { --auth-font-size: 12px }');
    expect(await letters()).to.equal(12);
    page('html { font-size: 62.5% } auth-sign-in { --auth-font-size: 1.2rem }');
    expect(await letters()).to.equal(12);
  });
});
