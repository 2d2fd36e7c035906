/** A certified client, `openid-client`, does with the server whatever an application may want. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import * as oidc from 'openid-client';
import {appRedirectUri, Browser} from './support/browser.ts';
import {useServer} from './support/use-server.ts';

const home = 'http://localhost:3000/';
const application = {redirectUris: [appRedirectUri], postLogoutRedirectUris: [home]};
const stage = useServer({
  applications: [
    {...application, id: 'spa', name: 'Single page'},
    {...application, id: 'web', name: 'Traditional', secret: 'web-secret'},
  ],
  signInExperience: {
    signIn: {methods: [{identifier: 'email', password: true, verificationCode: false, isPasswordPrimary: true}]},
    signUp: {identifiers: ['email'], password: false, verify: true},
  },
  users: [{id: 'bob', email: 'bob@example.com', password: 'secret-1', name: 'Bob'}],
});

const clients: [what: string, id: string, auth: oidc.ClientAuth][] = [
  ['a public client', 'spa', oidc.None()],
  ['a secret in the header', 'web', oidc.ClientSecretBasic('web-secret')],
  ['a secret in the body', 'web', oidc.ClientSecretPost('web-secret')],
];

const discover = (id: string, auth: oidc.ClientAuth) =>
  oidc.discovery(new URL(`${stage.server.origin}/oidc`), id, undefined, auth, {execute: [oidc.allowInsecureRequests]});

/** Up to the application; where nobody is signed in, Bob does it. */
async function authorize(browser: Browser, url: URL): Promise<URL> {
  const isEnd = (at: string) => at.startsWith(appRedirectUri) || at.includes('/sign-in?');
  const end = await browser.follow(url.href, isEnd);
  if (end.startsWith(appRedirectUri)) return new URL(end);
  await browser.call('PUT', '', {interactionEvent: 'SignIn'});
  await browser.provePassword('bob@example.com', 'secret-1');
  return browser.finish();
}

for (const [what, id, auth] of clients) {
  test(`${what}: code with PKCE, user info, refresh, introspection, revocation, signing out`, async () => {
    const bob = new Browser(stage.server.origin);
    const client = await discover(id, auth);
    const pkceCodeVerifier = oidc.randomPKCECodeVerifier();
    const expectedState = oidc.randomState();
    const expectedNonce = oidc.randomNonce();
    const request = {
      redirect_uri: appRedirectUri,
      scope: 'openid offline_access profile email',
      prompt: 'consent',
      code_challenge: await oidc.calculatePKCECodeChallenge(pkceCodeVerifier),
      code_challenge_method: 'S256',
      state: expectedState,
      nonce: expectedNonce,
    };
    const callback = await authorize(bob, oidc.buildAuthorizationUrl(client, request));
    const checks = {pkceCodeVerifier, expectedState, expectedNonce, idTokenExpected: true};
    const tokens = await oidc.authorizationCodeGrant(client, callback, checks);
    assert.equal(tokens.claims()?.['email'], 'bob@example.com');

    const {name} = await oidc.fetchUserInfo(client, tokens.access_token, 'bob');
    assert.equal(name, 'Bob');

    const refreshed = await oidc.refreshTokenGrant(client, tokens.refresh_token!);
    assert.equal(refreshed.claims()?.sub, 'bob');
    assert.notEqual(refreshed.refresh_token, tokens.refresh_token);

    const introspect = async () => (await oidc.tokenIntrospection(client, refreshed.access_token)).active;
    assert.equal(await introspect(), true);
    await oidc.tokenRevocation(client, refreshed.access_token);
    assert.equal(await introspect(), false);
    await assert.rejects(oidc.fetchUserInfo(client, refreshed.access_token, 'bob'), {
      code: 'OAUTH_WWW_AUTHENTICATE_CHALLENGE',
    });
    await oidc.tokenRevocation(client, refreshed.refresh_token!);
    await assert.rejects(oidc.refreshTokenGrant(client, refreshed.refresh_token!), {error: 'invalid_grant'});

    const end = oidc.buildEndSessionUrl(client, {
      id_token_hint: tokens.id_token!,
      post_logout_redirect_uri: home,
      state: 'bye',
    });
    const xsrf = /name="xsrf" value="(\w+)"/.exec(await (await bob.go(end.href)).text())?.[1] ?? '';
    const left = await bob.submit('/oidc/session/end/confirm', {xsrf, logout: 'yes'});
    assert.equal(left.headers.get('location'), `${home}?state=bye`);
  });
}

test('a request that was pushed before', async () => {
  const bob = new Browser(stage.server.origin);
  const client = await discover('web', oidc.ClientSecretBasic('web-secret'));
  const pkceCodeVerifier = oidc.randomPKCECodeVerifier();
  const url = await oidc.buildAuthorizationUrlWithPAR(client, {
    redirect_uri: appRedirectUri,
    scope: 'openid',
    code_challenge: await oidc.calculatePKCECodeChallenge(pkceCodeVerifier),
    code_challenge_method: 'S256',
  });
  assert.deepEqual([...url.searchParams.keys()].sort(), ['client_id', 'request_uri']);
  const tokens = await oidc.authorizationCodeGrant(client, await authorize(bob, url), {pkceCodeVerifier});
  assert.equal(tokens.claims()?.sub, 'bob');
});

test('an application can look into its own tokens only, and revoke no other', async () => {
  const bob = new Browser(stage.server.origin);
  const [spa, web] = [await discover('spa', oidc.None()), await discover('web', oidc.ClientSecretBasic('web-secret'))];
  const pkceCodeVerifier = oidc.randomPKCECodeVerifier();
  const request = {
    redirect_uri: appRedirectUri,
    scope: 'openid',
    code_challenge: await oidc.calculatePKCECodeChallenge(pkceCodeVerifier),
    code_challenge_method: 'S256',
  };
  const callback = await authorize(bob, oidc.buildAuthorizationUrl(spa, request));
  const {access_token} = await oidc.authorizationCodeGrant(spa, callback, {pkceCodeVerifier});
  assert.equal((await oidc.tokenIntrospection(web, access_token)).active, false);
  await oidc.tokenRevocation(web, access_token).catch(() => undefined);
  assert.equal((await oidc.tokenIntrospection(spa, access_token)).active, true);
});
