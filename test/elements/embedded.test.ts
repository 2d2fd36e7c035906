/** In a page that changes its mind, or that has more than one form. */
import {expect} from '@open-wc/testing';
import type {AuthCompleteEvent, AuthSignIn} from '../../src/index.ts';
import {settings} from '../../stories/fixtures.ts';
import '../../src/index.ts';
import {drawn, get, textOf, until} from './support.ts';

const asked: Request[] = [];
/** Knows its settings, and takes everything for done. */
const server = (request: Request) => {
  asked.push(request);
  const {pathname} = new URL(request.url);
  if (pathname.endsWith('/sign-in-exp')) return Promise.resolve(Response.json(settings));
  if (pathname.endsWith('/sso-connectors')) return Promise.resolve(Response.json({connectorIds: []}));
  if (pathname === '/oidc/auth') return Promise.resolve(new Response(null, {status: 303}));
  return Promise.resolve(Response.json({verificationId: 'v', redirectTo: `${location.origin}/end`}));
};
const visits = () => asked.map(({url}) => url).filter((url) => url.includes('/oidc/auth'));

const open = async (given: Partial<AuthSignIn> = {}) => {
  const element = Object.assign(document.createElement('auth-sign-in'), {fetch: server, locale: 'en', ...given});
  document.body.append(element);
  await drawn(element, 'sign-in');
  return element;
};

const field = (element: AuthSignIn) => get<HTMLInputElement>(element, 'input[name=identifier]');
const type = (element: AuthSignIn, text: string) => {
  field(element).value = text;
  field(element).dispatchEvent(new Event('input', {bubbles: true}));
};
const toCode = async (element: AuthSignIn) => {
  type(element, 'mei.lin@fernway.example');
  field(element).form?.requestSubmit();
  await drawn(element, 'code');
};
const authorization = (state: string) => `/oidc/auth?client_id=app&state=${state}`;
const title = (element: AuthSignIn) => textOf(get(element.shadowRoot as ShadowRoot, '#title'));

describe('attributes that change while somebody signs in', () => {
  beforeEach(() => {
    asked.length = 0;
    sessionStorage.clear();
    history.replaceState(null, '');
  });
  afterEach(() => {
    for (const each of document.querySelectorAll('auth-sign-in')) each.remove();
  });

  it('looks and words count at once, and what is typed stays', async () => {
    const element = await open();
    type(element, 'typed@example.com');
    Object.assign(element, {scheme: 'dark', frame: 'plain', headingLevel: 3, languageMenu: true});
    element.messages = {'sign-in.title': 'Come in'};
    await until(() => title(element) === 'Come in', 'the title');
    expect(get(element.shadowRoot as ShadowRoot, '#title').getAttribute('aria-level')).to.equal('3');
    expect(field(element).value).to.equal('typed@example.com');
  });

  it('an authorization URL counts from when one is needed next', async () => {
    const element = await open({authorizationUrl: authorization('first')});
    element.authorizationUrl = () => authorization('second');
    await toCode(element);
    expect(visits().map((url) => new URL(url).searchParams.get('state'))).to.deep.equal(['second']);
    element.authorizationUrl = async () => authorization('third');
    element.restart();
    await drawn(element, 'sign-in');
    expect(visits().map((url) => new URL(url).searchParams.get('state'))).to.deep.equal(['second', 'third']);
    expect(field(element).value).to.equal('mei.lin@fernway.example');
  });

  const changes: readonly Partial<AuthSignIn>[] = [
    {endpoint: '/tenant'},
    {appId: 'another'},
    {firstScreen: 'register'},
    {fetch: (request) => server(request)},
  ];
  for (const change of changes) {
    const [name = ''] = Object.keys(change);
    it(`${name} counts from the next beginning on, which keeps what was typed`, async () => {
      const element = await open();
      await toCode(element);
      const before = asked.length;
      Object.assign(element, change);
      await element.updateComplete;
      expect(element.querySelectorAll('auth-code-screen').length, 'the step goes on').to.equal(1);
      expect(asked.length).to.equal(before);
      element.restart();
      await drawn(element, name === 'firstScreen' ? 'register' : 'sign-in');
      expect(field(element).value).to.equal('mei.lin@fernway.example');
      const [settingsAsked] = asked.slice(before);
      expect(settingsAsked?.url).to.match(name === 'endpoint' ? /\/tenant\/api/ : /^[^/]+\/\/[^/]+\/api/);
      if (name === 'appId') expect(settingsAsked?.headers.get('Logto-App-Id')).to.equal('another');
    });
  }
});

describe('completion in place', () => {
  afterEach(() => {
    for (const each of document.querySelectorAll('auth-sign-in')) each.remove();
  });

  it('ends with an event at the element, which no ancestor hears', async () => {
    const callback = '/test/elements/page/empty.html';
    const redirectTo = `${location.origin}${callback}?code=c&state=s`;
    const redirect = new URLSearchParams({client_id: 'app', state: 's', redirect_uri: location.origin + callback});
    const heard: AuthCompleteEvent[] = [];
    const above: Event[] = [];
    const listen = (event: Event) => above.push(event);
    document.addEventListener('auth-complete', listen);
    const element = await open({
      completion: 'in-place',
      authorizationUrl: `/oidc/auth?${redirect}`,
      fetch: async (request) => (request.url.endsWith('/submit') ? Response.json({redirectTo}) : server(request)),
    });
    element.addEventListener('auth-complete', (event) => heard.push(event));
    await toCode(element);
    const code = get<HTMLInputElement>(element, 'input[name=code]');
    code.value = '123456';
    code.dispatchEvent(new Event('input', {bubbles: true}));
    code.form?.requestSubmit();
    await until(() => heard.length > 0, 'the event');
    document.removeEventListener('auth-complete', listen);
    expect(heard.map(({callbackUrl}) => callbackUrl)).to.deep.equal([redirectTo]);
    expect(above).to.deep.equal([]);
    expect(document.querySelectorAll('iframe[sandbox]').length, 'nothing is left behind').to.equal(0);
  });
});
