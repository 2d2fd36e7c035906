/** A link from a message, opened in a browser where somebody has signed in. */
import assert from 'node:assert/strict';
import {beforeEach, test} from 'node:test';
import {appRedirectUri, Browser} from './support/browser.ts';
import {useServer} from './support/use-server.ts';

const bob = 'bob@example.com';
const config = {
  applications: [{id: 'demo-app', name: 'Ours', redirectUris: [appRedirectUri]}],
  signInExperience: {
    signIn: {methods: [{identifier: 'email', password: true, verificationCode: false, isPasswordPrimary: true}]},
    signUp: {identifiers: ['email'], password: false, verify: true},
  },
  users: [{id: 'bob', email: bob, password: 'secret-1'}],
};

const stage = useServer(config);
let browser: Browser;
beforeEach(() => {
  browser = new Browser(stage.server.origin);
});

async function issue(email: string, more: object = {}): Promise<{token: string}> {
  const answer = await fetch(`${stage.server.origin}/sandbox/one-time-tokens`, {
    method: 'POST',
    body: JSON.stringify({email, ...more}),
  });
  assert.equal(answer.status, 201);
  return (await answer.json()) as {token: string};
}

/** The application starts a sign-in with the link; where the browser ends up, up to its first page. */
async function open(token: string, email: string): Promise<URL> {
  const url = browser.authorizationUrl({one_time_token: token, login_hint: email});
  const isPage = (at: string) => /^\/(consent|sign-in)$/.test(new URL(at).pathname);
  const at = await browser.follow(url, isPage);
  if (!at.includes('/consent')) return new URL(at);
  const page = await browser.go(at);
  return new URL(page.headers.get('location') ?? at, at);
}

async function signInAsBob(): Promise<void> {
  await browser.signInWithPassword(bob, 'secret-1');
  await browser.finish();
}

test('a wrong address, or none, is no token', async () => {
  const answer = await fetch(`${stage.server.origin}/sandbox/one-time-tokens`, {
    method: 'POST',
    body: '{"email":"nobody"}',
  });
  assert.equal(answer.status, 400);
});

test('nobody is signed in: to the sign-in, with the token', async () => {
  const {token} = await issue(bob);
  const at = await open(token, bob);
  assert.equal(at.pathname, '/sign-in');
  assert.equal(at.searchParams.get('one_time_token'), token);
});

test('opening the pages spends nothing', async () => {
  const {token} = await issue(bob);
  for (const path of ['/one-time-token', '/sign-in', '/reset-password', '/switch-account']) {
    await browser.go(`${path}?${new URLSearchParams({one_time_token: token, login_hint: bob})}`);
  }
  assert.equal(stage.server.oneTimeTokens.check(token, bob).status, 'active');
});

test('somebody else is signed in: whether to switch is asked', async () => {
  await signInAsBob();
  const {token} = await issue('carol@example.com');
  const at = await open(token, 'carol@example.com');
  assert.equal(at.pathname, '/switch-account');
  assert.deepEqual(Object.fromEntries(at.searchParams), {login_hint: 'carol@example.com', one_time_token: token});
});

test('the same person is signed in: the link is followed, and where it has been the application goes on', async () => {
  await signInAsBob();
  const {token} = await issue(bob);
  assert.equal((await open(token, bob)).pathname, '/one-time-token');
  await browser.call('PUT', '', {interactionEvent: 'SignIn'});
  const {body} = await browser.call('POST', '/verification/one-time-token/verify', {
    identifier: {type: 'email', value: bob},
    token,
  });
  await browser.call('POST', '/identification', {verificationId: body.verificationId});
  assert.ok((await browser.finish()).searchParams.get('code'));
  // A second time, as after Back.
  assert.match((await open(token, bob)).pathname, /^\/oidc\/auth\//);
});

test('a link that has ended is told from one that was used', async () => {
  await signInAsBob();
  const {token} = await issue(bob);
  stage.server.oneTimeTokens.revoke(token);
  const at = await open(token, bob);
  assert.equal(at.pathname, '/one-time-token');
  assert.ok(at.searchParams.get('errorMessage'));
  assert.equal(at.searchParams.get('one_time_token'), null);
});

test('whoever signs in as somebody else on the way is not asked again', async () => {
  const {token} = await issue('carol@example.com');
  await open(token, 'carol@example.com');
  await browser.call('PUT', '', {interactionEvent: 'SignIn'});
  const identifier = {type: 'email', value: bob};
  const {body} = await browser.call('POST', '/verification/password', {identifier, password: 'secret-1'});
  await browser.call('POST', '/identification', {verificationId: body.verificationId});
  assert.ok((await browser.finish()).searchParams.get('code'));
});
