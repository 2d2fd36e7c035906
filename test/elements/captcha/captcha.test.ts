/**
 * Captchas in the page: where they stand, what the providers are told, what is told of them, and a provider of the page's own.
 */
import {expect, fixture, html} from '@open-wc/testing';
import type {AuthSignIn, CaptchaAsked, CaptchaProvider} from '../../../src/index.ts';
import '../../../src/index.ts';
import {createMemoryServer} from '../../../src/server/memory.ts';
import {drawn, get, press, textOf, until} from '../support.ts';

interface Told extends Record<string, unknown> {
  callback(token: string): void;
  'error-callback'(): void;
}

/** What the page's globals are for the time of a test. */
const globals = globalThis as Record<string, unknown>;

/** A pretend script, as a blob of ours would be: the provider's functions are there already. */
const script = '/test/elements/captcha/empty.js';

interface Options {
  readonly config?: object;
  readonly captcha?: CaptchaProvider;
  readonly isolated?: boolean;
  readonly slot?: boolean;
  readonly locale?: string;
  readonly scheme?: 'light' | 'dark';
}

const open = async ({
  config,
  captcha,
  isolated = false,
  slot = false,
  locale = 'en',
  scheme = 'light',
}: Options = {}) => {
  const tokens: string[] = [];
  const server = createMemoryServer({
    experience: {
      captchaPolicy: {enabled: true},
      signIn: {methods: [{identifier: 'email', password: false, verificationCode: true, isPasswordPrimary: false}]},
      signUp: {identifiers: ['email'], password: false, verify: true},
      color: {isDarkModeEnabled: true},
    },
    captcha: {
      public: {type: 'Turnstile', siteKey: 'key', script, ...config} as never,
      verify: async (token) => tokens.push(token) > 0 && token === 'good',
    },
  });
  const element = await fixture<AuthSignIn>(
    html`<auth-sign-in
      .fetch=${(request: Request) => server.fetch(request)}
      .captcha=${captcha}
      ?isolated=${isolated}
      locale=${locale}
      scheme=${scheme}
      >${slot ? html`<div slot="captcha" id="theirs"></div>` : ''}</auth-sign-in
    >`,
  );
  await drawn(element, 'sign-in');
  const root = isolated ? (element.shadowRoot as ShadowRoot) : element;
  const input = get<HTMLInputElement>(root, 'input[name=identifier]');
  input.value = 'mei@example.com';
  input.dispatchEvent(new InputEvent('input', {bubbles: true}));
  const submit = () => input.form?.requestSubmit();
  const shadow = element.shadowRoot as ShadowRoot;
  const place = () => shadow.querySelector('[part~=captcha]');
  const alert = () => textOf(shadow.querySelector('[role=alert]'));
  return {element, submit, input, place, alert, shadow, tokens};
};

/** The provider's function, and what it was told. */
const pretendTurnstile = () => {
  const told: Told[] = [];
  const places: HTMLElement[] = [];
  const removed: string[] = [];
  globals['turnstile'] = {
    render: (place: HTMLElement, options: Told) => {
      place.textContent = 'widget';
      places.push(place);
      return String(told.push(options));
    },
    remove: (id: string) => removed.push(id),
  };
  return {told, places, removed};
};

describe('captchas', () => {
  // No test goes on where another has ended.
  beforeEach(() => history.replaceState(null, ''));
  afterEach(() => {
    delete globals['turnstile'];
    delete globals['grecaptcha'];
  });

  for (const isolated of [false, true]) {
    it(`a widget stands in the page, on a place with a label; the token goes on (isolated: ${isolated})`, async () => {
      const {told, places, removed} = pretendTurnstile();
      const {element, submit, place, tokens} = await open({isolated, locale: 'ar', scheme: 'dark'});
      submit();
      await until(() => told.length === 1, 'the widget is asked for');
      await until(place, 'there is a place for it');
      const group = place() as HTMLElement;
      expect(textOf(group.querySelector('[part=label]'))).to.equal('أكّد أنك إنسان');
      expect(group.getAttribute('role')).to.equal('group');
      expect(places[0]?.assignedSlot, 'it is seen').not.to.equal(null);
      expect(places[0]?.getRootNode()).to.equal(document);
      expect(told[0]).to.include({sitekey: 'key', theme: 'dark', language: 'ar', appearance: 'always'});
      told[0]?.callback('good');
      await drawn(element, 'code');
      expect(tokens).to.deep.equal(['good']);
      expect(removed).to.deep.equal(['1']);
      expect(place() === null).to.equal(true);
      expect(element.querySelectorAll('[slot=captcha]').length).to.equal(0);
    });
  }

  it('the focus comes to the place, and goes back with Cancel', async () => {
    const {told, removed} = pretendTurnstile();
    const {submit, input, place, shadow} = await open();
    input.focus();
    submit();
    await until(() => told.length === 1 && place(), 'the widget is asked for');
    await until(() => textOf(shadow.activeElement) === 'Confirm that you’re a person', 'the label is read');
    press(shadow, 'Cancel');
    await until(() => !place(), 'the place is gone');
    expect(document.activeElement).to.equal(input);
    expect(removed).to.deep.equal(['1']);
  });

  it('nothing moves when the widget comes', async () => {
    const {told} = pretendTurnstile();
    const {submit, place} = await open();
    submit();
    await until(place, 'there is a place');
    const before = place()?.getBoundingClientRect().height;
    await until(() => told.length === 1, 'the widget is there');
    expect(place()?.getBoundingClientRect().height).to.equal(before);
    expect(before).to.be.greaterThan(65);
  });

  it('an invisible one opens no place, unless it has to', async () => {
    const {told} = pretendTurnstile();
    const {submit, place} = await open({config: {mode: 'invisible'}});
    submit();
    await until(() => told.length === 1, 'it is asked for');
    expect(told[0]?.['appearance']).to.equal('interaction-only');
    expect(place() === null).to.equal(true);
    (told[0]?.['before-interactive-callback'] as () => void)();
    await until(place, 'the person has something to do');
  });

  it('reCAPTCHA: a token by itself, or a box to tick', async () => {
    const executed: unknown[] = [];
    const told: Told[] = [];
    globals['grecaptcha'] = {
      enterprise: {
        ready: (then: () => void) => then(),
        execute: async (...asked: unknown[]) => (executed.push(asked), 'good'),
        render: (_place: HTMLElement, options: Told) => told.push(options),
      },
    };
    const invisible = await open({config: {type: 'RecaptchaEnterprise'}});
    invisible.submit();
    await drawn(invisible.element, 'code');
    expect(executed).to.deep.equal([['key', {action: 'interaction'}]]);

    history.replaceState(null, '');
    const {element, submit} = await open({config: {type: 'RecaptchaEnterprise', mode: 'checkbox'}, scheme: 'dark'});
    submit();
    await until(() => told.length === 1, 'the box is asked for');
    expect(told[0]).to.include({sitekey: 'key', theme: 'dark', hl: 'en'});
    told[0]?.callback('good');
    await drawn(element, 'code');
  });

  const failures: readonly (readonly [what: string, options: Options, begins: string])[] = [
    [
      'a script that does not come',
      {config: {script: '/test/elements/captcha/none.js'}},
      'The check that you’re a person couldn’t be loaded.',
    ],
    ['a script that brings nothing', {}, 'The check that you’re a person couldn’t be loaded.'],
    [
      'a script of nobody we know',
      {config: {script: 'https://evil.example/api.js'}},
      'The check that you’re a person couldn’t be loaded.',
    ],
    [
      'one of the page’s own that fails',
      {captcha: () => Promise.reject(new Error('quota'))},
      'We couldn’t confirm that you’re a person.',
    ],
    ['a token that is refused', {captcha: () => Promise.resolve('bad')}, 'We couldn’t confirm that you’re a person.'],
  ];
  for (const [what, options, begins] of failures) {
    it(`${what} is told, with a way on`, async () => {
      const {submit, alert, place, shadow} = await open(options);
      submit();
      await until(() => alert().startsWith(begins), `it says “${begins}”`);
      expect(place() === null).to.equal(true);
      expect(get(shadow, '[role=alert] button').textContent).to.contain('Try again');
    });
  }

  it('an error of the widget is told, and asking again draws another', async () => {
    const {told} = pretendTurnstile();
    const {element, submit, alert, shadow} = await open();
    submit();
    await until(() => told.length === 1, 'the widget is asked for');
    told[0]?.['error-callback']();
    await until(() => alert().startsWith('We couldn’t confirm'), 'it is told');
    press(shadow, 'Try again');
    await until(() => told.length === 2, 'another widget');
    told[1]?.callback('good');
    await drawn(element, 'code');
  });

  it('a provider of the page’s own, on a place of the page’s own', async () => {
    let asked: CaptchaAsked | undefined;
    let pass: (token: string) => void = () => {};
    const {element, submit, place} = await open({
      slot: true,
      captcha: (given) => {
        asked = given;
        given.show();
        return new Promise((resolve) => (pass = resolve));
      },
    });
    submit();
    await until(place, 'there is a place');
    expect(asked?.place.id).to.equal('theirs');
    expect(asked?.place.assignedSlot).not.to.equal(null);
    expect(asked?.config).to.include({type: 'Turnstile', siteKey: 'key'});
    expect([asked?.language, asked?.scheme]).to.deep.equal(['en', 'light']);
    pass('good');
    await drawn(element, 'code');
    expect(asked?.signal.aborted).to.equal(true);
    expect(element.querySelectorAll('#theirs').length).to.equal(1);
  });
});
