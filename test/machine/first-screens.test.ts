/**
 * Every first screen that can be asked for × every set of settings: as an attribute or by its path it is the same, and
 * where anybody can go on at all, they can go on from there.
 */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {firstScreen} from '../../src/machine/identifier/first-screen.ts';
import type {FirstScreen} from '../../src/machine/options.ts';
import {signInModes, type SignInSettings} from '../../src/protocol/settings.ts';
import {begin, fakeBrowser, settingsWith} from './fakes.ts';

const wanted: readonly FirstScreen[] = [
  'sign_in',
  'register',
  'reset_password',
  'identifier:sign_in',
  'identifier:register',
  'single_sign_on',
];
const noOrYes = [false, true];

const matrix = signInModes.flatMap((signInMode) =>
  noOrYes.flatMap((signsIn) =>
    noOrYes.flatMap((registers) =>
      noOrYes.flatMap((social) =>
        noOrYes.flatMap((sso) =>
          noOrYes.map((recovers) => ({
            signInMode,
            ...(signsIn ? {} : {signIn: {methods: []}}),
            signUp: {identifiers: registers ? ['email'] : [], password: false, verify: true},
            ...(social ? {} : {socialConnectors: []}),
            ...(sso ? {} : {singleSignOnEnabled: false, ssoConnectors: []}),
            forgotPassword: {email: recovers, phone: false},
          })),
        ),
      ),
    ),
  ),
);

/** What there is to do on each. */
const filled: Readonly<Record<string, (settings: SignInSettings, only: boolean) => boolean>> = {
  'sign-in': ({signIn, socialConnectors, ssoConnectors, signUp, signInMode}, only) =>
    signIn.methods.length > 0 ||
    (!only &&
      (socialConnectors.length > 0 ||
        ssoConnectors.length > 0 ||
        (signInMode !== 'SignIn' && signUp.identifiers.length > 0))),
  register: ({signUp, socialConnectors}, only) =>
    signUp.identifiers.length > 0 || (!only && socialConnectors.length > 0),
  'single-sign-on': ({ssoConnectors}) => ssoConnectors.length > 0,
  'forgot-password': ({forgotPassword}) => forgotPassword.email,
};

test('nobody comes to an empty card', () => {
  for (const changes of matrix) {
    const settings = settingsWith(changes);
    const mayRegister = changes.signInMode !== 'SignIn';
    const maySignIn = changes.signInMode !== 'Register';
    const isPossible =
      settings.socialConnectors.length > 0 ||
      settings.ssoConnectors.length > 0 ||
      (maySignIn && settings.signIn.methods.length > 0) ||
      (mayRegister && settings.signUp.identifiers.length > 0);
    for (const first of isPossible ? wanted : []) {
      const screen = firstScreen(settings, first);
      const what = `${first} under ${JSON.stringify(changes)} leads to ${JSON.stringify(screen)}`;
      assert.ok(filled[screen.name]?.(settings, 'only' in screen), what);
      assert.ok(screen.name !== 'register' || mayRegister, what);
    }
  }
});

test('as an attribute and by its path it is the same screen', async () => {
  for (const first of wanted) {
    for (const settings of [{}, {signInMode: 'Register'}, {signInMode: 'SignIn', singleSignOnEnabled: false}]) {
      const byPath = await begin({settings, browser: fakeBrowser({route: {kind: 'first', first}})});
      const byAttribute = await begin({settings, options: {firstScreen: first}});
      assert.deepEqual(byAttribute.machine.state.screen, byPath.machine.state.screen, first);
    }
  }
});

/** What the settings do not list is the first screen, without a word. */
const direct: readonly (readonly [wanted: string, asked: string | undefined])[] = [
  ['social:alipay', 'POST /verification/social/ali/authorization-uri'],
  ['sso:okta', 'POST /verification/sso/okta/authorization-uri'],
  ['social:nobody', undefined],
  ['sso:nobody', undefined],
  ['social:ali', undefined],
  ['password', undefined],
];
for (const [directSignIn, asked] of direct) {
  test(`${directSignIn}, as an attribute and by its path`, async () => {
    const [method, target = ''] = directSignIn.split(':');
    const ways = [
      {options: {directSignIn}},
      ...(method === 'social' || method === 'sso'
        ? [{browser: fakeBrowser({route: {kind: 'direct', method, target} as const})}]
        : []),
    ];
    for (const way of ways) {
      const {machine, server} = await begin(way);
      assert.equal(server.lines().includes(asked ?? 'POST '), asked !== undefined);
      if (!asked) assert.deepEqual([machine.state.screen, machine.state.problem], [{name: 'sign-in'}, undefined]);
    }
  });
}
