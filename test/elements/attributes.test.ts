/**
 * Whatever a page writes into an attribute: there is a form to sign in with, or words that say what is wrong, and the
 * console has the attribute's name.
 */
import {expect, fixtureCleanup} from '@open-wc/testing';
import type {AuthSignIn} from '../../src/index.ts';
import {settings} from '../../stories/fixtures.ts';
import '../../src/index.ts';
import {drawn, get, textOf, until} from './support.ts';

const asked: string[] = [];
/** A server that knows its settings, at any address. */
const server = (request: Request) => {
  asked.push(request.url);
  return Promise.resolve(Response.json(settings));
};

const open = (attributes: Readonly<Record<string, string>>) => {
  const element = document.createElement('auth-sign-in');
  element.fetch = server;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  document.body.append(element);
  return element;
};

/** What the developer is told once somebody touches the form. */
const adviceAbout = async (element: AuthSignIn, name: string) => {
  element.dispatchEvent(new Event('pointerdown'));
  await until(() => warnings.some((each) => each.includes(name)), `${name} is named`);
};

const {origin} = location;
const ignored: readonly (readonly [attribute: string, property: string, values: readonly string[]])[] = [
  ['routing', 'routing', ['foo', 'PATH', 'hash']],
  ['first-screen', 'firstScreen', ['foo', 'signIn', 'sign-in', 'toString', '__proto__']],
  ['completion', 'completion', ['foo', 'inplace', 'in-page', 'in-place']],
  ['social', 'social', ['foo', 'Popup', 'window']],
  ['direct-sign-in', 'directSignIn', ['foo', 'social', 'social:', 'saml:x']],
  ['scheme', 'scheme', ['foo', 'Dark']],
  ['frame', 'frame', ['foo', 'none']],
  ['heading-level', 'headingLevel', ['x', '0', '-1', 'h2']],
  ['locale', 'locale', ['xx', '*', 'C', 'POSIX', '-', '\u0000']],
  ['languages', 'languages', ['xx', '*', '-']],
];
const silent: Readonly<Record<string, readonly string[]>> = {
  'app-id': ['', ' '],
  'login-hint': ['', ' ', '<b>', '\u0000'],
  'site-name': ['', '<b>'],
  'first-screen': [''],
  'direct-sign-in': ['', 'social:nobody', 'sso:nobody'],
  'heading-level': ['', '3.7', '7'],
  routing: [''],
  scheme: [''],
  frame: [''],
  locale: ['', 'en_US', 'en-US,en;q=0.5'],
  languages: ['', ' '],
  'authorization-url': [''],
  completion: [''],
  social: [''],
};

const warnings: string[] = [];
const {warn} = console;

describe('attributes that a page gets wrong', () => {
  before(() => (console.warn = (...words: unknown[]) => warnings.push(words.join(' '))));
  beforeEach(() => {
    asked.length = 0;
    warnings.length = 0;
  });
  afterEach(() => {
    for (const each of document.querySelectorAll('auth-sign-in')) each.remove();
    fixtureCleanup();
  });
  after(() => (console.warn = warn));

  for (const [attribute, property, values] of ignored) {
    for (const value of values) {
      it(`${attribute}="${value}" is as if it were not there, and named`, async () => {
        const element = open({locale: 'en', [attribute]: value});
        await drawn(element, 'sign-in');
        expect(get(element.shadowRoot as ShadowRoot, '#title').getAttribute('aria-level')).to.equal('2');
        await adviceAbout(element, property);
      });
    }
  }

  for (const [attribute, values] of Object.entries(silent)) {
    for (const value of values) {
      it(`${attribute}="${value}" is no mistake that anybody meets`, async () => {
        const element = open({locale: 'en', [attribute]: value});
        await drawn(element, 'sign-in');
        expect(get(element.shadowRoot as ShadowRoot, '#title').getAttribute('aria-level')).to.match(/^[1-9]$/);
      });
    }
  }

  for (const [endpoint, expected] of [
    ['', origin],
    ['/', origin],
    ['/auth/', `${origin}/auth`],
    ['id.example.com', `${location.protocol}//id.example.com`],
    ['//id.example.com/', `${location.protocol}//id.example.com`],
    ['https://id.example.com///', 'https://id.example.com'],
  ] as const) {
    it(`endpoint="${endpoint}" is ${expected}`, async () => {
      await drawn(open({locale: 'en', endpoint}), 'sign-in');
      expect(asked[0]).to.match(new RegExp(`^${expected}/api/`));
    });
  }

  for (const [attribute, property, values] of [
    ['endpoint', 'endpoint', ['javascript:alert(1)', 'ftp://id.example.com', 'https://', 'http://[x']],
    [
      'authorization-url',
      'authorizationUrl',
      ['javascript:alert(1)', 'https://', 'data:,', 'https://elsewhere.example/oidc/auth'],
    ],
  ] as const) {
    for (const value of values) {
      it(`${attribute}="${value}" is said to be a mistake, and not the connection`, async () => {
        const element = open({locale: 'en', [attribute]: value});
        await until(() => element.shadowRoot?.querySelector('[part~="alert"]'), 'something is said');
        const alert = get(element.shadowRoot as ShadowRoot, '[part~="alert"]');
        expect(textOf(alert)).to.equal('This sign-in form isn’t set up correctly. Tell the people who run this site.');
        await until(() => warnings.some((each) => each.includes(property)), `${property} is named`);
        expect(asked).to.deep.equal([]);
      });
    }
  }

  for (const languages of [undefined, [], ['*'], ['de_DE'], ['C'], ['', 'x-y-z']]) {
    it(`navigator.languages of ${JSON.stringify(languages)}`, async () => {
      Object.defineProperty(navigator, 'languages', {value: languages, configurable: true});
      const element = open({});
      await drawn(element, 'sign-in');
      Reflect.deleteProperty(navigator, 'languages');
      expect(element.lang).to.equal(languages?.[0] === 'de_DE' ? 'de' : 'en');
    });
  }
});
