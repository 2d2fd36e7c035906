/** Passkeys at the embedded server: made, asked for and refused as the contract says. */
import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {createMemoryServer, type MemoryServerOptions} from '../../src/server/memory.ts';
import {createAuthenticator} from '../../stories/authenticator.ts';

type Body = Record<string, unknown>;

const identifier = {type: 'email', value: 'alice@example.com'};
const password = 'Correct-Horse-7';
const preflight = '/preflight/sign-in-passkey/authentication';
const signIn = '/verification/sign-in-passkey/authentication';
const webAuthn = '/verification/web-authn';

/** A page and a device at `origin`, and a server of their own; `alice` has a password. */
function open(experience: MemoryServerOptions['experience'] = {}, origin = 'http://localhost') {
  const server = createMemoryServer({
    experience: {
      signIn: {methods: [{identifier: 'email', password: true, verificationCode: true, isPasswordPrimary: true}]},
      signUp: {identifiers: ['email'], password: false, verify: true},
      singleSignOnEnabled: true,
      passkeySignIn: {enabled: true, showPasskeyButton: true, allowAutofill: true},
      ...experience,
    },
    sso: [
      {
        id: 'okta',
        domains: ['acme.example'],
        authorizationUrl: 'https://okta.example/authorize',
        people: [{id: 'alice', email: identifier.value}],
        public: {connectorName: 'Acme', logo: 'data:,'},
      },
    ],
    accounts: [
      {id: 'alice', primaryEmail: identifier.value, name: 'Alice', password},
      {primaryEmail: 'bob@example.com'},
    ],
  });
  const device = createAuthenticator(origin);
  const ask = async (method: string, path: string, body?: unknown, at = origin): Promise<Body> => {
    const response = await server.fetch(
      new Request(`${at}/api/experience${path}`, {
        method,
        headers: {'content-type': 'application/json'},
        ...(body === undefined ? {} : {body: JSON.stringify(body)}),
      }),
    );
    const text = await response.text();
    return {status: response.status, ...(text.startsWith('{') && (JSON.parse(text) as Body))};
  };
  const post = (path: string, body?: unknown) => ask('POST', path, body);
  const identify = async () => {
    await ask('PUT', '', {interactionEvent: 'SignIn'});
    const {verificationId} = await post('/verification/password', {identifier, password});
    return post('/identification', {verificationId});
  };
  const register = async () => {
    const {verificationId, registrationOptions} = await post(`${webAuthn}/registration`);
    const payload = await device.create(registrationOptions as Body);
    return post(`${webAuthn}/registration/verify`, {verificationId, payload});
  };
  /** Alice signs in with her password, and has a passkey afterwards. */
  const enrol = async () => {
    await identify();
    const {verificationId} = await register();
    await post('/profile/mfa/passkey', {verificationId});
    return post('/submit');
  };
  const prove = async (options: unknown) => device.get(options as Body);
  return {server, device, ask, post, identify, register, enrol, prove};
}

const codeOf = ({status, code}: Body) => `${String(status)} ${String(code)}`;

describe('a passkey of somebody who is identified', () => {
  test('whoever has none is asked for one at the end, and not any more once there is one', async () => {
    const {post, identify, register, server} = open();
    await identify();
    assert.equal(codeOf(await post('/submit')), '422 user.passkey_preferred');
    const {verificationId, status} = await register();
    assert.equal(status, 200);
    assert.equal((await post('/profile/mfa/passkey', {verificationId})).status, 204);
    assert.equal((await post('/submit')).status, 200);
    const [passkey, ...others] = (await server.accounts.get('alice'))?.passkeys ?? [];
    assert.equal(passkey?.rpId, 'localhost');
    assert.deepEqual(others, []);
    await identify();
    assert.equal((await post('/submit')).status, 200);
  });

  test('a no is kept, and one of a registration is for this time only', async () => {
    const {ask, post, identify, server} = open();
    await identify();
    assert.equal((await post('/profile/mfa/passkey-skipped')).status, 204);
    assert.equal((await post('/submit')).status, 200);
    assert.equal((await server.accounts.get('alice'))?.wantsNoPasskey, true);
    await identify();
    assert.equal((await post('/submit')).status, 200);

    await ask('PUT', '', {interactionEvent: 'Register'});
    assert.equal((await post('/profile/mfa/passkey-skipped')).status, 204, 'also before the account exists');
    const address = {type: 'email', value: 'new@example.com'};
    const code = '/verification/verification-code';
    const sent = await post(code, {identifier: address, interactionEvent: 'Register'});
    const {verificationId} = sent;
    await post(`${code}/verify`, {identifier: address, verificationId, code: server.outbox[0]?.code});
    assert.equal((await post('/identification', {verificationId})).status, 201);
    assert.equal((await post('/submit')).status, 200);
    const account = await server.accounts.find({type: 'email', value: 'new@example.com'});
    assert.equal(account?.wantsNoPasskey, undefined);
  });

  test('nobody is asked while passkeys are off, and nobody who came through their company', async () => {
    const {post, identify} = open({passkeySignIn: {}});
    await identify();
    assert.equal((await post('/submit')).status, 200);
    const bound = await post('/profile/mfa/passkey', {verificationId: 'x'});
    assert.equal(codeOf(bound), '400 session.mfa.mfa_factor_not_enabled');

    const {ask, ...company} = open();
    await ask('PUT', '', {interactionEvent: 'SignIn'});
    const path = '/verification/sso/okta';
    const redirectUri = 'http://localhost/callback/okta';
    const {verificationId} = await company.post(`${path}/authorization-uri`, {state: 's', redirectUri});
    await company.post(`${path}/verify`, {verificationId, connectorData: {code: 'alice', redirectUri}});
    await company.post('/identification', {verificationId});
    assert.equal((await company.post('/submit')).status, 200);
  });

  test('the options are those of the contract', async () => {
    const {post, identify, enrol} = open();
    await identify();
    const {registrationOptions} = await post(`${webAuthn}/registration`);
    const {challenge, ...options} = registrationOptions as Body;
    assert.match(String(challenge), /^[\w-]{40,}$/);
    assert.deepEqual(options, {
      rp: {name: 'localhost', id: 'localhost'},
      user: {id: Buffer.from('alice').toString('base64url'), name: 'alice@example.com', displayName: 'Alice'},
      pubKeyCredParams: [
        {alg: -7, type: 'public-key'},
        {alg: -257, type: 'public-key'},
      ],
      timeout: 60_000,
      excludeCredentials: [],
      authenticatorSelection: {residentKey: 'required', requireResidentKey: true, userVerification: 'required'},
      attestation: 'none',
      extensions: {credProps: true},
    });
    await enrol();
    await identify();
    const again = (await post(`${webAuthn}/registration`))['registrationOptions'] as Body;
    assert.equal((again['excludeCredentials'] as unknown[]).length, 1);
  });

  test('proves itself as a second factor, and a wrong one is refused and may try again', async () => {
    const {post, identify, enrol, prove, server} = open();
    await identify();
    assert.equal(codeOf(await post(`${webAuthn}/authentication`)), '400 session.mfa.webauthn_verification_not_found');
    await enrol();
    await identify();
    const {verificationId, authenticationOptions} = await post(`${webAuthn}/authentication`);
    const payload = await prove(authenticationOptions);
    const wrong = {...payload, response: {...payload.response, signature: payload.response.authenticatorData}};
    const verify = (body: Body) => post(`${webAuthn}/authentication/verify`, body);
    assert.equal(
      codeOf(await verify({verificationId, payload: wrong})),
      '400 session.mfa.webauthn_verification_failed',
    );
    assert.equal((await verify({verificationId, payload})).status, 200);
    assert.equal((await server.accounts.get('alice'))?.passkeys?.[0]?.counter, 1);
    assert.equal(codeOf(await verify({verificationId, payload})), '400 session.mfa.pending_info_not_found');
  });

  test("the browser's own type is refused, and nobody who is not identified gets anywhere", async () => {
    const {ask, post, device} = open();
    await ask('PUT', '', {interactionEvent: 'SignIn'});
    assert.equal(codeOf(await post(`${webAuthn}/registration`)), '404 session.identifier_not_found');
    assert.equal(codeOf(await post(`${webAuthn}/authentication`)), '404 session.identifier_not_found');
    assert.equal(codeOf(await post('/profile/mfa/passkey-skipped')), '404 session.identifier_not_found');
    const made = await device.create({rp: {id: 'localhost'}, user: {id: 'x'}, challenge: 'x'});
    const payload = {...made, type: 'public-key'};
    const refused = await post(`${webAuthn}/registration/verify`, {verificationId: 'x', payload});
    assert.equal(codeOf(refused), '400 guard.invalid_input');
  });

  test('neither challenge nor key is shown', async () => {
    const {ask, identify, register, post} = open();
    await identify();
    const {verificationId} = await register();
    await post('/profile/mfa/passkey', {verificationId});
    const {verificationRecords, mfa} = await ask('GET', '/interaction');
    const shown = (verificationRecords as Body[]).find(({type}) => type === 'WebAuthn');
    assert.deepEqual(shown, {id: verificationId, type: 'WebAuthn', userId: 'alice', verified: true});
    assert.deepEqual(mfa, {passkeySkipped: false, webAuthn: [{type: 'WebAuthn'}]});
  });
});

describe('signing in with a passkey', () => {
  test('by the button: asked for before the start, whoever it is', async () => {
    const {ask, post, enrol, prove} = open();
    await enrol();
    const {authenticationOptions} = await post(preflight);
    assert.deepEqual((authenticationOptions as Body)['allowCredentials'], []);
    const payload = await prove(authenticationOptions);
    await ask('PUT', '', {interactionEvent: 'SignIn'});
    const {verificationId} = await post(`${signIn}/verify`, {payload});
    assert.equal((await post('/identification', {verificationId})).status, 204);
    assert.equal((await post('/submit')).status, 200);
    assert.equal(codeOf(await post(`${signIn}/verify`, {payload})), '404 session.verification_session_not_found');
  });

  test('by identifier: whose passkey it has to be', async () => {
    const {ask, post, enrol, prove, server} = open();
    await enrol();
    await ask('PUT', '', {interactionEvent: 'SignIn'});
    const {verificationId, authenticationOptions} = await post(signIn, {identifier});
    const payload = await prove(authenticationOptions);
    const none = '400 session.mfa.webauthn_verification_not_found';
    for (const value of ['bob@example.com', 'nobody@example.com']) {
      assert.equal(codeOf(await post(signIn, {identifier: {type: 'email', value}})), none);
    }
    const bob = await server.accounts.find({type: 'email', value: 'bob@example.com'});
    const alice = await server.accounts.get('alice');
    const passkeys = alice?.passkeys ?? [];
    await server.accounts.update('alice', {passkeys: []});
    const unknown = await post(`${signIn}/verify`, {verificationId, payload});
    assert.equal(codeOf(unknown), '400 session.identifier_not_found');
    await server.accounts.update(bob?.id ?? '', {passkeys});
    const another = await post(`${signIn}/verify`, {verificationId, payload});
    assert.equal(codeOf(another), '409 session.identity_conflict');
    await server.accounts.update(bob?.id ?? '', {passkeys: []});
    await server.accounts.update('alice', {passkeys});
    const verified = await post(`${signIn}/verify`, {verificationId, payload});
    assert.deepEqual(verified, {status: 200, verificationId});
    assert.equal((await post('/identification', {verificationId})).status, 204);
  });

  test('refused without a preflight, at another host, with a wrong signature, for another challenge', async () => {
    const {ask, post, enrol, prove} = open();
    await enrol();
    await ask('PUT', '', {interactionEvent: 'SignIn'});
    const payload = await prove({challenge: 'x', rpId: 'localhost', allowCredentials: []});
    assert.equal(codeOf(await post(`${signIn}/verify`, {payload})), '404 session.verification_session_not_found');
    await post(preflight);
    assert.equal(codeOf(await post(`${signIn}/verify`, {payload})), '400 session.mfa.webauthn_verification_failed');
    const elsewhere = await ask('POST', `${signIn}/verify`, {payload}, 'http://other.example');
    assert.equal(codeOf(elsewhere), '400 session.passkey_sign_in.conflict_rp_id');
  });

  test('switched off it identifies nobody, and an account of a company never', async () => {
    const {ask, post, enrol, prove, server} = open();
    await enrol();
    const verified = async () => {
      const {authenticationOptions} = await post(preflight);
      await ask('PUT', '', {interactionEvent: 'SignIn'});
      const {verificationId} = await post(`${signIn}/verify`, {payload: await prove(authenticationOptions)});
      return post('/identification', {verificationId});
    };
    server.settings.patch({passkeySignIn: {enabled: false}});
    assert.equal(codeOf(await verified()), '422 user.sign_in_method_not_enabled');
    server.settings.patch({passkeySignIn: {enabled: true}});
    await server.accounts.update('alice', {ssoIdentities: [{issuer: 'okta', identityId: 'a'}]});
    assert.equal(codeOf(await verified()), '400 session.passkey_sign_in.sso_users_not_allowed');
  });
});
