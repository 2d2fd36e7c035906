/**
 * Whatever happens in between, the person lands on a screen that can go on, with what they typed still there: each
 * screen × a reload, Back and Forward, an interaction that has ended, one that another tab has begun anew.
 */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {loadCourse} from '../../src/machine/sign-in-machine.ts';
import type {ServerCommand} from '../../src/machine/commands.ts';
import type {Screen, ScreenOf, State} from '../../src/machine/state.ts';
import {pathOf, readScreen} from '../../src/platform/kept-screens.ts';
import type {laterScreens} from '../../src/platform/later-screens.ts';
import {parseRoute} from '../../src/platform/routes.ts';
import {begin, email, fakeBrowser, refused, settle, username, willing, type FakeBrowser, type Script} from './fakes.ts';

await loadCourse();

const typed = 'alice@example.com';
const identifier = email(typed);
const password = 'S3cret-never-kept';

/** An example of each that is not the end, and what a person does there. */
const places: {
  readonly [N in 'sign-in' | 'register' | 'single-sign-on' | Exclude<keyof typeof laterScreens, 'stopped'>]: readonly [
    Omit<ScreenOf<N>, 'name'>,
    ServerCommand,
  ];
} = {
  'sign-in': [{}, {type: 'submit-identifier', identifier}],
  register: [{}, {type: 'register', identifier}],
  'single-sign-on': [{}, {type: 'find-sso', email: typed}],
  password: [{identifier}, {type: 'verify-password', identifier, password}],
  ways: [{identifier}, {type: 'use-code', identifier}],
  passkey: [{identifier}, {type: 'use-code', identifier}],
  'create-passkey': [{event: 'SignIn'}, {type: 'skip-passkey'}],
  code: [
    {flow: 'sign-in', identifier, verificationId: 'v1', sentAt: 0},
    {type: 'verify-code', code: '123456'},
  ],
  'set-password': [
    {event: 'Register', identifier: username()},
    {type: 'set-password', password},
  ],
  'missing-profile': [
    {event: 'Register', field: 'email'},
    {type: 'save-contact', identifier},
  ],
  'extra-profile': [{event: 'SignIn'}, {type: 'save-extra-profile', values: {}}],
  'forgot-password': [{}, {type: 'send-reset-code', identifier}],
  'reset-password': [{identifier}, {type: 'reset-password', password}],
  'sso-connectors': [
    {email: typed, connectorIds: ['okta', 'other']},
    {type: 'start-sso', connectorId: 'okta'},
  ],
  'link-account': [{connectorId: 'ali', verificationId: 'v1', related: identifier}, {type: 'link-account'}],
  mfa: [{}, {type: 'continue-mfa'}],
  'mfa-onboarding': [{}, {type: 'continue-mfa'}],
  'mfa-offer': [{} as never, {type: 'continue-mfa'}],
  'mfa-totp': [{} as never, {type: 'continue-mfa'}],
  'mfa-backup-codes': [{} as never, {type: 'continue-mfa'}],
  'mfa-passkey': [{} as never, {type: 'continue-mfa'}],
  'mfa-new-passkey': [{} as never, {type: 'continue-mfa'}],
  'mfa-choice': [{} as never, {type: 'continue-mfa'}],
  'mfa-code': [{} as never, {type: 'continue-mfa'}],
  'mfa-backup-code': [{} as never, {type: 'continue-mfa'}],
  'one-time-token': [{}, {type: 'follow-link'}],
  'switch-account': [{email: typed}, {type: 'follow-link'}],
  consent: [{}, {type: 'ask-consent'}],
  'access-denied': [{code: 'oidc.access_denied'}, {type: 'sign-out'}],
  device: [{}, {type: 'enter-device-code', code: 'WDJB-MJHT'}],
  'device-end': [{how: 'signed-in'}, {type: 'enter-device-code', code: 'WDJB-MJHT'}],
};
const rows = Object.entries(places).map(
  ([name, [rest, command]]) => ({screen: {name, ...rest} as Screen, command}) as const,
);

/** As a visitor who has typed an identifier before, with the history entry of this screen. */
const arrive = (screen: Screen, given: Partial<Parameters<typeof fakeBrowser>[0]> = {}) => {
  const browser = fakeBrowser({screen: readScreen(screen), ...given});
  browser.storage.setIdentifier(typed, 'email');
  return browser;
};

const settings = {forgotPassword: {email: true}, passkeySignIn: {enabled: true}};
const open = (browser: FakeBrowser, script: Script = {}) =>
  begin({browser, script, settings, options: {startUrl: 'https://app.test/'}});

const passing = ['loading', 'callback'];
/** What is done there rests on what was proven before. */
const halfway = /^(set-password|missing-profile|extra-profile|create-passkey|link-account|reset-password|mfa.*)$/;
/** Nothing that was proven is known any more. */
const forgotten = [
  'session.verification_session_not_found',
  'session.identifier_not_found',
  'session.invalid_interaction_type',
];

/** Not on the way nowhere, and where it is the end of the road, with a way on. */
const assertGoesOn = (state: State, what: string) => {
  assert.ok(state.settings, what);
  const {screen, pending} = state;
  if (screen.name === 'leaving') return;
  assert.equal(pending, undefined, what);
  assert.ok(!passing.includes(screen.name), `${what}: ${screen.name}`);
  if (screen.name === 'stopped') assert.ok(screen.restarts || screen.startUrl, `${what}: stopped for good`);
};

const assertKept = (state: State, browser: FakeBrowser, what: string) => {
  assert.equal(state.identifier, typed, what);
  const kept = JSON.stringify([[...browser.session], [...browser.local], browser.entries]);
  assert.ok(!kept.includes(password) && !kept.includes('123456'), what);
};

/** What the server says when the interaction is over, was begun anew by another tab, or was lost with its memory. */
const ends = [
  [400, 'session.not_found'],
  [404, 'session.interaction_not_found'],
  [404, 'session.verification_session_not_found'],
  [404, 'session.identifier_not_found'],
  [400, 'session.invalid_interaction_type'],
  [400, 'session.verification_failed'],
] as const;
const calls = [
  ...Object.keys(willing),
  'POST /oidc/device',
  'GET /api/interaction/consent',
  'GET /interaction',
  'PUT /profile/password',
  'POST /profile/mfa/passkey-skipped',
  'POST /verification/sso/okta/authorization-uri',
];
const every = (status: number, code: string): Script =>
  Object.fromEntries(calls.map((line) => [line, refused(status, code)]));

for (const {screen, command} of rows) {
  test(`${screen.name}: a reload`, async () => {
    const browser = arrive(screen);
    const {machine} = await open(browser);
    assertGoesOn(machine.state, 'reload');
    const kept = readScreen(screen);
    if (kept && kept.name !== 'mfa') assert.deepEqual(machine.state.screen, kept);
    assertKept(machine.state, browser, 'reload');
  });

  test(`${screen.name}: its path alone, as in another tab`, async () => {
    const path = pathOf(screen);
    if (!path) return;
    const browser = arrive(screen, {screen: undefined, route: parseRoute(path)});
    const {machine} = await open(browser);
    assertGoesOn(machine.state, path);
    assertKept(machine.state, browser, path);
  });

  test(`${screen.name}: Back and Forward`, async () => {
    const browser = arrive(screen, {screen: undefined});
    const {machine} = await open(browser);
    const kept = readScreen(screen);
    if (kept) browser.entries.push(kept);
    browser.travel(1);
    await settle(machine);
    assertGoesOn(machine.state, 'Forward');
    browser.travel(-1);
    await settle(machine);
    assertGoesOn(machine.state, 'Back');
    assert.equal(machine.state.screen.name, 'sign-in');
    assertKept(machine.state, browser, 'Back');
  });

  for (const [status, code] of ends) {
    test(`${screen.name}: ${code}`, async () => {
      const browser = arrive(screen);
      const {machine, act} = await open(browser, every(status, code));
      await act(command);
      const what = `${command.type} → ${machine.state.screen.name} ${machine.state.problem?.code}`;
      assertGoesOn(machine.state, what);
      assertKept(machine.state, browser, what);
      if (forgotten.includes(code)) assert.doesNotMatch(machine.state.screen.name, halfway, what);
    });
  }
}
