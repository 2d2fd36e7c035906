/**
 * A language that cannot be had: its code hangs, is not there or does nothing. The person is told in the language that
 * is there, signs in in it, and can try again.
 */
import {expect, fixture, html} from '@open-wc/testing';
import {loaders} from '../../src/i18n/generated/loaders.ts';
import {useLocale} from '../../src/i18n/locale.ts';
import type {AuthSignIn} from '../../src/index.ts';
import {createMemoryServer} from '../../src/server/memory.ts';
import {fixtures} from '../../stories/fixtures.ts';
import {draw, drawn, get, isChromium, speak, textOf, until} from './support.ts';

type Loaders = Record<string, () => Promise<object>>;
const mutable = loaders as Loaders;
const whole = {...mutable};

const faults: Loaders = {
  'is not there': () => Promise.reject(new TypeError('404')),
  'is empty': () => Promise.resolve({}),
  // The same timers in every engine.
  ...(isChromium && {hangs: () => new Promise(() => {})}),
};

/** How long a language is waited for. Here it is a second. */
const limitMs = 4000;
const later = window.setTimeout.bind(window);
before(() => {
  window.setTimeout = ((work: () => void, ms?: number, ...given: unknown[]) =>
    later(work, ms === limitMs ? 1000 : ms, ...given)) as typeof setTimeout;
});
after(() => {
  window.setTimeout = later;
});

const note = 'Your language couldn’t be loaded. Go on in this one, or try again.';
const alertIn = (element: AuthSignIn) => element.shadowRoot?.querySelector('[role="alert"]');
const isTold = (element: AuthSignIn) =>
  until(() => textOf(alertIn(element)?.querySelector('p')) === note, 'it is told');
const tryAgain = (element: AuthSignIn) => get(element.shadowRoot as ShadowRoot, '[role="alert"] button').click();

const forget = () => localStorage.removeItem('auth-sign-in:language');
const mend = () => Object.assign(mutable, whole);

const openIn = async (locale: string) => {
  const server = createMemoryServer();
  const element = await fixture<AuthSignIn>(
    html`<auth-sign-in
      locale=${locale}
      endpoint=${location.origin}
      .fetch=${(request: Request) => server.fetch(request)}
      language-menu
    ></auth-sign-in>`,
  );
  await drawn(element, 'sign-in');
  return element;
};

const choose = async (element: AuthSignIn, locale: string) => {
  const shadow = element.shadowRoot as ShadowRoot;
  await until(() => shadow.querySelector('auth-language-menu select'), 'the menu is there');
  const menu = get<HTMLSelectElement>(shadow, 'auth-language-menu select');
  menu.value = locale;
  menu.dispatchEvent(new Event('change', {bubbles: true}));
  return menu;
};

for (const [fault, ask] of Object.entries(faults)) {
  describe(`the code of a language ${fault}`, () => {
    beforeEach(async () => {
      forget();
      await useLocale('en');
      mutable['fr'] = ask;
    });
    afterEach(() => {
      forget();
      mend();
    });

    it('at the beginning: the form comes in English, and the language with another attempt', async () => {
      const element = await openIn('fr');
      expect(element.lang).to.equal('en');
      expect(get<HTMLInputElement>(element, 'input[name="identifier"]').disabled).to.equal(false);
      await isTold(element);
      // Once more in vain: said once more.
      const before = alertIn(element);
      tryAgain(element);
      await until(() => ![null, before].includes(alertIn(element) ?? null), 'it is another note');
      await isTold(element);
      mend();
      tryAgain(element);
      await until(() => element.lang === 'fr', 'it speaks French');
      await until(() => !alertIn(element), 'the note goes');
    });

    it('chosen in the menu: the menu goes back, and what is spoken stays', async () => {
      const element = await openIn('de');
      const menu = await choose(element, 'fr');
      await until(() => alertIn(element), 'it is told');
      expect(textOf(alertIn(element)?.querySelector('p'))).to.match(/^Ihre Sprache/);
      expect(element.lang).to.equal('de');
      await until(() => menu.value === 'de', 'the menu is back');
      mend();
      tryAgain(element);
      await until(() => element.lang === 'fr', 'it speaks French');
      await until(() => menu.value === 'fr', 'so does the menu');
      expect(alertIn(element)).to.equal(null);
    });

    it('another choice ends the matter', async () => {
      const element = await openIn('de');
      await choose(element, 'fr');
      await choose(element, 'es');
      await until(() => element.lang === 'es', 'it speaks Spanish');
      expect(alertIn(element)).to.equal(null);
    });
  });
}

/** One for each, as words for what was met are asked for again with each language. */
const flows = {
  'is not there': ['device', fixtures.device, 'Sign in on your device'],
  'is empty': ['forgot-password', fixtures.forgotPassword, 'Reset your password'],
  hangs: ['mfa', fixtures.mfaTotp, 'Set up your authenticator app'],
} as const;

for (const [fault, [flow, state, title]] of Object.entries(flows)) {
  if (!(fault in faults)) continue;
  describe(`what a flow adds to a language ${fault}`, () => {
    let parts: Record<string, () => Promise<object>>;
    let part: () => Promise<object>;
    before(async () => {
      ({parts} = (await loaders.it()) as unknown as {parts: typeof parts});
      part = parts[flow] as typeof part;
    });
    beforeEach(async () => {
      await useLocale('en');
      parts[flow] = faults[fault] as typeof part;
    });
    afterEach(() => {
      parts[flow] = part;
    });
    const titleOf = (element: AuthSignIn) => textOf(element.shadowRoot?.querySelector('#title'));

    it('its screens come in English and say so, and in the language with another attempt', async () => {
      const {element, machine} = await draw(fixtures.signIn);
      await speak(element, 'it');
      machine.show(state);
      await drawn(element, state.screen.name);
      expect(element.lang).to.equal('en');
      await isTold(element);
      expect(titleOf(element)).to.equal(title);
      parts[flow] = part;
      tryAgain(element);
      await until(() => element.lang === 'it', 'it speaks Italian');
      expect(titleOf(element)).not.to.equal(title);
      await until(() => !alertIn(element), 'the note goes');
    });

    it('a language that is switched to there is none, and what is spoken stays', async () => {
      const {element} = await draw(state);
      element.locale = 'it';
      await isTold(element);
      expect(element.lang).to.equal('en');
    });
  });
}

describe('without settings', () => {
  const wrong = {
    'a form that is not set up': html`<auth-sign-in locale="de" endpoint="http://[" language-menu></auth-sign-in>`,
    'a server that cannot be reached': html`<auth-sign-in
      locale="de"
      endpoint=${location.origin}
      .fetch=${() => Promise.reject(new TypeError('offline'))}
    ></auth-sign-in>`,
  };
  for (const [name, template] of Object.entries(wrong)) {
    it(`${name} is told in the language of the page`, async () => {
      const element = await fixture<AuthSignIn>(template);
      await until(() => alertIn(element), 'it is told');
      expect(element.lang).to.equal('de');
      expect(textOf(alertIn(element))).to.match(/Anmeldeformular|nicht erreichbar/);
    });
  }
});
