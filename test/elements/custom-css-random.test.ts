/**
 * The tenant's CSS stays inside the element, whatever it reaches for. In a page as small as can be, so that a seed is
 * cheap: of the element nothing is needed but its name and its two trees.
 */
import {expect, fixture, html} from '@open-wc/testing';
import {applyCustomCss} from '../../src/theme/custom-css.ts';
import {randomCss} from './random-css.ts';

const seeds = 1000;

/** As near to ours as can be, before it and after it. */
const strangers = html`<div title="a,b)" part="title"></div>
  <form><input part="input" /><button>Send</button></form>`;
const ours = '<div part="card"><h2 part="title">Sign in</h2><input part="input"><button>Send</button></div>';

describe('the CSS of a tenant, at random', () => {
  let root: ShadowRoot;
  let inside: readonly Element[];
  let outside: readonly Element[];

  beforeEach(async () => {
    const frame = await fixture(
      html`<div id="frame">
        ${strangers}
        <auth-sign-in></auth-sign-in>
        <div id="probe"></div>
        ${strangers}
      </div>`,
    );
    const host = frame.querySelector('auth-sign-in') as Element;
    root = host.attachShadow({mode: 'open'});
    root.innerHTML = ours;
    host.innerHTML = ours;
    inside = [...root.querySelectorAll('*'), ...host.querySelectorAll('*')];
    const around = [...frame.querySelectorAll('*')].filter((each) => !host.contains(each));
    outside = [document.documentElement, document.body, frame, ...around];
  });
  afterEach(() => applyCustomCss('', root, false));

  const caught = (element: Element, pseudo?: string) =>
    getComputedStyle(element, pseudo).getPropertyValue('--caught') !== '';
  const caughtOutside = () =>
    outside.filter((each) => [undefined, '::before', '::after'].some((pseudo) => caught(each, pseudo)));

  it('stays inside where declarations are about the root of a scope', () => {
    applyCustomCss('auth-sign-in { @scope (html:has(&)) { --caught: 1; @media all { --caught: 1 } } }', root, false);
    expect(caughtOutside()).to.deep.equal([]);
  });

  it('stays inside', function () {
    this.timeout(60_000);
    let reached = 0;
    for (let seed = 1; seed <= seeds; seed++) {
      const css = randomCss(seed);
      applyCustomCss(css, root, false);
      expect(caughtOutside(), `${seed}: ${css}`).to.deep.equal([]);
      if (inside.some((each) => caught(each))) reached++;
    }
    // Else it would be no wonder. Most are about the page, or have a part that some engine does not know.
    expect(reached).to.be.greaterThan(seeds / 5);
  });
});
