/** The code of a device over HTTP: asked for, wrong, late, declined, and entered by somebody who then signs in. */
import assert from 'node:assert/strict';
import {beforeEach, test} from 'node:test';
import {decodeJwt} from 'jose';
import {Browser} from './support/browser.ts';
import {useServer} from './support/use-server.ts';

const secretCookie = '_logto_device_flow_xsrf';
const config = {
  applications: [
    {id: 'tv', name: 'Television', isDevice: true},
    {id: 'their-tv', name: 'Theirs', isDevice: true, isThirdParty: true},
    {id: 'app', name: 'App', redirectUris: ['http://localhost:3000/callback']},
  ],
  signInExperience: {
    signIn: {methods: [{identifier: 'email', password: true, verificationCode: false, isPasswordPrimary: true}]},
    signUp: {identifiers: ['email'], password: false, verify: true},
  },
  users: [{id: 'bob', email: 'bob@example.com', password: 'secret-1'}],
};

const stage = useServer(config);
let bob: Browser;
beforeEach(() => {
  bob = new Browser(stage.server.origin);
});

interface Asked {
  device_code: string;
  user_code: string;
  verification_uri: string;
  verification_uri_complete: string;
  error?: string;
}

const device = async (path: string, fields: Record<string, string>): Promise<unknown> =>
  (await new Browser(stage.server.origin).submit(path, fields)).json();
const ask = async (client_id = 'tv') => (await device('/oidc/device/auth', {client_id, scope: 'openid'})) as Asked;
const poll = async ({device_code}: Asked, client_id = 'tv') =>
  (await device('/oidc/token', {
    client_id,
    device_code,
    grant_type: 'urn:ietf:params:oauth:grant-type:device_code',
  })) as {error?: string; id_token?: string};

/** What the page does with a code that is entered: where the browser is led. */
const enter = async (user_code: string, more: Record<string, string> = {confirm: 'yes'}) => {
  const fields = {xsrf: bob.cookies.get(secretCookie) ?? '', user_code, ...more};
  const answer = await bob.submit('/oidc/device', fields);
  return answer.headers.get('location');
};

test('the device says where its code is entered, in as few letters as there are', async () => {
  const {verification_uri, verification_uri_complete, user_code} = await ask();
  assert.equal(verification_uri, `${stage.server.origin}/device`);
  assert.equal(verification_uri_complete, `${stage.server.origin}/device?user_code=${user_code}`);
});

test('only a device may ask for one', async () => {
  const refused = await ask('app');
  assert.ok(refused.error && !refused.user_code);
});

test('the provider leads to our page, which can read the secret of the form', async () => {
  const answer = await bob.go('/oidc/device');
  assert.equal(answer.headers.get('location'), '/device');
  const set = answer.headers.getSetCookie().find((each) => each.startsWith(`${secretCookie}=`)) ?? '';
  assert.match(set, /^\w+=\w{20,}; path=\/device; expires=.*; samesite=lax$/i);
  assert.equal((await bob.go('/device')).status, 200);
});

test('a code signs the device in, once somebody has signed in', async () => {
  const asked = await ask();
  await bob.go('/oidc/device');
  assert.equal(await enter(asked.user_code), '/sign-in?app_id=tv');
  assert.equal((await poll(asked)).error, 'authorization_pending');
  await bob.call('PUT', '', {interactionEvent: 'SignIn'});
  const identifier = {type: 'email', value: 'bob@example.com'};
  const {body} = await bob.call('POST', '/verification/password', {identifier, password: 'secret-1'});
  await bob.call('POST', '/identification', {verificationId: body.verificationId});
  const {redirectTo} = (await bob.call('POST', '/submit')).body;
  await bob.follow(redirectTo, (url) => new URL(url).pathname === '/device/success');
  assert.equal(bob.cookies.has(secretCookie), false);
  stage.passedMs = 10_000;
  assert.equal(decodeJwt((await poll(asked)).id_token!).sub, 'bob');
});

test('a code that came with a link is asked about', async () => {
  const {user_code} = await ask();
  await bob.go('/oidc/device');
  assert.equal(await enter(user_code, {}), `/device?user_code=${user_code}`);
});

test('a code that is wrong, late, used or missing is said to be, and may be tried again', async () => {
  await bob.go('/oidc/device');
  assert.equal(await enter('ABCD-EFGH'), '/device?input_code=ABCD-EFGH&error=NotFoundError');
  assert.equal(await enter(''), '/device?error=NoCodeError');
  const late = (await ask()).user_code;
  const used = (await ask()).user_code;
  stage.passedMs = 11 * 60_000;
  const fresh = await ask();
  assert.match((await enter(late))!, /error=(NotFound|Expired)Error$/);
  assert.match((await enter(used))!, /error=(NotFound|Expired)Error$/);
  assert.doesNotMatch((await enter(fresh.user_code))!, /error/);
  await bob.go('/oidc/device');
  assert.match((await enter(fresh.user_code))!, /error=AlreadyUsedError$/);
});

test('whoever says no ends it for the device too', async () => {
  const asked = await ask();
  await bob.go('/oidc/device');
  assert.equal(await enter(asked.user_code, {abort: 'yes'}), '/device?error=AbortedError');
  assert.equal((await poll(asked)).error, 'access_denied');
});

test('without the secret nothing is taken, and the way to another is known', async () => {
  const {user_code} = await ask();
  assert.equal(await enter(user_code), '/device?error=InvalidRequest');
  assert.equal(bob.cookies.has(secretCookie), false);
  await bob.go('/oidc/device');
  assert.doesNotMatch((await enter(user_code))!, /error/);
});

test('for an application of somebody else’s the person is asked, and there is no place to go back to', async () => {
  const asked = await ask('their-tv');
  await bob.go('/oidc/device');
  assert.equal(await enter(asked.user_code), '/sign-in?app_id=their-tv');
  await bob.call('PUT', '', {interactionEvent: 'SignIn'});
  const identifier = {type: 'email', value: 'bob@example.com'};
  const {body} = await bob.call('POST', '/verification/password', {identifier, password: 'secret-1'});
  await bob.call('POST', '/identification', {verificationId: body.verificationId});
  const {redirectTo} = (await bob.call('POST', '/submit')).body;
  await bob.follow(redirectTo, (url) => new URL(url).pathname === '/consent');
  const answer = (await (await bob.go('/api/interaction/consent')).json()) as {redirectUri: string};
  assert.equal(answer.redirectUri, '');
});
