/** Social providers and companies: on the way there, and everything that can come back. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {begin, created, email, fakeBrowser, id, ok, refused, type FakeBrowser, type Setup} from './fakes.ts';

const authorization = (kind: 'social' | 'sso', connectorId: string, to = 'https://provider.test/auth') => ({
  [`POST /verification/${kind}/${connectorId}/authorization-uri`]: ok({authorizationUri: to, verificationId: 'v1'}),
});

/** Of what is kept, all that may outlive the end. */
const lastUsed = 'auth-sign-in:last-used';

test('a social button leads to its provider, and leaves behind what the callback needs', async () => {
  const {machine, act, asked, browser, server} = await begin({script: authorization('social', 'ali')});
  await act({type: 'start-social', connectorId: 'ali'});
  assert.deepEqual(asked(), ['PUT ', 'POST /verification/social/ali/authorization-uri']);
  assert.deepEqual(server.calls.at(-1)?.body, {state: 'state-1', redirectUri: 'http://id.test/callback/ali'});
  assert.deepEqual(machine.state.screen, {
    name: 'leaving',
    to: 'https://provider.test/auth',
    reason: 'social',
    connectorId: 'ali',
  });
  assert.deepEqual(machine.state.pending, {command: 'start-social', connectorId: 'ali'});
  assert.deepEqual(browser.left, [{url: 'https://provider.test/auth', how: 'assign'}]);
  assert.equal(browser.session.get('social_auth_state:ali'), 'state-1');
  assert.equal(browser.redirects.verificationId('Social'), 'v1');
  assert.equal(browser.redirects.takeBundle('state-1', 'ali', 0)?.expiresAt, 1000 + 600_000);
});

test('who thinks better of it stays', async () => {
  const {machine, act} = await begin({script: authorization('social', 'ali')});
  await act({type: 'start-social', connectorId: 'ali'}, {type: 'back'});
  assert.equal(machine.state.screen.name, 'sign-in');
  assert.equal(machine.state.pending, undefined);
});

test('back from there with the Back button, the screen can be used again', async () => {
  const {machine, act, browser} = await begin({script: authorization('social', 'ali')});
  await act({type: 'start-social', connectorId: 'ali'});
  browser.thaw();
  assert.deepEqual(machine.state.screen, {name: 'sign-in'});
  assert.equal(machine.state.pending, undefined);
  await act({type: 'start-social', connectorId: 'ali'});
  assert.equal(browser.left.length, 2);
});

test('a URL that is not the web’s is not followed', async () => {
  for (const to of ['javascript:alert(1)', 'data:text/html,x', '/relative', '']) {
    const {machine, act, browser} = await begin({script: authorization('social', 'ali', to)});
    await act({type: 'start-social', connectorId: 'ali'});
    assert.deepEqual(machine.state.screen, {name: 'stopped', why: 'unsafe-url', restarts: true});
    assert.deepEqual(browser.left, []);
  }
});

test('the page may keep the browser here, and is asked once', async () => {
  const asked: unknown[] = [];
  const {machine, act, browser} = await begin({
    script: authorization('social', 'ali'),
    options: {
      mayLeave: (to, reason) => {
        asked.push([to, reason]);
        return false;
      },
    },
  });
  await act({type: 'start-social', connectorId: 'ali'});
  assert.deepEqual(asked, [['https://provider.test/auth', 'social']]);
  assert.deepEqual(browser.left, []);
  assert.equal(machine.state.screen.name, 'leaving');
});

test('a connector the settings do not list is not asked for', async () => {
  const {machine, act, asked} = await begin();
  await act({type: 'start-social', connectorId: 'nobody'});
  assert.equal(machine.state.problem?.code, 'connector-unknown');
  await act({type: 'start-sso', connectorId: 'ali'});
  assert.equal(machine.state.problem?.code, 'connector-unknown');
  assert.deepEqual(asked(), []);
});

// --- single sign-on -------------------------------------------------------------------------------------------------

const found = (...connectorIds: string[]) => ({'GET /sso-connectors': ok({connectorIds})});

test('an address of a company goes straight there from the first form', async () => {
  const {act, asked, browser} = await begin({script: {...found('okta', 'unlisted'), ...authorization('sso', 'okta')}});
  await act({type: 'submit-identifier', identifier: email('a@acme.example')});
  assert.deepEqual(asked(), ['GET /sso-connectors', 'PUT ', 'POST /verification/sso/okta/authorization-uri']);
  assert.equal(browser.left.length, 1);
  assert.equal(browser.redirects.verificationId('EnterpriseSso'), 'v1');
});

test('several companies are a choice', async () => {
  const {machine, act} = await begin({script: found('okta', 'other')});
  await act({type: 'register', identifier: email('a@multi.example')});
  assert.deepEqual(machine.state.screen, {
    name: 'sso-connectors',
    email: 'a@multi.example',
    connectorIds: ['okta', 'other'],
  });
});

test('while typing the form turns, and turns back with any other address', async () => {
  const {machine, act, asked} = await begin({script: {...found('okta'), ...authorization('sso', 'okta')}});
  await act({type: 'detect-sso', email: 'a@acme'}, {type: 'detect-sso', email: 'nonsense'});
  assert.deepEqual(asked(), [], 'only what looks like an address is looked up');
  await act({type: 'detect-sso', email: 'a@acme.example'});
  assert.deepEqual(machine.state.sso, {email: 'a@acme.example', domain: 'acme.example', connectorIds: ['okta']});
  await act({type: 'detect-sso', email: 'a@acme.exampl'});
  await act({type: 'detect-sso', email: 'a@acme.example'});
  asked();
  await act({type: 'submit-identifier', identifier: email('a@acme.example')});
  assert.deepEqual(
    asked(),
    ['PUT ', 'POST /verification/sso/okta/authorization-uri'],
    'what is known is not asked again',
  );
});

test('a look-up that fails is silent, except on the page that asks for the company', async () => {
  const {machine, act} = await begin({script: {'GET /sso-connectors': refused(500, 'connector.general')}});
  const said = () => machine.state.problem?.code;
  await act({type: 'detect-sso', email: 'a@acme.example'});
  assert.equal(said(), undefined);
  await act({type: 'submit-identifier', identifier: email('a@acme.example')});
  assert.equal(machine.state.screen.name, 'code');
  await act({type: 'show', screen: 'single-sign-on'}, {type: 'find-sso', email: 'a@acme.example'});
  assert.equal(said(), 'connector.general');
});

test('an address of no company is told so', async () => {
  const {machine, act} = await begin();
  await act({type: 'show', screen: 'single-sign-on'}, {type: 'find-sso', email: 'a@example.com'});
  assert.deepEqual(machine.state.problem, {
    code: 'sso-not-enabled',
    field: 'identifier',
    recoverable: false,
    command: 'find-sso',
  });
  assert.equal(machine.state.identifier, 'a@example.com');
});

test('the same, when the look-up refuses the address: said, with what it means', async () => {
  const {machine, act} = await begin({
    script: {
      'GET /sso-connectors': [ok({connectorIds: []}), refused(400, 'guard.invalid_input')],
      'POST /identification': refused(422, 'session.sso_enabled'),
    },
  });
  await act({type: 'submit-identifier', identifier: email('a@acme.example')}, {type: 'verify-code', code: '123456'});
  assert.equal(machine.state.screen.name, 'code');
  assert.deepEqual(machine.state.problem, {code: 'session.sso_enabled', recoverable: false, command: 'verify-code'});
});

test('an address that was verified in another way, but belongs to a company: offered, not sent away', async () => {
  const {machine, act, browser} = await begin({
    script: {
      'GET /sso-connectors': [ok({connectorIds: []}), ok({connectorIds: ['okta']})],
      'POST /identification': refused(422, 'session.sso_enabled', [{id: 'okta', config: {clientSecret: 'x'}}]),
    },
  });
  await act({type: 'submit-identifier', identifier: email('a@acme.example')}, {type: 'verify-code', code: '123456'});
  assert.deepEqual(machine.state.screen, {name: 'sso-connectors', email: 'a@acme.example', connectorIds: ['okta']});
  assert.equal(machine.state.problem?.code, 'session.sso_enabled');
  assert.deepEqual(browser.left, []);
  assert.ok(!JSON.stringify(machine.state).includes('clientSecret'));
});

// --- callbacks ------------------------------------------------------------------------------------------------------

const back = (params: Record<string, string>, connectorId = 'ali'): FakeBrowser =>
  fakeBrowser({route: {kind: 'callback', connectorId}, params});
/** A browser that asked for state `s` with connector `ali`. */
const expecting = (params: Record<string, string>, connectorId = 'ali') => {
  const browser = back(params, connectorId);
  browser.redirects.setState(connectorId, 's');
  browser.redirects.setVerificationId('Social', 'v1');
  browser.redirects.setVerificationId('EnterpriseSso', 'v1');
  browser.storage.setIdentifier('alice@example.com');
  return browser;
};
const bundle = (changes: Record<string, unknown> = {}) => ({
  state: 's',
  flow: 'social' as const,
  connectorId: 'ali',
  verificationId: 'from-bundle',
  createdAt: 0,
  expiresAt: 600_000,
  appId: 'app',
  ...changes,
});
const verify = {'POST /verification/social/ali/verify': id('v1'), 'POST /verification/sso/okta/verify': id('v1')};

const returning = (browser: FakeBrowser, setup: Setup = {}) =>
  begin({browser, ...setup, script: {...verify, ...setup.script}});

test('a callback that answers our request signs in', async () => {
  const {machine, asked, server} = await returning(expecting({state: 's', auth_code: 'c', app_id: 'app'}));
  assert.deepEqual(asked(), ['POST /verification/social/ali/verify', 'POST /identification', 'POST /submit']);
  assert.deepEqual(server.calls.at(-3)?.body, {
    verificationId: 'v1',
    connectorData: {auth_code: 'c', redirectUri: 'http://id.test/callback/ali'},
  });
  assert.equal(machine.state.screen.name, 'leaving');
});

const invalid: readonly (readonly [title: string, browser: () => FakeBrowser])[] = [
  ['without a state', () => expecting({auth_code: 'c'})],
  ['with somebody else’s state', () => expecting({state: 'x', auth_code: 'c'})],
  ['that this browser never asked for', () => back({state: 's', auth_code: 'c'})],
  [
    'whose verification is lost',
    () => {
      const browser = expecting({state: 's', auth_code: 'c'});
      browser.session.delete('logto:http://id.test:verification-ids');
      return browser;
    },
  ],
  [
    'with a wrong state, whatever was left behind for it',
    () => {
      const browser = expecting({state: 'x', auth_code: 'c'});
      browser.redirects.setBundle(bundle({state: 'x'}));
      return browser;
    },
  ],
  ...Object.entries({
    'of another connector': {connectorId: 'bob'},
    'of a company': {flow: 'sso'},
    'that has expired': {expiresAt: 1000},
  }).map(([what, changes]) => {
    const browser = () => {
      const fresh = back({state: 's', auth_code: 'c'});
      fresh.redirects.setBundle(bundle(changes));
      return fresh;
    };
    return [`in another tab, with a bundle ${what}`, browser] as const;
  }),
];
for (const [title, browser] of invalid) {
  test(`a callback ${title} is invalid`, async () => {
    const {machine, asked} = await returning(browser());
    assert.deepEqual(asked(), []);
    assert.deepEqual(machine.state.screen, {name: 'sign-in'});
    assert.deepEqual(machine.state.problem, {code: 'callback-invalid', recoverable: false, command: 'finish-callback'});
  });
}

test('a state is used up by the first callback, a wrong one too', async () => {
  for (const state of ['s', 'x']) {
    const browser = expecting({state, auth_code: 'c'});
    browser.redirects.setBundle(bundle());
    await returning(browser);
    assert.equal(browser.session.get('social_auth_state:ali'), undefined);
  }
  const browser = expecting({state: 's', auth_code: 'c'});
  browser.redirects.setBundle(bundle());
  await returning(browser);
  assert.deepEqual([...browser.local.keys()], [lastUsed], 'what was left behind goes with it');
});

test('a callback in another tab finishes with what was left behind, once', async () => {
  const browser = back({state: 's', auth_code: 'c'});
  browser.redirects.setBundle(bundle());
  const {machine, server} = await returning(browser);
  assert.equal(machine.state.screen.name, 'leaving');
  assert.equal((server.calls.at(-3)?.body as {verificationId: string}).verificationId, 'from-bundle');
  assert.equal(server.calls.at(-1)?.headers.get('Logto-App-Id'), 'app');
  assert.deepEqual([...browser.local.keys()], [lastUsed]);
});

// The server did what it was asked, and its answer went with the page.
const lost = {status: 502};
const usedUp = refused(400, 'session.connector_validation_session_not_found');
const whole = ['POST /verification/social/ali/verify', 'POST /identification', 'POST /submit'];
for (const line of whole) {
  test(`a reload after the answer to ${line} was lost goes on with the same callback`, async () => {
    const browser = expecting({state: 's', auth_code: 'c'});
    const first = await returning(browser, {script: {[line]: lost}});
    assert.equal(first.machine.state.screen.name, 'callback');
    first.machine.dispose();
    const {machine, asked} = await returning(browser, {script: {[whole[0] as string]: usedUp}});
    assert.deepEqual(asked(), whole);
    assert.equal(machine.state.screen.name, 'leaving');
  });
}

test('a callback that was reloaded before anything was asked is refused as at the first time', async () => {
  const browser = expecting({state: 's', auth_code: 'c'});
  const first = await returning(browser, {script: {[whole[0] as string]: lost}});
  first.machine.dispose();
  const script = {
    [whole[0] as string]: refused(400, 'connector.social_auth_code_invalid'),
    'POST /identification': refused(400, 'session.verification_failed'),
  };
  const {machine} = await returning(browser, {script});
  assert.deepEqual(machine.state.screen, {name: 'sign-in'});
  assert.equal(machine.state.problem?.code, 'connector.social_auth_code_invalid');
});

test('a reload goes on in this tab alone, with this callback alone, and not once it is over', async () => {
  const browser = expecting({state: 's', auth_code: 'c'});
  const first = await returning(browser, {script: {[whole[1] as string]: lost}});
  first.machine.dispose();
  const otherTab = back({state: 's', auth_code: 'c'});
  const otherState = {...back({state: 'x', auth_code: 'c'}), stores: browser.stores};
  for (const other of [otherTab, otherState]) {
    const {machine} = await returning(other);
    assert.equal(machine.state.problem?.code, 'callback-invalid');
    machine.dispose();
  }
  const again = await returning(browser);
  assert.equal(again.machine.state.screen.name, 'leaving');
  again.machine.dispose();
  assert.equal((await returning(browser)).machine.state.problem?.code, 'callback-invalid');
});

test('a cancel, and WeChat’s silent one, are said on the first screen without asking the server', async () => {
  for (const params of [{state: 's', error: 'access_denied'}, {state: 's'}, {state: 's', app_id: 'app'}]) {
    const {machine, asked} = await returning(expecting(params));
    assert.deepEqual(asked(), []);
    assert.equal(machine.state.problem?.code, 'provider-refused');
    assert.equal(machine.state.screen.name, 'sign-in');
    assert.equal(machine.state.identifier, 'alice@example.com', 'what was typed is kept');
  }
});

test('why a provider sends somebody back decides what is said, and whether trying again goes there again', async () => {
  const said = {
    access_denied: ['provider-refused', false],
    consent_required: ['provider-refused', false],
    user_cancelled_login: ['provider-refused', false],
    temporarily_unavailable: ['provider-unavailable', true],
    server_error: ['provider-unavailable', true],
    invalid_scope: ['connector.invalid_config', false],
    unauthorized_client: ['connector.invalid_config', false],
    what_is_this: ['connector.authorization_failed', true],
  } as const;
  const connectors = {ali: 'social', okta: 'sso'};
  for (const [error, [code, recoverable]] of Object.entries(said)) {
    for (const [connectorId, kind] of Object.entries(connectors)) {
      const line = `POST /verification/${kind}/${connectorId}/authorization-uri`;
      const {machine, act, asked} = await returning(expecting({state: 's', error}, connectorId), {
        script: {[line]: ok({authorizationUri: 'https://provider.example/', verificationId: 'v2'})},
      });
      assert.deepEqual(asked(), []);
      assert.equal(machine.state.screen.name, 'sign-in');
      const command = recoverable ? `start-${kind}` : 'finish-callback';
      assert.deepEqual(machine.state.problem, {code, recoverable, command}, error);
      await act({type: 'retry'});
      assert.deepEqual(asked(), recoverable ? ['PUT ', line] : []);
    }
  }
});

test('a provider that fails is said on the first screen, and the page is of use again', async () => {
  for (const connectorId of ['ali', 'okta']) {
    const kind = connectorId === 'ali' ? 'social' : 'sso';
    const {machine, act} = await returning(expecting({state: 's', code: 'c'}, connectorId), {
      script: {[`POST /verification/${kind}/${connectorId}/verify`]: refused(500, 'connector.authorization_failed')},
    });
    assert.equal(machine.state.problem?.code, 'connector.authorization_failed');
    await act({type: 'submit-identifier', identifier: email()});
    assert.equal(machine.state.screen.name, 'code');
    await act({type: 'back'});
    assert.equal(machine.state.screen.name, 'sign-in');
  }
});

test('a callback of a connector that is not in the settings', async () => {
  const {machine, asked} = await returning(expecting({state: 's', code: 'c'}, 'nobody'));
  assert.deepEqual(asked(), []);
  assert.equal(machine.state.problem?.code, 'connector-unknown');
});

const related = {relatedUser: {type: 'email', value: 'alice@example.com'}};

test('a related account can be linked, which needs the event to be a sign-in', async () => {
  const {machine, act, asked, server} = await returning(expecting({state: 's', auth_code: 'c'}), {
    script: {'POST /identification': [refused(404, 'user.identity_not_exist', related), ok()]},
  });
  assert.equal(machine.state.screen.name, 'link-account');
  assert.equal(machine.state.canGoBack, true);
  asked();
  await act({type: 'link-account'});
  assert.deepEqual(asked(), ['PUT /interaction-event', 'POST /identification', 'POST /submit']);
  assert.deepEqual(server.calls.at(-3)?.body, {interactionEvent: 'SignIn'});
  assert.deepEqual(server.calls.at(-2)?.body, {verificationId: 'v1', linkSocialIdentity: true});
});

test('or left alone, for another account', async () => {
  const {act, server, machine} = await returning(expecting({state: 's', auth_code: 'c'}), {
    script: {'POST /identification': [refused(404, 'user.identity_not_exist', related), created]},
  });
  await act({type: 'create-account'});
  assert.deepEqual(server.calls.at(-3)?.body, {interactionEvent: 'Register'});
  assert.equal(machine.state.screen.name, 'leaving');
});

test('or is linked without a question, where the settings say so', async () => {
  const {machine, server} = await returning(expecting({state: 's', auth_code: 'c'}), {
    settings: {socialSignIn: {automaticAccountLinking: true}},
    script: {'POST /identification': [refused(404, 'user.identity_not_exist', related), ok()]},
  });
  assert.equal(machine.state.screen.name, 'leaving');
  assert.deepEqual(server.calls.at(-2)?.body, {verificationId: 'v1', linkSocialIdentity: true});
});

test('an e-mail that turns out to be another account’s can take the provider along', async () => {
  const {machine, act, asked, server} = await returning(expecting({state: 's', auth_code: 'c'}), {
    script: {
      'POST /identification': [
        refused(404, 'user.identity_not_exist', {}),
        refused(422, 'user.missing_profile', {missingProfile: ['email']}),
        ok(),
      ],
      'POST /profile': [refused(422, 'user.email_already_in_use'), ok()],
    },
  });
  assert.equal(machine.state.screen.name, 'missing-profile');
  await act({type: 'save-contact', identifier: email()}, {type: 'verify-code', code: '123456'});
  assert.deepEqual(machine.state.dialog, {kind: 'link-existing', identifier: email(), connectorId: 'ali'});
  asked();
  await act({type: 'confirm'});
  assert.deepEqual(asked(), ['PUT /interaction-event', 'POST /identification', 'POST /profile', 'POST /submit']);
  assert.deepEqual(server.calls.at(-3)?.body, {verificationId: 'code1'});
  assert.deepEqual(server.calls.at(-2)?.body, {type: 'social', verificationId: 'v1'});
});

test('or leads back to the field, for another one', async () => {
  const {machine, act} = await returning(expecting({state: 's', auth_code: 'c'}), {
    script: {
      'POST /identification': [
        refused(404, 'user.identity_not_exist', {}),
        refused(422, 'user.missing_profile', {missingProfile: ['email']}),
      ],
      'POST /profile': refused(422, 'user.email_already_in_use'),
    },
  });
  await act({type: 'save-contact', identifier: email()}, {type: 'verify-code', code: '123456'}, {type: 'dismiss'});
  assert.deepEqual(machine.state.screen, {
    name: 'missing-profile',
    field: 'email',
    event: 'Register',
    linkSocial: 'ali',
  });
});
