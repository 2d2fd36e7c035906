/**
 * Pictures and names out of the settings: one picture is fetched, the one that is shown, and what fails leaves a name.
 */
import {expect, fixture, html} from '@open-wc/testing';
import {initialOf} from '../../src/elements/page/drawn-pictures.ts';
import type {AuthSignIn} from '../../src/index.ts';
import type {State} from '../../src/machine/state.ts';
import type {SignInSettings} from '../../src/protocol/settings.ts';
import {fixtures, settings, siteName} from '../../stories/fixtures.ts';
import {stillMachine} from '../../stories/still-machine.ts';
import {draw, drawn, get, until} from './support.ts';

const initials: Readonly<Record<string, string>> = {
  Okta: 'O',
  'acme id': 'A',
  Émile: 'É',
  'e\u0301mile': 'E\u0301',
  支付宝: '支',
  '👩‍💻 Studio': '👩‍💻',
  '🇩🇪 Post': '🇩🇪',
  '🏴󠁧󠁢󠁳󠁣󠁴󠁿 Trust': '🏴󠁧󠁢󠁳󠁣󠁴󠁿',
  '👍🏽 Works': '👍🏽',
  '1️⃣ First': '1️⃣',
  '𝒜cme': '𝒜',
  '\u202bشركة\u202c': 'ش',
  '\u200eAcme': 'A',
  '\ufeff\u2066acme\u2069': 'A',
  '“Acme”': 'A',
  '(9 Lives)': '9',
  'e\u0301\u0323x': 'E\u0301\u0323',
  นกแก้ว: 'น',
  กำ: 'กำ',
  '\u1100\u1161 Co': '\u1100\u1161',
  '  ': '',
  '': '',
};

const withBranding = (branding: SignInSettings['branding'], isDarkModeEnabled = true): State => ({
  ...fixtures.signIn,
  settings: {...settings, branding, color: {isDarkModeEnabled}},
});

/** Nobody answers these. */
const missing = (name: string) => new URL(`/missing/${name}.svg`, location.href).href;

describe('pictures and names of the settings', () => {
  for (const [name, initial] of Object.entries(initials)) {
    it(`the initial of “${name}” is “${initial}”`, () => expect(initialOf(name)).to.equal(initial));
  }

  it('a logo that fails leaves the name of the site', async () => {
    const {shadow} = await draw(withBranding({logoUrl: missing('logo')}));
    await until(() => shadow.querySelector('.as-site:not([hidden])'), 'the name has come');
    // The part is the image alone: what a page says of its size is not said of a text.
    const [image, name] = [get(shadow, '[part~="logo"]'), get(shadow, '.as-site')];
    expect(image.checkVisibility()).to.equal(false);
    expect(name.textContent).to.equal(siteName);
    expect(name.checkVisibility()).to.equal(true);
  });

  it('a logo that fails leaves no gap where the site has no name', async () => {
    const titleOf = (shadow: ShadowRoot) => shadow.querySelector('#title') as Element;
    const top = async (branding: SignInSettings['branding']) => {
      const machine = stillMachine(withBranding(branding));
      const element = await fixture<AuthSignIn>(html`<auth-sign-in .machine=${machine} site-name=""></auth-sign-in>`);
      await drawn(element, 'sign-in');
      const shadow = element.shadowRoot as ShadowRoot;
      if (branding.logoUrl) await until(() => shadow.querySelector('[part="logo"][hidden]'), 'the logo has failed');
      return titleOf(shadow).getBoundingClientRect().top - element.getBoundingClientRect().top;
    };
    expect(await top({logoUrl: missing('logo')})).to.equal(await top({}));
  });

  it('a connector whose logo fails has its initial', async () => {
    const {screen} = await draw({
      ...fixtures.signIn,
      settings: {...settings, socialConnectors: [{...connector, name: {en: '🇩🇪 Post'}, logo: missing('post')}]},
    });
    const logos = () => screen.querySelectorAll<HTMLElement>('[part~="social-button"] .as-logo');
    await until(() => logos()[0]?.hidden, 'the logo has failed');
    const [, initial] = logos();
    expect(initial?.textContent).to.equal('🇩🇪');
    expect(initial?.checkVisibility()).to.equal(true);
  });

  it('a connector without any name is called by its target', async () => {
    const {screen} = await draw({
      ...fixtures.signIn,
      settings: {...settings, socialConnectors: [{...connector, name: {en: ''}}]},
    });
    expect(screen.querySelector('[part~="social-button"]')?.textContent).to.contain(connector.target);
  });

  describe('in a dark page', () => {
    const asked: string[] = [];
    // eslint-disable-next-line @typescript-eslint/unbound-method -- put back as it was
    const {setAttribute} = Element.prototype;
    before(() => {
      document.documentElement.style.colorScheme = 'dark';
      Element.prototype.setAttribute = function (name, value) {
        if (this instanceof HTMLImageElement && name === 'src') asked.push(value);
        setAttribute.call(this, name, value);
      };
    });
    beforeEach(() => (asked.length = 0));
    after(() => {
      document.documentElement.style.colorScheme = '';
      Element.prototype.setAttribute = setAttribute;
    });

    const branding = {logoUrl: missing('light'), darkLogoUrl: missing('dark')};
    const cases = [
      ['the dark logo alone is fetched', true, missing('dark')],
      ['the light logo alone is fetched where dark mode is off', false, missing('light')],
    ] as const;
    for (const [title, isDarkModeEnabled, logo] of cases) {
      // An engine from before 2024 is told of the scheme after it has drawn.
      const test = isDarkModeEnabled || CSS.supports('color: light-dark(red, blue)') ? it : it.skip;
      test(title, async () => {
        // As with settings that come by a request: something is drawn before they say which scheme it is.
        const machine = stillMachine({...fixtures.loading, settings: undefined});
        const element = await fixture<AuthSignIn>(html`<auth-sign-in .machine=${machine}></auth-sign-in>`);
        await drawn(element, 'loading');
        const state = withBranding(branding, isDarkModeEnabled);
        machine.show({...state, settings: {...settings, ...state.settings, socialConnectors: [], ssoConnectors: []}});
        await drawn(element, 'sign-in');
        await new Promise((resolve) => setTimeout(resolve, 100));
        expect(asked).to.deep.equal([logo]);
      });
    }

    it('a dark logo that is no picture leaves the light one', async () => {
      await draw(withBranding({logoUrl: missing('light'), darkLogoUrl: 'javascript:alert(1)'}));
      expect(asked).to.include(missing('light'));
    });
  });
});

const [connector] = settings.socialConnectors as [SignInSettings['socialConnectors'][number]];
