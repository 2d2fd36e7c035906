/**
 * The tenant's CSS stays inside the element, however broken it is: nothing outside is drawn in another way.
 */
import {expect} from '@open-wc/testing';
import {applyCustomCss} from '../../src/theme/custom-css.ts';
import {fixtures} from '../../stories/fixtures.ts';
import {broken, jumble} from './broken-css.ts';
import {draw, isChromium} from './support.ts';

/** The page around: what it names, a tenant could name too. */
const site = `
  @keyframes breathe { from { opacity: 0.4 } to { opacity: 0.4 } }
  @layer base, late;
  @layer base { #probe { border-left: 3px solid rgb(1 2 3) } }
  @layer late { #probe { border-left-width: 5px } }
  #frame { position: absolute; contain: strict; width: 500px; height: 500px }
  @function --size() { result: 7px }
  #probe { height: 20px; animation: breathe 1s infinite paused; --page: 1em; width: 90px }
  #probe { height: --size() }
`;

/** Each takes all styles of the page around; in engines that are slow at that, a sample. */
const jumbles = isChromium ? 400 : 40;

const looks = (elements: readonly Element[]) =>
  elements.map((element) => {
    const style = getComputedStyle(element);
    return [...style, '--page'].map((name) => `${name}: ${style.getPropertyValue(name)}`).join('\n');
  });

describe('the CSS of a tenant', () => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(site);
  const probe = document.createElement('div');
  probe.id = 'probe';
  const frame = document.createElement('div');
  frame.id = 'frame';
  /** As near to ours as can be, before it and after it. */
  const strangers = ['button', 'input', 'label', 'form', 'input', 'button'].map((name) => {
    const element = document.createElement(name);
    element.setAttribute('part', name);
    return element;
  });
  let root: ShadowRoot;

  beforeEach(async () => {
    document.adoptedStyleSheets.push(sheet);
    const {element, shadow} = await draw(fixtures.signIn);
    root = shadow;
    // What happens inside does not change sizes outside.
    element.parentElement?.prepend(frame);
    frame.append(...strangers.slice(0, 3), element, probe, ...strangers.slice(3));
  });
  afterEach(() => {
    applyCustomCss('', root, false);
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
    frame.remove();
  });

  const outside = () => [document.documentElement, document.body, frame, probe];

  it('animates under names of its own', () => {
    applyCustomCss(
      '@keyframes breathe { to { opacity: 0.9 } } [part~=title] { animation: breathe 9s !important }',
      root,
      false,
    );
    const names = root.getAnimations().map((each) => (each as CSSAnimation).animationName);
    expect(names).to.deep.equal(['auth-tenant-breathe']);
  });

  for (const css of broken) {
    it(`stays inside: ${css}`, () => {
      const before = looks(outside());
      applyCustomCss(css, root, false);
      expect(looks(outside())).to.deep.equal(before);
    });
  }

  it('leaves the order of layers to the page, also where it names them later', () => {
    const before = looks(outside());
    applyCustomCss('@layer late { } @layer base { b { color: red } } @layer late, base;', root, false);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets.filter((each) => each !== sheet), sheet];
    expect(looks(outside())).to.deep.equal(before);
  });

  it('stays inside, whatever is written', function () {
    this.timeout(120_000);
    const before = looks(outside());
    for (let seed = 1; seed <= jumbles; seed++) {
      const css = jumble(seed);
      applyCustomCss(css, root, false);
      expect(looks(outside()), `${seed}: ${css}`).to.deep.equal(before);
    }
  });
});
