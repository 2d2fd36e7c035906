/**
 * What a server makes of a tenant's CSS, before there is a script: the same rules that are made here, or fewer, and as
 * little of it gets out.
 */
import {expect, fixture, html} from '@open-wc/testing';
import {executeServerCommand} from '@web/test-runner-commands';
import {applyCustomCss} from '../../src/theme/custom-css.ts';
import {broken, jumble} from './broken-css.ts';
import {ordinary, readsNested} from './ordinary-css.ts';
import {randomCss} from './random-css.ts';

interface Made {
  readonly page: string;
  readonly shadow: string;
}

const made = (texts: readonly string[], ownsPage = false) =>
  executeServerCommand<Made[], object>('tenant-css', {texts, ownsPage});
const seeds = (count: number, make: (seed: number) => string) => Array.from({length: count}, (_, at) => make(at + 1));

const sheetOf = (css: string) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
};

const beginOf = (rule: CSSRule) =>
  'selectorText' in rule ? String(rule.selectorText) : (/^[^{]*/.exec(rule.cssText)?.[0] ?? '').trim();

/** Each declaration, with all that stands around it. */
const declarations = (rules: CSSRuleList, around = ''): string[] =>
  [...rules].flatMap((rule) => {
    const isBare = rule.constructor.name === 'CSSNestedDeclarations';
    const here = isBare ? around : `${around}${beginOf(rule)} { `;
    const style = 'style' in rule ? (rule.style as CSSStyleDeclaration) : undefined;
    return [
      ...[...(style ?? [])]
        .sort()
        .map((name) => here + [name, style?.getPropertyValue(name), style?.getPropertyPriority(name)].join(' ')),
      ...('cssRules' in rule ? declarations(rule.cssRules as CSSRuleList, here) : []),
    ];
  });

describe('the CSS of a tenant on a server', () => {
  let host: Element;
  let root: ShadowRoot;
  const part = '<h2 part="title">Sign in</h2><input part="input"><button>Send</button>';

  beforeEach(async () => {
    const frame = await fixture(
      html`<div id="frame">
        <h2 part="title"></h2>
        <input part="input" />
        <auth-sign-in></auth-sign-in>
        <div id="probe"></div>
        <form>
          <h2 part="title"></h2>
          <button>Send</button>
        </form>
      </div>`,
    );
    host = frame.querySelector('auth-sign-in') as Element;
    root = host.attachShadow({mode: 'open'});
    root.innerHTML = `<div part="card">${part}</div>`;
    host.innerHTML = `<form part="screen">${part}</form>`;
  });
  afterEach(() => applyCustomCss('', root, false));

  const here = (css: string, ownsPage: boolean) => {
    applyCustomCss(css, root, ownsPage);
    const rulesIn = ({adoptedStyleSheets: all}: DocumentOrShadowRoot) =>
      declarations((all.at(-1) as CSSStyleSheet).cssRules);
    const both = {page: rulesIn(document), shadow: rulesIn(root)};
    applyCustomCss('', root, ownsPage);
    return both;
  };
  const there = ({page, shadow}: Made) => ({
    page: declarations(sheetOf(page).cssRules),
    shadow: declarations(sheetOf(shadow).cssRules),
  });

  /** Of an engine that reads less there is less to compare. */
  const same = readsNested ? it : it.skip;

  for (const ownsPage of [false, true]) {
    same(`is the same${ownsPage ? ' on a page of its own' : ''}, where it is ordinary`, async () => {
      const texts = Object.values(ordinary).map(({css}) => css);
      texts.push(
        ':root { --accent: red; color: var(--accent) } .logto_page-container > .logto_main-content h2:before { content: "a, b" }',
        '@keyframes spin { from { rotate: 0deg } 50%, to { rotate: 1turn } } h2 { animation: 1s linear spin, fade 2s }',
        'h2 { -webkit-animation-name: "spin" } @-webkit-keyframes "spin" { to { opacity: 0 } }',
        '.logto_main-content { h2 { color: red } & > input { color: blue } color: green }',
        '@font-face { font-family: Nunito; src: url("/nunito.woff2") format("woff2") } h2 { font: 1rem/2 Nunito, serif }',
        'h2 { background: url(data:image/png;base64,AAAA) /* a; b } */ , url("a\\"b;}.png"); margin: calc(1px * (2 + 3)) }',
      );
      const all = await made(texts, ownsPage);
      for (const [at, css] of texts.entries()) expect(there(all[at] as Made), css).to.deep.equal(here(css, ownsPage));
    });
  }

  same('has nothing that is not made here, however broken it is, and lacks only what is not closed', async () => {
    const texts = [...broken, ...seeds(400, jumble)];
    const all = await made(texts);
    let lacking = 0;
    texts.forEach((css, at) => {
      const [ours, theirs] = [here(css, false), there(all[at] as Made)];
      for (const tree of ['page', 'shadow'] as const) {
        expect(ours[tree], css).to.include.members(theirs[tree]);
        if (ours[tree].length > theirs[tree].length) lacking++;
      }
    });
    expect(lacking).to.be.lessThan(10);
  });

  it('stays inside', async function () {
    this.timeout(60_000);
    const marked = (css: string) => css.replaceAll(/color: [a-z]+( !important)?/g, '--caught: 1 !important');
    const texts = [...broken.map(marked), ...seeds(400, (seed) => marked(jumble(seed))), ...seeds(1000, randomCss)];
    const all = await made(texts);
    const caught = (element: Element, pseudo?: string) =>
      getComputedStyle(element, pseudo).getPropertyValue('--caught') !== '';
    const frame = document.querySelector('#frame') as Element;
    const around = [...frame.querySelectorAll('*')].filter((each) => !host.contains(each));
    const outside = [document.documentElement, document.body, frame, ...around];
    const inside = [...root.querySelectorAll('*'), ...host.querySelectorAll('*')];
    // As text in the page, not as a sheet of a script.
    const inPage = document.head.appendChild(document.createElement('style'));
    const inShadow = root.appendChild(document.createElement('style'));
    let reached = 0;
    texts.forEach((css, at) => {
      inPage.textContent = (all[at] as Made).page;
      inShadow.textContent = (all[at] as Made).shadow;
      const out = outside.filter((each) => [undefined, '::before', '::after'].some((pseudo) => caught(each, pseudo)));
      expect(out, css).to.deep.equal([]);
      if (inside.some((each) => caught(each))) reached++;
    });
    inPage.remove();
    // Else it would be no wonder.
    expect(reached).to.be.greaterThan(texts.length / 8);
  });
});
