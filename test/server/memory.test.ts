import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {createMemoryServer, type MemoryServerOptions} from '../../src/server/memory.ts';

/** A page that talks to a server of its own. */
function open(options: MemoryServerOptions = {}) {
  const server = createMemoryServer({
    experience: {
      signIn: {methods: [{identifier: 'email', password: true, verificationCode: true, isPasswordPrimary: false}]},
      signUp: {identifiers: ['email'], password: false, verify: true},
      singleSignOnEnabled: true,
    },
    accounts: [{primaryEmail: 'alice@example.com', password: 'Correct-Horse-7'}],
    social: [
      {
        id: 'acme-id',
        target: 'acme-id',
        authorizationUrl: 'https://acme-id.example/authorize',
        people: [{id: 'p1', name: 'Kofi', email: 'kofi@example.com'}],
        public: {name: {en: 'Acme ID'}, logo: 'data:,', logoDark: null, platform: 'Web'},
      },
    ],
    sso: [
      {
        id: 'okta',
        domains: ['acme.example'],
        authorizationUrl: 'https://okta.example/authorize',
        people: [{id: 'erin', email: 'erin@acme.example'}],
        public: {connectorName: 'Acme', logo: 'data:,'},
      },
    ],
    ...options,
  });
  const ask = async (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) => {
    const response = await server.fetch(
      new Request(`http://localhost/api/${path}`, {
        method,
        headers: {'content-type': 'application/json', ...headers},
        ...(body === undefined ? {} : {body: typeof body === 'string' ? body : JSON.stringify(body)}),
      }),
    );
    const text = await response.text();
    const answer = text.startsWith('{') ? (JSON.parse(text) as Record<string, unknown>) : {text};
    return {status: response.status, headers: response.headers, ...answer} as Record<string, unknown> & {
      status: number;
      headers: Headers;
    };
  };
  const experience = (method: string, path: string, body?: unknown) => ask(method, `experience${path}`, body);
  const code = async (email: string, interactionEvent = 'SignIn') => {
    const identifier = {type: 'email', value: email};
    const path = '/verification/verification-code';
    const {verificationId} = await experience('POST', path, {identifier, interactionEvent});
    const entered = server.outbox[0]?.code ?? '';
    await experience('POST', `${path}/verify`, {identifier, verificationId, code: entered});
    return verificationId;
  };
  return {server, ask, experience, code};
}

describe('the server in memory', () => {
  test('signs in with a code from the outbox', async () => {
    const {experience, code, server} = open({signedInUrl: 'https://app.example/'});
    await experience('PUT', '', {interactionEvent: 'SignIn'});
    const verificationId = await code('alice@example.com');
    assert.equal(server.outbox[0]?.type, 'SignIn');
    assert.equal((await experience('POST', '/identification', {verificationId})).status, 204);
    const submitted = await experience('POST', '/submit');
    assert.equal(submitted['redirectTo'], 'https://app.example/');
  });

  test('signs somebody new in through a pretend provider', async () => {
    const {experience, server} = open();
    await experience('PUT', '', {interactionEvent: 'SignIn'});
    const redirectUri = 'http://localhost/callback/acme-id';
    const path = '/verification/social/acme-id';
    const {verificationId, authorizationUri} = await experience('POST', `${path}/authorization-uri`, {
      state: 's',
      redirectUri,
    });
    const at = new URL(String(authorizationUri));
    assert.equal(at.searchParams.get('redirect_uri'), redirectUri);
    const callback = {verificationId, connectorData: {code: 'p1', redirectUri}};
    assert.equal((await experience('POST', `${path}/verify`, callback)).status, 200);
    const again = await experience('POST', `${path}/verify`, callback);
    assert.equal(again['code'], 'session.connector_validation_session_not_found');
    await experience('PUT', '/interaction-event', {interactionEvent: 'Register'});
    assert.equal((await experience('POST', '/identification', {verificationId})).status, 201);
    assert.equal((await experience('POST', '/submit')).status, 200);
    const account = await server.accounts.findBySocial('acme-id', 'p1');
    assert.equal(account?.primaryEmail, 'kofi@example.com');
  });

  test('an account is created once, however often registration is asked for', async () => {
    const {experience, code, server} = open();
    await experience('PUT', '', {interactionEvent: 'Register'});
    const verificationId = await code('new@example.com', 'Register');
    assert.equal((await experience('POST', '/identification', {verificationId})).status, 201);
    assert.equal((await experience('POST', '/identification', {})).status, 409);
    assert.equal((await server.accounts.all()).length, 2);
  });

  test('an address of an enterprise domain cannot sign in with a code, and the answer tells only the connector', async () => {
    const {experience, code} = open({accounts: [{primaryEmail: 'erin@acme.example'}]});
    await experience('PUT', '', {interactionEvent: 'SignIn'});
    const verificationId = await code('erin@acme.example');
    const refused = await experience('POST', '/identification', {verificationId});
    assert.equal(refused.status, 422);
    assert.equal(refused['code'], 'session.sso_enabled');
    assert.deepEqual(refused['data'], {ssoConnectors: [{id: 'okta'}]});
  });

  test('too many wrong tries spoil a code', async () => {
    const {experience, server} = open();
    server.settings.patch({verificationCodePolicy: {maxRetryAttempts: 2}});
    await experience('PUT', '', {interactionEvent: 'SignIn'});
    const identifier = {type: 'email', value: 'alice@example.com'};
    const path = '/verification/verification-code';
    const {verificationId} = await experience('POST', path, {identifier, interactionEvent: 'SignIn'});
    const enter = async (entered: string) =>
      (await experience('POST', `${path}/verify`, {identifier, verificationId, code: entered}))['code'];
    const right = server.outbox[0]?.code ?? '';
    const wrong = right === '000000' ? '111111' : '000000';
    assert.equal(await enter(wrong), 'verification_code.code_mismatch');
    assert.equal(await enter(wrong), 'verification_code.code_mismatch');
    assert.equal(await enter(right), 'verification_code.exceed_max_try');
  });

  test('a code is in the language that the browser asks for', async () => {
    const {ask, experience, server} = open();
    await experience('PUT', '', {interactionEvent: 'SignIn'});
    const body = {identifier: {type: 'email', value: 'alice@example.com'}, interactionEvent: 'SignIn'};
    await ask('POST', 'experience/verification/verification-code', body, {
      'accept-language': 'de;q=0.5, fr-CA, *;q=0.1',
    });
    assert.equal(server.outbox[0]?.locale, 'fr-CA');
  });

  test('an expired session, and a new one', async () => {
    const {experience, server} = open();
    await experience('PUT', '', {interactionEvent: 'SignIn'});
    server.expire();
    assert.equal((await experience('POST', '/submit'))['code'], 'session.not_found');
    server.renew();
    assert.equal((await experience('POST', '/submit'))['code'], 'session.interaction_not_found');
  });

  test('secrets stay inside', async () => {
    const {experience, code} = open();
    await experience('PUT', '', {interactionEvent: 'Register'});
    await experience('POST', '/verification/new-password-identity', {
      identifier: {type: 'username', value: 'newcomer'},
      password: 'Correct-Horse-7',
    });
    await experience('POST', '/profile', {type: 'password', value: 'Correct-Horse-7'});
    await code('new@example.com', 'Register');
    await experience('POST', '/verification/verification-code', {
      identifier: {type: 'email', value: 'new@example.com'},
      interactionEvent: 'Register',
    });
    const shown = JSON.stringify(await experience('GET', '/interaction'));
    assert.match(shown, /"NewPasswordIdentity"/);
    assert.doesNotMatch(shown, /pbkdf2|pending|passwordHash/);
  });

  test('bodies: forms are read, other types are not, broken JSON has no code', async () => {
    const {ask} = open();
    const form = {'content-type': 'application/x-www-form-urlencoded'};
    assert.equal((await ask('PUT', 'experience', 'interactionEvent=SignIn', form)).status, 204);
    const plain = await ask('PUT', 'experience', 'interactionEvent=SignIn', {'content-type': 'text/plain'});
    assert.equal(plain['code'], 'guard.invalid_input');
    const broken = await ask('PUT', 'experience', '{"interactionEvent":');
    assert.equal(broken.status, 400);
    assert.equal(broken['code'], undefined);
  });

  test('phrases: the nearest language that the UI has', async () => {
    const {ask} = open();
    const language = async (query: string, accept = '') =>
      (await ask('GET', `.well-known/phrases${query}`, undefined, {'accept-language': accept})).headers.get(
        'content-language',
      );
    assert.equal(await language('?lng=xx+fr-CA', 'zh-CN'), 'fr');
    assert.equal(await language('', 'zh-CN, fr;q=0.5'), 'zh-CN');
    assert.equal(await language('?lng=xx'), 'en');
  });
});
