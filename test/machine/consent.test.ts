/** An application of somebody else's asks, at a page of its own: yes, no, somebody else, and refusals. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {begin, done, fakeBrowser, ok, refused, type Answer, type Script, type Setup} from './fakes.ts';

const path = '/api/interaction/consent';
const asked = {
  application: {id: 'theirs', name: 'Theirs'},
  user: {primaryEmail: 'mei@example.com'},
  organizations: [{id: 'red', name: 'Red'}],
  missingOIDCScope: ['email'],
  redirectUri: 'https://theirs.example/callback',
};

const atConsent = (script: Script = {}, setup: Setup = {}) =>
  begin({
    browser: fakeBrowser({route: {kind: 'consent'}, params: {app_id: 'theirs'}}),
    ...setup,
    script: {[`GET ${path}`]: ok(asked), [`POST ${path}`]: done, ...script},
  });

test('the page asks for what there is to consent to, and begins no sign-in', async () => {
  const {machine, asked: calls} = await atConsent();
  assert.deepEqual(calls(), [`GET ${path}`]);
  assert.deepEqual(machine.state.screen, {name: 'consent', asked});
  assert.equal(machine.state.pending, undefined);
});

test('yes leads on to the application, with the organisation that was chosen', async () => {
  for (const [organizationId, body] of [
    ['red', {organizationIds: ['red']}],
    [undefined, {}],
  ] as const) {
    const {act, server, browser} = await atConsent();
    const give = {type: 'give-consent', ...(organizationId && {organizationId})} as const;
    await act(give);
    assert.deepEqual(server.calls.at(-1)?.body, body);
    assert.deepEqual(browser.left, [{url: 'http://id.test/oidc/auth/uid', how: 'replace'}]);
  }
});

test('pressed twice it is said once', async () => {
  const {act, asked: calls} = await atConsent();
  await act({type: 'give-consent'}, {type: 'give-consent'});
  assert.deepEqual(calls(), [`GET ${path}`, `POST ${path}`]);
});

test('no leads back to the application, and tells the server nothing', async () => {
  const {act, asked: calls, browser} = await atConsent();
  await act({type: 'decline-consent'});
  assert.deepEqual(calls(), [`GET ${path}`]);
  assert.deepEqual(
    browser.left.map(({url}) => url),
    ['https://theirs.example/callback'],
  );
});

test('an application that waits where no browser may go is not gone to', async () => {
  const {act, browser} = await atConsent({[`GET ${path}`]: ok({...asked, redirectUri: 'javascript:alert(1)'})});
  await act({type: 'decline-consent'});
  assert.deepEqual(browser.left, []);
});

test('somebody else signs in to the same request', async () => {
  const {machine, act} = await atConsent();
  await act({type: 'show', screen: 'sign-in'});
  assert.equal(machine.state.screen.name, 'sign-in');
});

test('what cannot be had is asked for again', async () => {
  const answers: readonly Answer[] = [{status: 502, body: 'Bad Gateway'}, ok(asked)];
  const {machine, act} = await atConsent({[`GET ${path}`]: answers});
  assert.equal(machine.state.problem?.recoverable, true);
  assert.deepEqual(machine.state.screen, {name: 'consent'});
  await act({type: 'retry'});
  assert.deepEqual(machine.state.screen, {name: 'consent', asked});
});

test('whoever may not use the application can sign out', async () => {
  const {machine, act, browser} = await atConsent({[`GET ${path}`]: refused(400, 'oidc.access_denied')});
  assert.deepEqual(machine.state.screen, {name: 'access-denied', code: 'oidc.access_denied'});
  await act({type: 'sign-out'});
  assert.deepEqual(
    browser.left.map(({url}) => url),
    ['http://id.test/oidc/session/end?client_id=theirs'],
  );
});

test('a sign-in that has ended is said to have', async () => {
  const {machine} = await atConsent({[`GET ${path}`]: refused(400, 'session.not_found')});
  assert.equal(machine.state.screen.name, 'stopped');
});
