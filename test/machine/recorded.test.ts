/** The calls of each flow are the recorded ones of a real server: same order, same paths, same bodies. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Command} from '../../src/machine/commands.ts';
import type {CodeIdentifier} from '../../src/protocol/experience.ts';
import {createSignIn} from '../../src/machine/sign-in-machine.ts';
import {fakeBrowser, settingsWith, settle, type FakeBrowser} from './fakes.ts';
import {recording, replay, type Exchange} from './recorded.ts';

const oauth = 'k5y34n969yyz';
const okta = 'arkqxh656fvk';

const play = async (
  exchanges: readonly Exchange[],
  commands: readonly Command[],
  {browser = fakeBrowser(), settings = {}}: {browser?: FakeBrowser; settings?: Record<string, unknown>} = {},
) => {
  const known = settingsWith({
    socialConnectors: [{id: oauth, target: 'oauth2', platform: 'Universal'}],
    ssoConnectors: [{id: okta, connectorName: 'Okta'}],
    ...settings,
  });
  const server = replay(exchanges, known);
  const machine = createSignIn({fetch: server.fetch, routing: 'path'}, browser);
  for (const command of [{type: 'start'} as const, ...commands]) {
    machine.send(command);
    await settle(machine);
  }
  server.check();
  return {machine, browser};
};

const bodyOf = (exchange: Exchange | undefined) => exchange?.request.body ?? {};
const identifierOf = (exchange: Exchange | undefined) => bodyOf(exchange)['identifier'] as CodeIdentifier;
const redirectOf = (exchange: Exchange | undefined) => (exchange?.response.body as {redirectTo: string}).redirectTo;

const endsAt = async (running: ReturnType<typeof play>, exchanges: readonly Exchange[]) => {
  const {browser} = await running;
  assert.deepEqual(browser.left.at(-1), {url: redirectOf(exchanges.at(-1)), how: 'replace'});
};

test('06 signing in with a code', async () => {
  const exchanges = recording('06-sign-in-email-code-happy', [2, 3, 4, 5, 6]);
  const identifier = identifierOf(exchanges[1]);
  const commands: Command[] = [
    {type: 'submit-identifier', identifier},
    {type: 'verify-code', code: '<code>'},
  ];
  await endsAt(play(exchanges, commands), exchanges);
});

test('05 an unknown address becomes an account', async () => {
  const exchanges = recording('05-register-email-code-happy', [3, 4, 5, 6, 7, 8, 10]);
  const identifier = identifierOf(exchanges[1]);
  const commands: Command[] = [
    {type: 'submit-identifier', identifier},
    {type: 'verify-code', code: '<code>'},
    {type: 'confirm'},
  ];
  await endsAt(play(exchanges, commands), exchanges);
});

test('07 registering with a code', async () => {
  const exchanges = recording('07-register-directly-happy', [2, 3, 4, 5, 6]);
  const identifier = identifierOf(exchanges[1]);
  const commands: Command[] = [
    {type: 'register', identifier},
    {type: 'verify-code', code: '<code>'},
  ];
  await endsAt(play(exchanges, commands), exchanges);
});

test('08 registering an address that has an account', async () => {
  const exchanges = recording('08-register-existing-email', [2, 3, 4, 5, 6, 7, 8]);
  const identifier = identifierOf(exchanges[1]);
  const commands: Command[] = [
    {type: 'register', identifier},
    {type: 'verify-code', code: '<code>'},
    {type: 'confirm'},
  ];
  await endsAt(play(exchanges, commands), exchanges);
});

test('20 signing in with a password', async () => {
  const exchanges = recording('20-password-sign-in-happy', [2, 3, 4, 5]);
  const identifier = identifierOf(exchanges[1]);
  await endsAt(play(exchanges, [{type: 'verify-password', identifier, password: '<password>'}]), exchanges);
});

test('27 registering a username, then the password that is missing', async () => {
  const exchanges = recording('27-register-username-password', [2, 5, 6, 7, 8, 9]);
  const username = bodyOf(exchanges[1])['value'] as string;
  const commands: Command[] = [
    {type: 'register', identifier: {type: 'username', value: username}},
    {type: 'set-password', password: '<password>'},
  ];
  await endsAt(play(exchanges, commands), exchanges);
});

/** To the provider and back: the page is loaded anew, and only the browser's storage knows of the time before. */
const roundTrip = async (
  exchanges: readonly Exchange[],
  command: Command & {readonly connectorId: string},
  more: readonly Command[] = [],
  settings: Record<string, unknown> = {},
) => {
  const [start, authorize, ...back] = exchanges;
  assert.ok(start && authorize);
  const state = bodyOf(authorize)['state'] as string;
  const before = fakeBrowser();
  before.randomState = () => state;
  before.navigation.origin = () => 'http://localhost:3001';
  await play([start, authorize], [command], {browser: before, settings});
  const {authorizationUri} = authorize.response.body as {authorizationUri: string};
  assert.deepEqual(before.left, [{url: authorizationUri, how: 'assign'}]);

  const {code} = bodyOf(back[0])['connectorData'] as {code: string};
  const {connectorId} = command;
  const after = fakeBrowser({route: {kind: 'callback', connectorId}, params: {code, state}});
  after.navigation.origin = () => before.navigation.origin();
  before.session.forEach((value, key) => after.session.set(key, value));
  return play(back, more, {browser: after, settings});
};

test('50 a company, a new person', async () => {
  const exchanges = recording('50-sso-okta-happy-new-user', [2, 7, 9, 10, 11, 12, 13]);
  await endsAt(roundTrip(exchanges, {type: 'start-sso', connectorId: okta}), exchanges);
});

test('61 a social provider, a new person', async () => {
  const exchanges = recording('61-social-happy-new-user', [2, 3, 5, 6, 7, 8, 9]);
  await endsAt(roundTrip(exchanges, {type: 'start-social', connectorId: oauth}), exchanges);
});

test('65 a social provider whose e-mail belongs to an account: asks before it links', async () => {
  const exchanges = recording('65-social-link-related-account', [2, 3, 5, 6]);
  const {machine} = await roundTrip(exchanges, {type: 'start-social', connectorId: oauth});
  const {relatedUser} = (exchanges[3]?.response.body as {data: {relatedUser: unknown}}).data;
  assert.deepEqual(machine.state.screen, {
    name: 'link-account',
    connectorId: oauth,
    verificationId: bodyOf(exchanges[3])['verificationId'],
    related: relatedUser,
  });
});

test('63 a social provider without the e-mail that the account needs', async () => {
  const exchanges = recording('63-social-missing-email', [2, 3, 5, 6, 7, 8]);
  const {machine} = await roundTrip(exchanges, {type: 'start-social', connectorId: oauth});
  assert.deepEqual(machine.state.screen, {
    name: 'missing-profile',
    field: 'email',
    event: 'Register',
    linkSocial: oauth,
  });
});

test('42 a blocked address at registration is said at the field', async () => {
  const [blocked] = recording('42-email-blocklist', [1]);
  assert.ok(blocked);
  const start = recording('07-register-directly-happy', [2]);
  const {machine} = await play(
    [...start, blocked],
    [
      {type: 'show', screen: 'register'},
      {type: 'register', identifier: identifierOf(blocked)},
    ],
  );
  assert.equal(machine.state.screen.name, 'register');
  assert.equal(machine.state.problem?.code, 'session.email_blocklist.email_not_allowed');
  assert.equal(machine.state.problem?.field, 'identifier');
});
