/**
 * Engines from before 2024: the form works without what they lack, and reads our sheets in another way, which draws the
 * same.
 */
import {withoutNewerSheets} from './older-engine.ts';
import {expect} from '@open-wc/testing';
import {schemeOf} from '../../src/elements/page/scheme.ts';
import {contrast, type Rgb} from '../../src/theme/palette.ts';
import {laterStyles} from '../../src/theme/later.styles.ts';
import {fixtures, type FixtureName} from '../../stories/fixtures.ts';
import {draw, get, speak, until} from './support.ts';

const situations = [
  ...(['signIn', 'signInTermsCheckbox', 'signInEightProviders', 'signInBadIdentifier', 'signInTermsDialog'] as const),
  ...(['code', 'setPassword', 'ssoConnectors', 'linkAccount', 'password'] as const),
] satisfies readonly FixtureName[];

const sheetsOf = (element: Element) => [
  ...(element.shadowRoot as ShadowRoot).adoptedStyleSheets,
  ...document.adoptedStyleSheets,
];

/** Where everything is, in px, and what does not depend on colours. `rem`: as if it were registered. */
const measure = async (fixture: FixtureName, locale: string, rem = '') => {
  const {element, shadow} = await draw(fixtures[fixture]);
  element.style.setProperty('--_rem', rem);
  if (locale !== 'en') await speak(element, locale);
  const late = laterStyles.styleSheet as CSSStyleSheet;
  await until(() => [shadow, document].every((tree) => tree.adoptedStyleSheets.includes(late)), 'the late sheet');
  // A picture that is still on its way has no width.
  const pictures = () => [element, shadow].flatMap((root) => [...root.querySelectorAll('img')]);
  await until(() => pictures().every(({hidden, naturalWidth}) => hidden || naturalWidth > 0), 'its pictures are there');
  const all = [element, shadow].flatMap((root) => [...root.querySelectorAll<HTMLElement>('*')]);
  const places = all.map((each) => {
    const {left, top, width, height} = each.getBoundingClientRect();
    const {display, fontSize, scale, paddingInline} = getComputedStyle(each);
    const box = [left, top, width, height].map((length) => length.toFixed(1));
    return [each.localName, each.getAttribute('part'), ...box, display, fontSize, scale, paddingInline].join(' ');
  });
  element.remove();
  return places;
};

const rgb = (color: string) =>
  (color.match(/[\d.]+/g) ?? []).slice(0, 3).map((each) => Number(each) / 255) as unknown as Rgb;

const white: Rgb = [1, 1, 1];

describe('an engine from before 2024', () => {
  const plain = new Map<string, string[]>();
  const cases = [...situations.map((fixture) => [fixture, 'en'] as const), ['signInTermsCheckbox', 'ar'] as const];

  before(async () => {
    for (const [fixture, locale] of cases) plain.set(fixture + locale, await measure(fixture, locale, '16px'));
    withoutNewerSheets();
    const {element} = await draw(fixtures.signIn);
    await until(
      () => element.shadowRoot?.adoptedStyleSheets[0]?.cssRules[0]?.cssText.includes('--_surface'),
      'palette',
    );
    element.remove();
  });

  for (const [fixture, locale] of cases) {
    it(`draws ${fixture} in ${locale} where others do`, async () => {
      expect(plain.get(fixture + locale)).to.have.length.above(20);
      expect(await measure(fixture, locale)).to.deep.equal(plain.get(fixture + locale));
    });
  }

  it('is given nothing that it does not understand', async () => {
    const {element} = await draw(fixtures.code);
    const walk = (rule: CSSRule, isNested = false): CSSRule[] => {
      const isRule = rule instanceof CSSStyleRule;
      if (isRule && isNested) throw new Error(`nested: ${rule.cssText}`);
      const inside = 'cssRules' in rule ? [...(rule.cssRules as CSSRuleList)] : [];
      return [rule, ...inside.flatMap((each) => walk(each, isNested || isRule))];
    };
    const rules = sheetsOf(element).flatMap((sheet) => [...sheet.cssRules].flatMap((rule) => walk(rule)));
    expect(rules).to.have.length.above(100);
    for (const {cssText} of rules) expect(cssText).not.to.match(/light-dark\(|\(from |:dir\(|&/);
  });

  for (const brand of ['#2b4acb', '#ffd600', '#111', '#fafafa']) {
    for (const scheme of ['light', 'dark'] as const) {
      it(`reads well in ${scheme} with ${brand}`, async () => {
        const {element, screen, shadow} = await draw(fixtures.signIn);
        element.style.setProperty('--auth-duration', '0s');
        element.style.setProperty('--auth-color-primary', brand);
        element.scheme = scheme;
        await until(() => schemeOf(element) === scheme && !element.isUpdatePending, 'drawn');
        const style = (each: Element) => getComputedStyle(each);
        const card = rgb(style(get(shadow, '[part=card]')).backgroundColor);
        const button = style(get(screen, '[part~=button-primary]'));
        expect(contrast(rgb(style(get(shadow, '[part=root]')).color), card)).to.be.above(7);
        expect(contrast(rgb(button.color), rgb(button.backgroundColor))).to.be.above(4.5);
        expect(card[0] > 0.5).to.equal(scheme === 'light');
      });
    }
  }

  it('has a white label where a fill is dimmed for one', async () => {
    const {element, screen} = await draw(fixtures.signIn);
    element.style.setProperty('--auth-duration', '0s');
    element.style.setProperty('--auth-color-primary', '#5b7cf7');
    element.scheme = 'dark';
    await until(() => schemeOf(element) === 'dark' && !element.isUpdatePending, 'drawn');
    const {color, backgroundColor} = getComputedStyle(get(screen, '[part~=button-primary]'));
    expect(color).to.equal('rgb(255, 255, 255)');
    expect(contrast(white, rgb(backgroundColor))).to.be.within(4.5, 4.8);
  });
});
