/**
 * The tenant's CSS stays inside the element, however broken it is: nothing outside is drawn in another way.
 */
import {expect} from '@open-wc/testing';
import {applyCustomCss} from '../../src/theme/custom-css.ts';
import {fixtures} from '../../stories/fixtures.ts';
import {randomFrom} from './random.ts';
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

const broken = [
  '} body { display: none !important } @scope (html) { * { color: red !important',
  '}}}} * { color: red !important }',
  '@media all { } } html { color: red !important } {',
  '@scope (html) { :scope, * { color: red !important } }',
  '@scope (auth-sign-in) { :scope ~ *, :scope + * { color: red !important } }',
  'auth-sign-in ~ *, auth-sign-in + *, :root:has(auth-sign-in) * { color: red !important }',
  'auth-sign-in { & ~ *, html:has(&) & ~ * { color: red !important } @scope (html) { * { color: red !important } } }',
  '@keyframes breathe { from { opacity: 0.9 } to { opacity: 0.9 } }',
  '@media all { @keyframes breathe { from { opacity: 0.9 } to { opacity: 0.9 } } }',
  '@property --page { syntax: "<length>"; inherits: true; initial-value: 3px }',
  '@supports (color: red) { @property --page { syntax: "<length>"; inherits: true; initial-value: 3px } }',
  '@layer late, base; @layer base { #probe { border-left-width: 9px !important } }',
  '/* ',
  '[part~="card"] { color: red; --x: {',
  '[part~="card"] { content: "',
  'a[b="] } body { display: none } "] {} } body { display: none }',
  '--> } * { color: red !important } <!--',
  '\\} \\7d  } body { display: none !important }',
  ':is(*, ::slotted(*), :host, :host-context(html)) { color: red !important }',
  ':root, html, body { display: none !important }',
  '[title="a, html {"], .\\,, html { color: red !important }',
  '[title="\\"] , "], html, .\\2c , body { color: red !important }',
  'html::before, body::after, #frame::selection, #probe::first-line { color: red !important }',
  '::part(x), ::slotted(*), ::placeholder, ::before { color: red !important }',
  'auth-sign-in { html:has(&), :is(& url(")"), html:not(")"), & { color: red !important } }',
  'auth-sign-in { :is(& url(a"b), html, :is(& url(c"d) { color: red !important } }',
  'auth-sign-in { :is(& /*), html, :is(*/), :is(& \\75rl("), html, :is(")) { color: red !important } }',
  'auth-sign-in { @media all { body:has(&) { color: red !important } color: blue } ~ * { color: red !important } }',
  '@scope (body) { > *, & > *, :scope, + * { color: red !important } }',
  '@scope (html) { color: red; @media all { color: red !important } } * { @scope (html) { color: red !important } }',
  '@starting-style { * { color: red !important } } @container (min-width: 1px) { * { color: red !important } }',
  '@namespace url(http://www.w3.org/1999/xhtml); * { color: red !important }',
  '@function --size() { result: 9px } @media all { @function --size() { result: 9px } }',
  '.logto_page-container, .logto_page-container *, .logto_page-container ~ * { color: red !important }',
  '.logto_main-content ~ *, :not(.logto_main-content *), html:has(.logto_main-content > *) * { color: red !important }',
  'auth-sign-in { a\\.logto_main-content > &, html:not(.logto_main-content > &) { color: red !important } }',
];

const pieces = [
  ...[
    '}',
    '}',
    '}}',
    '{',
    ')',
    '(',
    ']',
    '[',
    ';',
    '"',
    "'",
    '/*',
    '*/',
    '\\',
    '\\7d ',
    '<!--',
    '-->',
    ',',
    '&',
    ':not(',
  ],
  ...[
    '* { color: red !important }',
    'body { display: none !important }',
    'html {',
    '#probe {',
    ':root',
    ':scope ~ *',
    '.logto_page-container > ',
    '.logto_main-content ',
  ],
  ...[
    '@media all {',
    '@supports (color: red) {',
    '@scope (html) {',
    '@scope (#probe) to (a) {',
    '@layer late {',
    '@layer {',
  ],
  ...['@keyframes breathe { to { opacity: 1 } }', '@property --page {', 'syntax: "*"; inherits: true;', '@import "x";'],
  ...['@namespace x url(y);', '@font-face {', '@starting-style {', '@container auth (min-width: 1px) {', '@page {'],
  ...[
    'auth-sign-in',
    ':host',
    '::before',
    'color: red !important;',
    '--page: 9px !important;',
    'all: unset !important;',
  ],
  ...['width: 1px !important;', 'url(', 'content: "', '--x: {', '@charset "x";', '\u0000', '!important'],
];

const jumble = (seed: number) => {
  const below = randomFrom(seed);
  return Array.from({length: 1 + below(14)}, () => pieces[below(pieces.length)]).join(' ');
};

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
