/** Consent over HTTP: who is asked, what for, what is granted, and who is refused. */
import assert from 'node:assert/strict';
import {beforeEach, test} from 'node:test';
import {decodeJwt} from 'jose';
import {appRedirectUri, Browser} from './support/browser.ts';
import {useServer} from './support/use-server.ts';

const organizationsScope = 'urn:logto:scope:organizations';
const application = {redirectUris: [appRedirectUri]};
const config = {
  applications: [
    {...application, id: 'demo-app', name: 'Ours'},
    {
      ...application,
      id: 'theirs',
      name: 'theirs',
      displayName: 'Theirs',
      isThirdParty: true,
      termsOfUseUrl: 'https://theirs.example/terms',
      color: {primaryColor: '#123456'},
    },
    {...application, id: 'closed', name: 'Closed', organizations: ['blue']},
  ],
  organizations: {red: {name: 'Red'}, blue: {name: 'Blue'}},
  resources: [
    {
      indicator: 'https://api.example/',
      name: 'Orders',
      scopes: [{name: 'read:orders', description: 'See your orders'}, {name: 'write:orders'}],
    },
  ],
  signInExperience: {
    signIn: {methods: [{identifier: 'email', password: true, verificationCode: false, isPasswordPrimary: true}]},
    signUp: {identifiers: ['email'], password: false, verify: true},
  },
  users: [
    {id: 'bob', email: 'bob@example.com', password: 'secret-1', name: 'Bob', organizations: ['red']},
    {id: 'eve', email: 'eve@example.com', password: 'secret-1'},
  ],
};

const stage = useServer(config);
let bob: Browser;
beforeEach(() => {
  bob = new Browser(stage.server.origin);
});

/** Signs in and follows up to where the person is asked, or the application. */
async function signIn(browser: Browser, email: string, request: Record<string, string>): Promise<string> {
  await browser.startSignIn(request);
  return proveAndSubmit(browser, email);
}

async function proveAndSubmit(browser: Browser, email: string): Promise<string> {
  const identifier = {type: 'email', value: email};
  const {body} = await browser.call('POST', '/verification/password', {identifier, password: 'secret-1'});
  await browser.call('POST', '/identification', {verificationId: body.verificationId});
  const {body: done} = await browser.call('POST', '/submit');
  const isEnd = (url: string) => url.startsWith(appRedirectUri) || url.includes('/consent');
  const end = await browser.follow(done.redirectTo, isEnd);
  if (!end.includes('/consent')) return end;
  const page = await browser.go(end);
  return page.headers.get('location') ?? `${page.status} ${new URL(end).pathname}`;
}

interface Asked {
  code: string;
  redirectTo: string;
  application: object;
  organizations: object[];
  missingOIDCScope: string[];
  missingResourceScopes: object[];
}

async function consent(browser: Browser, method: 'GET' | 'POST', body?: object) {
  const answer = await browser.go('/api/interaction/consent', {
    method,
    headers: {'content-type': 'application/json'},
    ...(body && {body: JSON.stringify(body)}),
  });
  return {status: answer.status, body: (await answer.json()) as Asked};
}

const atApplication = (browser: Browser, {redirectTo}: Asked) =>
  browser.follow(redirectTo, (url) => url.startsWith(appRedirectUri));

test('nobody is asked for our own application', async () => {
  assert.match(await signIn(bob, 'bob@example.com', {}), /\/oidc\/auth\//);
});

test('an application of somebody else’s is granted nothing before the person says yes, and then what it asked for', async () => {
  const request = {
    client_id: 'theirs',
    resource: 'https://api.example/',
    scope: `openid offline_access email ${organizationsScope} read:orders`,
  };
  assert.equal(await signIn(bob, 'bob@example.com', request), '200 /consent');

  const {status, body} = await consent(bob, 'GET');
  assert.equal(status, 200);
  assert.deepEqual(body.application, {
    id: 'theirs',
    name: 'theirs',
    displayName: 'Theirs',
    termsOfUseUrl: 'https://theirs.example/terms',
  });
  assert.deepEqual(body.organizations, [{id: 'red', name: 'Red', missingResourceScopes: []}]);
  assert.deepEqual(body.missingOIDCScope, ['email', organizationsScope]);
  const scopes = [{id: 'read:orders', name: 'read:orders', description: 'See your orders'}];
  const resource = {id: 'https://api.example/', name: 'Orders', indicator: 'https://api.example/'};
  assert.deepEqual(body.missingResourceScopes, [{resource, scopes}]);

  const foreign = await consent(bob, 'POST', {organizationIds: ['blue']});
  assert.deepEqual([foreign.status, foreign.body.code], [422, 'organization.require_membership']);

  const {body: given} = await consent(bob, 'POST', {organizationIds: ['red']});
  const end = new URL(await atApplication(bob, given));
  const tokens = await bob.exchangeCode(end.searchParams.get('code'), 'theirs');
  const {organizations, email, name} = decodeJwt(String(tokens['id_token']));
  assert.deepEqual({organizations, email, name}, {organizations: ['red'], email: 'bob@example.com', name: undefined});
});

test('without the organisations’ scope none is shown, and none is told without being chosen', async () => {
  await signIn(bob, 'bob@example.com', {client_id: 'theirs'});
  assert.deepEqual((await consent(bob, 'GET')).body.organizations, []);

  await bob.go(bob.authorizationUrl({client_id: 'theirs', scope: `openid ${organizationsScope}`}));
  const {body} = await consent(bob, 'POST', {});
  const end = new URL(await atApplication(bob, body));
  const tokens = await bob.exchangeCode(end.searchParams.get('code'), 'theirs');
  assert.deepEqual(decodeJwt(String(tokens['id_token']))['organizations'], []);
});

test('what was granted is not asked for again', async () => {
  await signIn(bob, 'bob@example.com', {client_id: 'theirs'});
  await atApplication(bob, (await consent(bob, 'POST', {})).body);
  await bob.go(bob.authorizationUrl({client_id: 'theirs', scope: 'openid email phone'}));
  assert.deepEqual((await consent(bob, 'GET')).body.missingOIDCScope, ['phone']);
});

test('somebody else can sign in to the same request', async () => {
  await signIn(bob, 'bob@example.com', {client_id: 'theirs'});
  await bob.call('PUT', '', {interactionEvent: 'SignIn'});
  const identifier = {type: 'email', value: 'eve@example.com'};
  const {body} = await bob.call('POST', '/verification/password', {identifier, password: 'secret-1'});
  await bob.call('POST', '/identification', {verificationId: body.verificationId});
  const {body: done} = await bob.call('POST', '/submit');
  const page = await (await bob.go(done.redirectTo)).text();
  const xsrf = /name="xsrf" value="([^"]+)"/.exec(page)?.[1] ?? '';
  const confirm = bob.submit('/oidc/session/end/confirm', {xsrf, logout: 'yes'});
  const asked = await bob.follow('/oidc/session/end/confirm', (url) => url.includes('/consent'), confirm);
  assert.match(asked, /\/consent\?app_id=theirs$/);
  const {user} = (await consent(bob, 'GET')).body as unknown as {user: {id: string}};
  assert.equal(user.id, 'eve');
});

test('whoever may not use an application is told so at its page, also for one of ours', async () => {
  assert.equal(await signIn(bob, 'bob@example.com', {client_id: 'closed'}), '200 /consent');
  for (const method of ['GET', 'POST'] as const) {
    const {status, body} = await consent(bob, method);
    assert.deepEqual([status, body.code], [400, 'oidc.access_denied']);
  }
});

test('without a consent that waits there is nothing to say yes to', async () => {
  assert.equal((await consent(bob, 'GET')).body.code, 'session.not_found');
  await bob.startSignIn({client_id: 'theirs'});
  assert.equal((await consent(bob, 'POST', {})).body.code, 'session.not_found');
});

test('people sign in to somebody else’s application under the tenant’s look', async () => {
  const look = async (appId: string) =>
    ((await (await bob.go(`/api/.well-known/sign-in-exp?appId=${appId}`)).json()) as {color: object}).color;
  assert.deepEqual(await look('theirs'), await look('demo-app'));
});
