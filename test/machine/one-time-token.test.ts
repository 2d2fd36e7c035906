/** A link from a message: what opening it does, what stands in its way, and what is left of it after a reload. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {errorCodes} from '../../src/protocol/errors.ts';
import type {Route} from '../../src/platform/routes.ts';
import {begin, created, done, email, fakeBrowser, id, ok, refused, type Answer, type Setup} from './fakes.ts';

const token = 'the-token-of-the-link';
const address = email().value;
const verify = 'POST /verification/one-time-token/verify';
const whole = {one_time_token: token, login_hint: address};
const terms = {termsOfUseUrl: 'https://id.test/terms'};
const proof = {verificationRecords: [{type: 'OneTimeToken', id: 'link1', verified: true, identifier: email()}]};

const open = (setup: Setup = {}, params: Record<string, string> = whole, route: Route = {kind: 'link'}) =>
  begin({...setup, browser: fakeBrowser({route, params}), script: {[verify]: id('link1'), ...setup.script}});

for (const route of [
  {kind: 'link'},
  {kind: 'first', first: 'sign_in'},
  {kind: 'first', first: 'register'},
] as const satisfies Route[]) {
  test(`a link signs in (${JSON.stringify(route)}), and its token is kept nowhere`, async () => {
    const {machine, browser, server, asked} = await open({}, whole, route);
    assert.deepEqual(asked(), ['PUT ', verify, 'POST /identification', 'POST /submit']);
    assert.deepEqual(server.calls.at(-3)?.body, {identifier: email(), token});
    assert.equal(browser.left.length, 1);
    const kept = JSON.stringify([machine.state, browser.entries, [...browser.session], [...browser.local]]);
    assert.ok(!kept.includes(token));
  });
}

for (const params of [{}, {one_time_token: token}, {login_hint: address}, {errorMessage: 'It has ended.'}]) {
  test(`a link that lacks something (${Object.keys(params).join()}) asks for nothing, and leads to a code`, async () => {
    const {machine, asked} = await open({script: {'GET /interaction': ok({})}}, params);
    assert.deepEqual(asked(), ['GET /interaction']);
    assert.deepEqual(machine.state.screen, {name: 'sign-in'});
    assert.equal(machine.state.problem?.code, 'one_time_token.token_not_found');
    assert.equal(machine.state.identifier, params.login_hint ?? '');
  });
}

test('nothing is begun yet, or nothing is there any more', async () => {
  const lost = {'GET /interaction': refused(404, 'session.interaction_not_found')};
  assert.deepEqual((await open({script: lost}, {})).machine.state.screen, {name: 'sign-in'});
  const over = {'GET /interaction': refused(400, 'session.not_found')};
  assert.equal((await open({script: over}, {})).machine.state.screen.name, 'stopped');
});

for (const code of errorCodes.filter((each) => each.startsWith('one_time_token.'))) {
  test(`after ${code} a code does as well, with the address in its field`, async () => {
    const {machine} = await open({script: {[verify]: refused(400, code)}});
    assert.deepEqual(machine.state.screen, {name: 'sign-in'});
    assert.equal(machine.state.problem?.code, code);
    assert.equal(machine.state.identifier, address);
  });
}

test('whoever has no account gets one, without a question', async () => {
  const {browser, asked} = await open({
    settings: {signInMode: 'SignIn'},
    script: {'POST /identification': [refused(404, 'user.user_not_exist'), created]},
  });
  assert.deepEqual(asked(), [
    'PUT ',
    verify,
    'POST /identification',
    'PUT /interaction-event',
    'POST /identification',
    'POST /submit',
  ]);
  assert.equal(browser.left.length, 1);
});

test('what the new account lacks is asked for, and Back does not lead to the link', async () => {
  const missing = refused(422, 'user.missing_profile', {missingProfile: ['username']});
  const {machine, browser} = await open({
    script: {'POST /identification': [refused(404, 'user.user_not_exist'), missing]},
  });
  assert.deepEqual(machine.state.screen, {name: 'missing-profile', field: 'username', event: 'Register'});
  assert.deepEqual(
    browser.entries.map(({name}) => name),
    ['missing-profile'],
  );
});

test('terms that are agreed to by hand come before the token is used; a no leads to the first screen', async () => {
  const {machine, act, asked} = await open({settings: {...terms, agreeToTermsPolicy: 'Manual'}});
  assert.deepEqual([machine.state.dialog?.kind, asked()], ['terms', []]);
  await act({type: 'confirm'});
  assert.deepEqual(asked(), ['PUT ', verify, 'POST /identification', 'POST /submit']);

  const other = await open({settings: {...terms, agreeToTermsPolicy: 'Manual'}});
  await other.act({type: 'dismiss'});
  assert.deepEqual([other.machine.state.screen, other.asked()], [{name: 'sign-in'}, []]);
});

test('terms of registrations alone come before the account is made', async () => {
  const {machine, act, asked} = await open({
    settings: {...terms, agreeToTermsPolicy: 'ManualRegistrationOnly'},
    script: {'POST /identification': [refused(404, 'user.user_not_exist'), created]},
  });
  assert.equal(machine.state.dialog?.kind, 'terms');
  asked();
  await act({type: 'confirm'});
  assert.deepEqual(asked(), ['PUT /interaction-event', 'POST /identification', 'POST /submit']);
});

test('a token whose answer was lost is not used twice, and nothing of it is lost', async () => {
  for (const lost of [
    {[verify]: [{status: 502}, refused(400, 'one_time_token.token_consumed')]},
    {'POST /identification': [{status: 502}, ok()]},
    {'POST /submit': [{status: 502}, done]},
  ] satisfies Record<string, Answer[]>[]) {
    const {machine, browser, act, asked} = await open({script: {'GET /interaction': ok(proof), ...lost}});
    assert.ok(machine.state.problem?.recoverable);
    assert.equal(asked().filter((line) => line === 'PUT ').length, 1);
    await act({type: 'retry'});
    assert.ok(!asked().includes('PUT '), 'what it proved would be forgotten');
    assert.equal(browser.left.length, 1, Object.keys(lost)[0]);
  }
});

test('a reload goes on with what the link has proven', async () => {
  const script = {'GET /interaction': ok(proof)};
  const {browser, asked} = await open({script}, {});
  assert.deepEqual(asked(), ['GET /interaction', 'POST /identification', 'POST /submit']);
  assert.equal(browser.left.length, 1);
  const unknown = await open(
    {script: {...script, 'POST /identification': [refused(404, 'user.user_not_exist'), created]}},
    {},
  );
  assert.equal(unknown.browser.left.length, 1);
});

// --- somebody else is signed in ---------------------------------------------------------------------------------------

const switching = {kind: 'link', asks: true} as const;
const consent = (user: object) =>
  ok({application: {id: 'app', name: 'App'}, user, redirectUri: 'https://app.test/callback'});
const asConsent = (answer: Answer) => ({'GET /api/interaction/consent': answer});

for (const [user, current] of [
  [{primaryEmail: 'kofi@example.com', username: 'kofi'}, 'kofi@example.com'],
  [{primaryPhone: '13102318504'}, '+13102318504'],
  [{name: 'Kofi'}, 'Kofi'],
  [{}, undefined],
] as const) {
  test(`whether to switch is asked of ${current ?? 'somebody without a name'}, and nothing is used before`, async () => {
    const {machine, asked} = await open({script: asConsent(consent(user))}, whole, switching);
    assert.deepEqual(machine.state.screen, {name: 'switch-account', email: address, ...(current && {current})});
    assert.equal(machine.state.canGoBack, false);
    assert.deepEqual(asked(), ['GET /api/interaction/consent']);
  });
}

test('to switch uses the link, to stay gives the application what it asks for', async () => {
  const script = asConsent(consent({name: 'Kofi'}));
  const {browser, act, asked} = await open({script}, whole, switching);
  asked();
  await act({type: 'use-link', email: address});
  assert.deepEqual(asked(), ['PUT ', verify, 'POST /identification', 'POST /submit']);
  assert.equal(browser.left.length, 1);

  const other = await open({script}, whole, switching);
  other.asked();
  await other.act({type: 'ask-consent'});
  assert.deepEqual(other.asked(), ['GET /api/interaction/consent']);
  assert.equal(other.machine.state.screen.name, 'consent');
});

test('where nobody turns out to be signed in nobody is asked', async () => {
  const {browser, asked} = await open({script: asConsent(refused(400, 'session.not_found'))}, whole, switching);
  assert.deepEqual(asked().slice(1), ['PUT ', verify, 'POST /identification', 'POST /submit']);
  assert.equal(browser.left.length, 1);
});

test('where that cannot be found out, it is tried again', async () => {
  const {machine, act} = await open(
    {script: {'GET /api/interaction/consent': [{status: 502}, consent({})]}},
    whole,
    switching,
  );
  assert.ok(machine.state.problem?.recoverable);
  await act({type: 'retry'});
  assert.equal(machine.state.screen.name, 'switch-account');
});
