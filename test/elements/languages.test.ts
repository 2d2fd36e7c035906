/**
 * Which language, and whose words: with a server in the page.
 */
import {expect, fixture, html, oneEvent} from '@open-wc/testing';
import {nothing} from 'lit';
import type {AuthLanguageChangeEvent, AuthSignIn} from '../../src/index.ts';
import {createMemoryServer, type MemoryServerOptions} from '../../src/server/memory.ts';
import {fixtures} from '../../stories/fixtures.ts';
import {stillMachine} from '../../stories/still-machine.ts';
import {draw, drawn, expectAccessible, get, textOf, until} from './support.ts';

/** English in the sentence, whatever the browser prefers; what somebody chose before is forgotten. */
const open = async (attributes: Partial<AuthSignIn>, options: MemoryServerOptions = {}) => {
  const server = createMemoryServer(options);
  const asked: string[] = [];
  const element = await fixture<AuthSignIn>(
    html`<auth-sign-in
      locale=${attributes.locale ?? 'en'}
      endpoint=${location.origin}
      .fetch=${(request: Request) => {
        asked.push(new URL(request.url).pathname);
        return server.fetch(request);
      }}
      .languages=${attributes.languages}
      .languageMenu=${attributes.languageMenu ?? false}
      .messages=${attributes.messages}
      .serverPhrases=${attributes.serverPhrases ?? false}
    ></auth-sign-in>`,
  );
  await drawn(element, 'sign-in');
  const shadow = element.shadowRoot as ShadowRoot;
  const title = () => textOf(shadow.querySelector('#title'));
  return {element, shadow, title, asked};
};

const menuOf = async (shadow: ShadowRoot) => {
  await until(() => shadow.querySelector('auth-language-menu select'), 'the menu is there');
  return get<HTMLSelectElement>(shadow, 'auth-language-menu select');
};

const choose = (menu: HTMLSelectElement, locale: string) => {
  menu.value = locale;
  menu.dispatchEvent(new Event('change', {bubbles: true}));
};

const forget = () => {
  for (const name of ['language', 'tenant-texts']) localStorage.removeItem(`auth-sign-in:${name}`);
};

describe('languages', () => {
  beforeEach(forget);
  afterEach(forget);

  it('are spoken where the settings never came, too', async () => {
    const element = await fixture<AuthSignIn>(
      html`<auth-sign-in locale="ar" .machine=${stillMachine(fixtures.misconfiguredPage)}></auth-sign-in>`,
    );
    const title = () => textOf(element.shadowRoot?.querySelector('#title'));
    await until(title, 'the end is drawn');
    expect(title()).to.match(/[\u0600-\u06ff]/);
    expect(element.dir).to.equal('rtl');
  });

  describe('each wish outweighs those after it', () => {
    afterEach(() => sessionStorage.removeItem('ui_locales'));

    /** From the person's choice down to the page around; the browser's own cannot be set in a test. */
    const wishes = ['ko', 'fr', 'de', 'ja'] as const;
    const names = ['the person’s choice', 'the attribute', 'the authorization request', 'the page around'];

    wishes.forEach((first, given) => {
      it(names[given] ?? '', async () => {
        const [chosen, attribute, requested, page] = wishes.map((each, at) => (at < given ? undefined : each));
        if (chosen) localStorage.setItem('auth-sign-in:language', chosen);
        if (requested) sessionStorage.setItem('ui_locales', requested);
        const around = await fixture(
          html`<div lang=${page ?? ''}>
            <auth-sign-in
              language-menu
              locale=${attribute ?? nothing}
              .machine=${stillMachine(fixtures.signIn)}
            ></auth-sign-in>
          </div>`,
        );
        const element = get<AuthSignIn>(around, 'auth-sign-in');
        await until(() => element.lang, 'a language is spoken');
        expect(element.lang).to.equal(first);
      });
    });
  });

  describe('an allow-list', () => {
    it('the wish counts if it is on it', async () => {
      const {element} = await open({locale: 'fr-CH de', languages: 'de fr'});
      expect(element.lang).to.equal('fr');
    });

    it('otherwise the next wish that is', async () => {
      const {element} = await open({locale: 'ja de', languages: 'de fr'});
      expect(element.lang).to.equal('de');
    });

    it('otherwise the first of the list', async () => {
      const {element} = await open(
        {locale: 'ja', languages: 'ko ru'},
        {experience: {languageInfo: {autoDetect: false, fallbackLanguage: 'es'}}},
      );
      await until(() => element.lang === 'ko', 'Korean is spoken');
    });

    it('a list of languages that we do not have allows all', async () => {
      const {element} = await open({locale: 'ja', languages: 'tlh'});
      expect(element.lang).to.equal('ja');
    });
  });

  describe('the menu', () => {
    it('lists what is allowed, in that order, each under its own name and in its own language', async () => {
      const {shadow} = await open({languages: 'zh-CN en ar', languageMenu: true});
      const {options} = await menuOf(shadow);
      expect([...options].map(({value, lang, text}) => `${value} ${lang} ${text}`)).to.deep.equal([
        'zh-CN zh-CN 简体中文',
        'en en English',
        'ar ar العربية',
      ]);
    });

    it('lists all of ours without a list, and not the pseudo-locale', async () => {
      const {shadow} = await open({languageMenu: true});
      const tags = [...(await menuOf(shadow)).options].map(({value}) => value);
      expect(tags).to.include.members(['en', 'ar', 'pt-BR', 'zh-TW']);
      expect(tags).not.to.include('en-XA');
    });

    it('switches, tells the page, and keeps what was typed and where the focus is', async () => {
      const {element, shadow, title} = await open({languageMenu: true});
      const menu = await menuOf(shadow);
      const input = get<HTMLInputElement>(element, 'input[name="identifier"]');
      input.value = 'alice@';
      menu.focus();
      setTimeout(() => choose(menu, 'ar'));
      const event = (await oneEvent(element, 'auth-language-change')) as unknown as AuthLanguageChangeEvent;
      expect(event.locale).to.equal('ar');
      await until(() => element.lang === 'ar', 'it speaks Arabic');
      expect(element.dir).to.equal('rtl');
      expect(title()).to.equal('تسجيل الدخول');
      expect(input.value).to.equal('alice@');
      expect(input.dir).to.equal('ltr');
      expect(shadow.activeElement).to.equal(menu);
    });

    it('what stands in every kind of field survives, and so does the place of an error', async () => {
      for (const [state, selector] of [
        [fixtures.password, 'input[name="password"]'],
        [fixtures.code, 'input[name="code"]'],
        [fixtures.registerTermsRequired, 'input[name="identifier"]'],
      ] as const) {
        const {element, screen, shadow} = await draw(state, {languageMenu: true});
        const input = get<HTMLInputElement>(screen, selector);
        input.value = '12';
        const errors = screen.querySelectorAll('[part~="error"]').length;
        choose(await menuOf(shadow), 'ko');
        await until(() => element.lang === 'ko', 'it speaks Korean');
        await element.updateComplete;
        expect(get<HTMLInputElement>(screen, selector)).to.equal(input);
        expect(input.value).to.equal('12');
        expect(screen.querySelectorAll('[part~="error"]').length).to.equal(errors);
        forget();
      }
    });

    it('its choice is remembered, before every other wish', async () => {
      const first = await open({languageMenu: true});
      choose(await menuOf(first.shadow), 'de');
      await until(() => first.element.lang === 'de', 'it speaks German');
      const second = await open({locale: 'fr', languageMenu: true});
      expect(second.element.lang).to.equal('de');
      expect((await menuOf(second.shadow)).value).to.equal('de');
    });

    it('its choice does not count on a page without a menu', async () => {
      localStorage.setItem('auth-sign-in:language', 'de');
      const {element} = await open({locale: 'fr'});
      expect(element.lang).to.equal('fr');
    });

    it('a language that the page sets afterwards counts', async () => {
      const {element, shadow} = await open({languageMenu: true});
      choose(await menuOf(shadow), 'de');
      await until(() => element.lang === 'de', 'it speaks German');
      element.locale = 'es';
      await until(() => element.lang === 'es', 'it speaks Spanish');
      expect((await menuOf(shadow)).value).to.equal('es');
    });

    it('has a name', async () => {
      const {shadow} = await open({languageMenu: true});
      expect((await menuOf(shadow)).getAttribute('aria-label')).to.equal('Language');
      await expectAccessible(get(shadow, 'auth-language-menu'));
    });
  });

  describe('texts of the page', () => {
    it('stand in the place of ours, with our placeholders and their markup', async () => {
      const {element, title} = await open(
        {messages: {'sign-in.title': 'Come in', 'terms.line': 'Mind the {0}rules{1} & the {2}policy{3}'}},
        {experience: {termsOfUseUrl: 'https://a.example/terms', privacyPolicyUrl: 'https://a.example/privacy'}},
      );
      expect(title()).to.equal('Come in');
      const terms = get(element.shadowRoot as ShadowRoot, '[part~="terms"]');
      expect(textOf(terms)).to.equal('Mind the rules & the policy');
      expect([...terms.querySelectorAll('a')].map(({href, text}) => `${text} ${href}`)).to.deep.equal([
        'rules https://a.example/terms',
        'policy https://a.example/privacy',
      ]);
    });

    it('are text, whatever is in them', async () => {
      const {element, shadow} = await open(
        {messages: {'terms.line-terms': '<img src=x> {0}<b>terms</b>{1}', 'sign-in.subtitle': '<i>x</i>'}},
        {experience: {termsOfUseUrl: 'https://a.example/terms', privacyPolicyUrl: null}},
      );
      expect(textOf(get(shadow, '[part~="terms"]'))).to.equal('<img src=x> <b>terms</b>');
      expect(textOf(get(shadow, '[part~="subtitle"]'))).to.equal('<i>x</i>');
      expect(element.querySelectorAll('img, b, i').length).to.equal(0);
    });

    it('for one language count in that language', async () => {
      const {element, title} = await open({messages: {de: {'sign-in.title': 'Herein'}}});
      expect(title()).to.equal('Sign in');
      element.locale = 'de';
      await until(() => title() === 'Herein', 'the German text is there');
    });

    it('can be set and taken back at any time', async () => {
      const {element, title} = await open({});
      element.messages = {'sign-in.title': 'One'};
      await until(() => title() === 'One', 'the text is there');
      element.messages = {'sign-in.title': 'Two'};
      await until(() => title() === 'Two', 'the next text is there');
      element.messages = undefined;
      await until(() => title() === 'Sign in', 'ours is back');
    });
  });

  describe('texts of the tenant', () => {
    const tenant: MemoryServerOptions = {
      phrases: {en: {description: {sign_in_to_your_account: 'Welcome to the club'}}},
    };

    it('stand in the place of ours where the page wants them', async () => {
      const {title} = await open({serverPhrases: true}, tenant);
      await until(() => title() === 'Welcome to the club', 'the text is there');
    });

    it('are not asked for where it does not', async () => {
      const {title, asked} = await open({}, tenant);
      expect(title()).to.equal('Sign in');
      expect(asked).not.to.include('/api/.well-known/phrases');
    });

    it('are there from the beginning on the next visit', async () => {
      const {title} = await open({serverPhrases: true}, tenant);
      await until(() => title() === 'Welcome to the club', 'the text is there');
      const titles: string[] = [];
      const next = await open({serverPhrases: true}, tenant);
      titles.push(next.title());
      expect(titles).to.deep.equal(['Welcome to the club']);
    });

    it('the page outweighs them', async () => {
      localStorage.setItem('auth-sign-in:tenant-texts', '1');
      const {title} = await open({serverPhrases: true, messages: {'sign-in.title': 'Page’s'}}, tenant);
      expect(title()).to.equal('Page’s');
    });

    /** With the tenant’s texts whose answer is held back. */
    const openHeld = async (request: string) => {
      let release = () => {};
      const answer = new Promise<void>((resolve) => (release = resolve));
      const server = createMemoryServer(tenant);
      const element = await fixture<AuthSignIn>(
        html`<auth-sign-in
          locale="en"
          server-phrases
          .fetch=${async (asked: Request) => {
            if (asked.url.includes(request)) await answer;
            return server.fetch(asked);
          }}
        ></auth-sign-in>`,
      );
      await drawn(element, 'sign-in');
      return {element, release: () => release()};
    };

    it('take the place of ours as they come where nobody waits any longer', async () => {
      localStorage.setItem('auth-sign-in:tenant-texts', '1');
      const {element, release} = await openHeld('phrases');
      const title = () => textOf(element.shadowRoot?.querySelector('#title'));
      expect(title()).to.equal('Sign in');
      const input = get<HTMLInputElement>(element, 'input[name="identifier"]');
      input.value = 'alice@';
      release();
      await until(() => title() === 'Welcome to the club', 'the text is there');
      expect(input.value).to.equal('alice@');
    });

    it('that come for a language that is spoken no more stay out', async () => {
      localStorage.setItem('auth-sign-in:tenant-texts', '1');
      const {element, release} = await openHeld('lng=en');
      element.locale = 'de';
      await until(() => element.lang === 'de', 'it speaks German');
      release();
      await new Promise((resolve) => setTimeout(resolve, 200));
      expect(element.lang).to.equal('de');
      expect(textOf(element.shadowRoot?.querySelector('#title'))).to.equal('Anmelden');
    });

    it('a server that cannot answer leaves us with ours', async () => {
      localStorage.setItem('auth-sign-in:tenant-texts', '1');
      const server = createMemoryServer(tenant);
      const element = await fixture<AuthSignIn>(
        html`<auth-sign-in
          locale="en"
          server-phrases
          .fetch=${(request: Request) =>
            request.url.includes('phrases') ? Promise.reject(new TypeError('offline')) : server.fetch(request)}
        ></auth-sign-in>`,
      );
      await drawn(element, 'sign-in');
      expect(textOf(element.shadowRoot?.querySelector('#title'))).to.equal('Sign in');
      expect(localStorage.getItem('auth-sign-in:tenant-texts')).to.equal(null);
    });
  });
});
