import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {decodeJwt, decodeProtectedHeader} from 'jose';
import {parseConfig} from '../../src/server/node/config.ts';
import {startIdentityServer, type RunningIdentityServer} from '../../src/server/node/index.ts';
import {Browser, appRedirectUri} from './support/browser.ts';

let server: RunningIdentityServer;
const browser = () => new Browser(server.origin);

const applications = [
  {id: 'demo-app', name: 'Demo', redirectUris: [appRedirectUri], postLogoutRedirectUris: ['http://localhost:3000/']},
  {id: 'other-app', name: 'Other', redirectUris: [appRedirectUri]},
  {id: 'web', name: 'Traditional', redirectUris: [appRedirectUri], secret: 'web-secret'},
];
const config = {
  applications,
  signInExperience: {
    signIn: {methods: [{identifier: 'email', password: true, verificationCode: false, isPasswordPrimary: true}]},
    signUp: {identifiers: ['email'], password: false, verify: true},
  },
  users: [{email: 'bob@example.com', password: 'secret-1', name: 'Bob'}],
};

before(async () => {
  server = await startIdentityServer({config: () => parseConfig(config)});
});
after(() => server.close());

async function signedIn(): Promise<{bob: Browser; tokens: Record<string, unknown>; callback: URL}> {
  const bob = browser();
  await bob.signInWithPassword('bob@example.com', 'secret-1');
  const callback = await bob.finish();
  return {bob, callback, tokens: await bob.exchangeCode(callback.searchParams.get('code'))};
}

test('the authorization request leads to the sign-in page with cookies for every path', async () => {
  const answer = await browser().go(browser().authorizationUrl());
  assert.equal(answer.status, 303);
  assert.equal(answer.headers.get('location'), '/sign-in?app_id=demo-app');
  const cookies = answer.headers.getSetCookie();
  const named = (name: string) => cookies.find((each) => each.startsWith(`${name}=`)) ?? '';
  assert.match(
    named('_interaction'),
    /^_interaction=%7B%22demo-app%22%3A%22.+%22_legacy.*; path=\/; .*samesite=lax; httponly/,
  );
  assert.match(named('_interaction.sig'), /; path=\/; /);
  assert.match(named('_interaction_resume'), /; path=\/oidc\/auth\/[\w-]+; /);
  assert.match(named('_logto'), /^_logto=\{"appId":"demo-app"\}; path=\/; samesite=lax$/);
});

test('a whole sign-in ends in tokens', async () => {
  const {callback, tokens} = await signedIn();
  assert.equal(callback.searchParams.get('state'), 'the-state');
  assert.equal(callback.searchParams.get('iss'), `${server.origin}/oidc`);
  assert.deepEqual(Object.keys(tokens).sort(), [
    'access_token',
    'expires_in',
    'id_token',
    'refresh_token',
    'scope',
    'token_type',
  ]);
  const idToken = String(tokens['id_token']);
  assert.equal(decodeProtectedHeader(idToken).alg, 'ES384');
  const {email, email_verified, name, username} = decodeJwt(idToken);
  assert.deepEqual(
    {email, email_verified, name, username},
    {
      email: 'bob@example.com',
      email_verified: true,
      name: 'Bob',
      username: null,
    },
  );
});

test('userinfo shows unset claims as null and times in milliseconds', async () => {
  const {bob, tokens} = await signedIn();
  const answer = await bob.go('/oidc/me', {headers: {authorization: `Bearer ${String(tokens['access_token'])}`}});
  const claims = (await answer.json()) as Record<string, unknown>;
  assert.equal(claims['picture'], null);
  assert.ok(Math.abs(Number(claims['created_at']) - Date.now()) < 600_000);
});

test('a refresh token is good for another round', async () => {
  const {bob, tokens} = await signedIn();
  const fields = {grant_type: 'refresh_token', client_id: 'demo-app', refresh_token: String(tokens['refresh_token'])};
  assert.equal((await bob.submit('/oidc/token', fields)).status, 200);
});

test('a code is good once', async () => {
  const {bob, callback} = await signedIn();
  const second = await bob.exchangeCode(callback.searchParams.get('code'));
  assert.equal(second['code'], 'oidc.invalid_grant');
  assert.equal(typeof second['message'], 'string');
});

test('with a session, what was granted needs no page', async () => {
  const {bob} = await signedIn();
  const again = bob.authorizationUrl({scope: 'openid profile', prompt: 'none'});
  const location = (await bob.go(again)).headers.get('location') ?? '';
  assert.match(location, /^http:\/\/localhost:3000\/callback\?code=/);
  const login = await bob.go(bob.authorizationUrl({prompt: 'login'}));
  assert.equal(login.headers.get('location'), '/sign-in?app_id=demo-app');
});

test('signing out asks nothing and ends the session', async () => {
  const {bob} = await signedIn();
  const home = 'http://localhost:3000/';
  const page = await bob.go(
    `/oidc/session/end?${new URLSearchParams({client_id: 'demo-app', post_logout_redirect_uri: home})}`,
  );
  const html = await page.text();
  const xsrf = /name="xsrf" value="(\w+)"/.exec(html)?.[1] ?? '';
  const left = await bob.submit('/oidc/session/end/confirm', {xsrf, logout: 'yes'});
  assert.equal(left.headers.get('location'), home);
  const location = (await bob.go(bob.authorizationUrl({prompt: 'none'}))).headers.get('location') ?? '';
  assert.match(location, /error=login_required/);
});

test('a traditional application needs its secret, but no PKCE', async () => {
  const bob = browser();
  const query = {client_id: 'web', redirect_uri: appRedirectUri, response_type: 'code', scope: 'openid', state: 's'};
  assert.equal(
    (await bob.go(`/oidc/auth?${new URLSearchParams(query)}`)).headers.get('location'),
    '/sign-in?app_id=web',
  );
  const spa = await bob.go(`/oidc/auth?${new URLSearchParams({...query, client_id: 'demo-app'})}`);
  assert.match(spa.headers.get('location') ?? '', /error=invalid_request/);
});

test('two applications in two tabs each find their own sign-in', async () => {
  const bob = browser();
  await bob.go(bob.authorizationUrl());
  await bob.go(bob.authorizationUrl({client_id: 'other-app'}));
  const put = async (appId?: string) => {
    const answer = await bob.go('/api/experience', {
      method: 'PUT',
      headers: {'content-type': 'application/json', ...(appId ? {'logto-app-id': appId} : {})},
      body: '{"interactionEvent":"SignIn"}',
    });
    return answer.status === 204 ? 204 : ((await answer.json()) as {code: string}).code;
  };
  assert.equal(await put('demo-app'), 204);
  assert.equal(await put('other-app'), 204);
  assert.equal(await put(), 204);
  assert.equal(await put('web'), 'oidc.invalid_request');
});

test('a forged interaction cookie is no session, and its signature is deleted', async () => {
  const bob = browser();
  await bob.startSignIn();
  bob.cookies.set('_interaction.sig', 'forged');
  const answer = await bob.go('/api/experience/interaction');
  assert.equal(((await answer.json()) as {code: string}).code, 'session.not_found');
  assert.match(answer.headers.getSetCookie().join(), /^_interaction\.sig=; path=\/; expires=Thu, 01 Jan 1970/);
});

test('an expired sign-in is gone', async () => {
  const bob = browser();
  await bob.startSignIn();
  server.forgetInteractions();
  assert.equal((await bob.call('GET', '/interaction')).body.code, 'session.not_found');
  assert.equal((await bob.go('/sign-in')).headers.get('location'), `${server.origin}/unknown-session`);
});

const errors: [path: string, code: string][] = [
  ['/oidc/auth?client_id=nobody', 'oidc.invalid_client'],
  ['/oidc/auth?client_id=demo-app&redirect_uri=http%3A%2F%2Fevil.example', 'oidc.invalid_redirect_uri'],
  ['/oidc/auth/unknown', 'session.not_found'],
  ['/oidc/session/end?client_id=demo-app&post_logout_redirect_uri=http%3A%2F%2Fevil.example', 'oidc.invalid_request'],
  ['/oidc/nothing-here', 'oidc.invalid_request'],
];
for (const [path, code] of errors) {
  test(`${path} is ${code}`, async () => {
    const answer = await browser().go(path);
    const body = (await answer.json()) as Record<string, unknown>;
    assert.equal(body['code'], code);
    assert.equal(typeof body['message'], 'string');
    assert.equal(answer.headers.get('location'), null);
    const forPeople = await browser().go(path, {headers: {accept: 'text/html,application/xhtml+xml,*/*;q=0.8'}});
    assert.equal(forPeople.headers.get('content-type'), 'text/html; charset=utf-8');
    const page = await forPeople.text();
    assert.doesNotMatch(page, /^\{/);
    if (code === 'session.not_found') {
      assert.equal(forPeople.headers.get('location'), `${server.origin}/unknown-session`);
    } else {
      assert.equal(forPeople.status, answer.status);
      assert.match(page, new RegExp(`<h1>[^]*${code}`));
    }
  });
}

test('the token endpoint answers the origins of redirect URIs only', async () => {
  const fields = {
    grant_type: 'authorization_code',
    client_id: 'demo-app',
    code: 'x',
    redirect_uri: appRedirectUri,
    code_verifier: 'v'.repeat(43),
  };
  const own = await browser().submit('/oidc/token', fields, {origin: 'http://localhost:3000'});
  assert.equal(own.headers.get('access-control-allow-origin'), 'http://localhost:3000');
  const foreign = await browser().submit('/oidc/token', fields, {origin: 'http://evil.example'});
  assert.equal(foreign.status, 400);
  assert.equal(foreign.headers.get('access-control-allow-origin'), null);
  assert.match(JSON.stringify(await foreign.json()), /origin http:\/\/evil\.example not allowed/);
});
