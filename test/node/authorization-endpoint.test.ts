/**
 * What OpenID Connect has the authorization endpoint, the token endpoint and the user info do is still done, whatever
 * we put around the provider: a row for each request, from a browser in which nobody, or Bob, is signed in.
 */
import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {decodeJwt} from 'jose';
import {parseConfig} from '../../src/server/node/config.ts';
import {startIdentityServer, type RunningIdentityServer} from '../../src/server/node/index.ts';
import {appRedirectUri, Browser} from './support/browser.ts';

let server: RunningIdentityServer;
let bob: Browser;
let tokens: Record<string, unknown>;

before(async () => {
  const config = parseConfig({
    applications: [
      {id: 'demo-app', name: 'Demo', redirectUris: [appRedirectUri]},
      {id: 'web', name: 'Traditional', redirectUris: [appRedirectUri], secret: 'web-secret'},
    ],
    signInExperience: {
      signIn: {methods: [{identifier: 'email', password: true, verificationCode: false, isPasswordPrimary: true}]},
      signUp: {identifiers: ['email'], password: false, verify: true},
    },
    users: [{id: 'bob', email: 'bob@example.com', password: 'secret-1', name: 'Bob'}],
  });
  server = await startIdentityServer({config: () => config});
  bob = new Browser(server.origin);
  await bob.signInWithPassword('bob@example.com', 'secret-1');
  tokens = await bob.exchangeCode((await bob.finish()).searchParams.get('code'));
});
after(() => server.close());

const browserOf = (who: 'bob' | 'nobody') => (who === 'bob' ? bob : new Browser(server.origin));

/** The URL that the application gets, or the path of ours that is shown first. */
async function lead(browser: Browser, answer: Promise<Response>): Promise<string> {
  const isEnd = (url: string) => url.startsWith(appRedirectUri) || /\/(sign-in|register)\?/.test(url);
  const end = await browser.follow(browser.authorizationUrl(), isEnd, answer);
  return end.startsWith(appRedirectUri) ? end : new URL(end).pathname;
}

type Parameters = Record<string, string>;

const requests: [what: string, who: 'bob' | 'nobody', parameters: Parameters, end: RegExp][] = [
  ['somebody signs in first', 'nobody', {}, /^\/sign-in$/],
  ['whoever is signed in is not asked', 'bob', {}, /\?code=.+&state=the-state&iss=/],
  ['prompt=none without a session', 'nobody', {prompt: 'none'}, /\?error=login_required&.*&state=the-state&iss=/],
  ['prompt=none with a session', 'bob', {prompt: 'none'}, /\?code=/],
  ['prompt=none with what was not granted', 'bob', {prompt: 'none', scope: 'openid phone'}, /\?error=consent_required/],
  ['prompt=login with a session', 'bob', {prompt: 'login'}, /^\/sign-in$/],
  ['prompt=login consent with a session', 'bob', {prompt: 'login consent'}, /^\/sign-in$/],
  ['prompt=none with another one', 'bob', {prompt: 'none login'}, /\?error=invalid_request/],
  ['a prompt that there is not', 'bob', {prompt: 'create'}, /\?error=invalid_request/],
  ['max_age that has not passed', 'bob', {prompt: 'none', max_age: '1000'}, /\?code=/],
  ['max_age=0', 'bob', {max_age: '0'}, /^\/sign-in$/],
  ['max_age=0 and prompt=none', 'bob', {prompt: 'none', max_age: '0'}, /\?error=login_required/],
  ['max_age that is no number', 'bob', {max_age: 'soon'}, /\?error=invalid_request/],
  ['a hint of who it is', 'bob', {prompt: 'none', id_token_hint: 'hers'}, /\?error=invalid_request/],
  ['first_screen', 'nobody', {first_screen: 'register'}, /^\/register$/],
  ['response_mode=query', 'bob', {response_mode: 'query'}, /callback\?code=/],
  ['response_mode=fragment', 'bob', {response_mode: 'fragment'}, /callback#code=/],
  ['an error in a fragment', 'nobody', {response_mode: 'fragment', prompt: 'none'}, /callback#error=login_required/],
  [
    'a response_mode that there is not',
    'bob',
    {response_mode: 'carrier-pigeon'},
    /error=unsupported_response_mode|error=invalid_request/,
  ],
  ['a response type that there is not', 'bob', {response_type: 'token'}, /error=unsupported_response_type/],
  [
    'a response type that the client may not have',
    'bob',
    {response_type: 'id_token', nonce: 'n'},
    /error=invalid_request&error_description=requested\+response_type/,
  ],
  ['PKCE in plain text', 'bob', {code_challenge_method: 'plain'}, /\?error=invalid_request/],
  ['without PKCE', 'bob', {code_challenge: '', code_challenge_method: ''}, /\?error=invalid_request/],
  ['a resource that there is not', 'bob', {resource: 'https://nowhere.example/'}, /\?error=invalid_target/],
  ['scopes that there are not', 'bob', {scope: 'openid profile wings'}, /\?code=/],
  ['request objects', 'bob', {request: 'e30.e30.'}, /\?error=request_not_supported/],
];

for (const [what, who, parameters, end] of requests) {
  for (const method of ['GET', 'POST'] as const) {
    test(`${method}: ${what}`, async () => {
      const browser = browserOf(who);
      const url = browser.authorizationUrl(parameters);
      const query = new URL(url, server.origin).searchParams;
      for (const [name, value] of Object.entries(parameters)) if (value === '') query.delete(name);
      const asked =
        method === 'GET'
          ? browser.go(`/oidc/auth?${query}`)
          : browser.submit('/oidc/auth', Object.fromEntries(query), {origin: new URL(appRedirectUri).origin});
      assert.match(await lead(browser, asked), end);
    });
  }
}

test('response_mode=form_post is a page that posts itself to the application, under a policy that lets it', async () => {
  const answer = await browserOf('bob').go(
    browserOf('bob').authorizationUrl({response_mode: 'form_post', prompt: 'none'}),
  );
  const page = await answer.text();
  assert.match(page, new RegExp(`<form method="post" action="${appRedirectUri}">`));
  assert.match(page, /name="code" value=".+"/);
  assert.match(page, /name="state" value="the-state"/);
  assert.match(answer.headers.get('content-security-policy') ?? '', /form-action 'self' http:\/\/localhost:3000/);
});

test('the id token says when, and what for', async () => {
  const browser = browserOf('bob');
  const asked = browser.go(browser.authorizationUrl({prompt: 'none', max_age: '1000', nonce: 'n-1'}));
  const code = new URL(await lead(browser, asked)).searchParams.get('code');
  const fields = {
    grant_type: 'authorization_code',
    client_id: 'demo-app',
    code: code ?? '',
    redirect_uri: appRedirectUri,
    code_verifier: browser.verifier,
  };
  const {id_token} = (await (await browser.submit('/oidc/token', fields)).json()) as {id_token: string};
  const {nonce, auth_time, sub, aud} = decodeJwt(id_token);
  assert.deepEqual({nonce, sub, aud}, {nonce: 'n-1', sub: 'bob', aud: 'demo-app'});
  assert.ok(Math.abs(Number(auth_time) - Date.now() / 1000) < 600);
});

const grant = {grant_type: 'authorization_code', client_id: 'demo-app', redirect_uri: appRedirectUri, code: 'x'};
const verified = {...grant, code_verifier: 'v'.repeat(43)};
const refusals: [what: string, fields: Parameters, status: number, code: string][] = [
  ['a code that there is not', verified, 400, 'oidc.invalid_grant'],
  ['no code', {...verified, code: ''}, 400, 'oidc.invalid_request'],
  ['a grant type that there is not', {...verified, grant_type: 'goodwill'}, 400, 'oidc.unsupported_grant_type'],
  ['no grant type', {client_id: 'demo-app'}, 400, 'oidc.invalid_request'],
  ['no client', {grant_type: 'authorization_code'}, 400, 'oidc.invalid_request'],
  ['a client that there is not', {...verified, client_id: 'nobody'}, 401, 'oidc.invalid_client'],
  ['a wrong secret', {...verified, client_id: 'web', client_secret: 'guess'}, 401, 'oidc.invalid_client'],
  ['no secret', {...verified, client_id: 'web'}, 401, 'oidc.invalid_client'],
  [
    'a refresh token that there is not',
    {grant_type: 'refresh_token', client_id: 'demo-app', refresh_token: 'x'},
    400,
    'oidc.invalid_grant',
  ],
];
for (const [what, fields, status, code] of refusals) {
  test(`the token endpoint refuses ${what}`, async () => {
    const answer = await browserOf('nobody').submit('/oidc/token', fields);
    const body = (await answer.json()) as Record<string, unknown>;
    assert.deepEqual([answer.status, body['code']], [status, code]);
    assert.equal(`oidc.${String(body['error'])}`, code);
    assert.match(answer.headers.get('cache-control') ?? '', /no-store/);
  });
}

test('user info by GET and POST, with the token in the header alone', async () => {
  const token = String(tokens['access_token']);
  const browser = browserOf('nobody');
  const headers = {authorization: `Bearer ${token}`};
  for (const method of ['GET', 'POST']) {
    const answer = await browser.go('/oidc/me', {method, headers});
    assert.equal(((await answer.json()) as {sub: string}).sub, 'bob');
  }
  const refused = [
    await browser.go('/oidc/me'),
    await browser.go(`/oidc/me?access_token=${token}`),
    await browser.go('/oidc/me', {headers: {authorization: 'Bearer guess'}}),
  ];
  assert.deepEqual(
    refused.map(({status}) => status),
    [401, 400, 401],
  );
  assert.match(refused[2]!.headers.get('www-authenticate') ?? '', /^Bearer .*error="invalid_token"/);
});

for (const method of ['GET', 'POST'] as const) {
  test(`${method}: signing out`, async () => {
    const browser = browserOf('nobody');
    const asked = {client_id: 'demo-app'};
    const answer =
      method === 'GET'
        ? browser.go(`/oidc/session/end?${new URLSearchParams(asked)}`)
        : browser.submit('/oidc/session/end', asked);
    assert.match(await (await answer).text(), /name="xsrf" value="\w+"/);
  });
}

test('nothing else that is posted there is taken', async () => {
  const browser = browserOf('nobody');
  const json = {method: 'POST', headers: {'content-type': 'application/json'}, body: '{"client_id": "demo-app"}'};
  assert.equal((await browser.go('/oidc/auth', json)).status, 404);
  assert.equal((await browser.submit('/oidc/jwks', {})).status, 404);
});
