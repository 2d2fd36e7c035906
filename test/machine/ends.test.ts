/**
 * An account that is suspended, a sign-in that the server knows no more: on every screen where the server can say so it
 * leads to the same end, with the way on that there is.
 */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Command} from '../../src/machine/commands.ts';
import type {Screen} from '../../src/machine/state.ts';
import type {Credentials} from '../../src/platform/credentials.ts';
import type {Arrival} from '../../src/platform/navigation.ts';
import {begin, email, fakeBrowser, id, ok, refused, type Script} from './fakes.ts';
import {made, proof} from './passkeys.ts';

const identifier = email();
const token = {one_time_token: 'token', login_hint: identifier.value};
const code = (flow: 'sign-in' | 'register' | 'continue' | 'forgot-password'): Screen =>
  flow === 'continue'
    ? {name: 'code', flow, identifier, verificationId: 'code1', sentAt: 0, event: 'SignIn'}
    : {name: 'code', flow, identifier, verificationId: 'code1', sentAt: 0};
const challenge = {factors: ['Totp', 'BackupCode'], masked: {}} as const;
const related = {type: 'email', value: identifier.value} as const;
const password = 'Correct-Horse-7';
const check: Command = {type: 'verify-code', code: '123456'};

/** Where somebody is, what they do, and the first call that can be refused for either reason. */
interface Place {
  readonly what: string;
  readonly arrival: Partial<Arrival>;
  readonly commands: readonly Command[];
  /** Who it is gets known here: a suspended account is found out. */
  readonly identifies?: string;
  /** Any call: the sign-in is gone. */
  readonly asks: string;
}

const at = (screen: Screen): Partial<Arrival> => ({screen});
const identification = 'POST /identification';
const verifyPassword = 'POST /verification/password';
const verifyCode = 'POST /verification/verification-code/verify';

const places: readonly Place[] = [
  {
    what: 'the first screen with a password',
    arrival: {},
    commands: [{type: 'verify-password', identifier, password}],
    identifies: verifyPassword,
    asks: 'PUT ',
  },
  {what: 'the first screen', arrival: {}, commands: [{type: 'submit-identifier', identifier}], asks: 'PUT '},
  {
    what: 'the first screen with a passkey',
    arrival: {},
    commands: [{type: 'use-passkey'}],
    identifies: identification,
    asks: 'PUT ',
  },
  {what: 'a provider’s button', arrival: {}, commands: [{type: 'start-social', connectorId: 'ali'}], asks: 'PUT '},
  {what: 'registration', arrival: at({name: 'register'}), commands: [{type: 'register', identifier}], asks: 'PUT '},
  {
    what: 'a password',
    arrival: at({name: 'password', identifier}),
    commands: [{type: 'verify-password', identifier, password}],
    identifies: verifyPassword,
    asks: 'PUT ',
  },
  {what: 'a code', arrival: at(code('sign-in')), commands: [check], identifies: identification, asks: verifyCode},
  {
    what: 'a code of a recovery',
    arrival: at(code('forgot-password')),
    commands: [check],
    identifies: identification,
    asks: verifyCode,
  },
  {what: 'a code of a registration', arrival: at(code('register')), commands: [check], asks: verifyCode},
  {what: 'a code of a new address', arrival: at(code('continue')), commands: [check], asks: verifyCode},
  {
    what: 'a passkey',
    arrival: at({name: 'passkey', identifier}),
    commands: [{type: 'verify-passkey'}],
    identifies: identification,
    asks: 'POST /verification/sign-in-passkey/authentication/verify',
  },
  {
    what: 'a return from a provider',
    arrival: {route: {kind: 'callback', connectorId: 'ali'}, params: {state: 's', code: 'c'}},
    commands: [],
    identifies: identification,
    asks: 'POST /verification/social/ali/verify',
  },
  {
    what: 'a return from a company',
    arrival: {route: {kind: 'callback', connectorId: 'okta'}, params: {state: 's', code: 'c'}},
    commands: [],
    identifies: identification,
    asks: 'POST /verification/sso/okta/verify',
  },
  {
    what: 'a link',
    arrival: {route: {kind: 'link'}, params: token},
    commands: [],
    identifies: identification,
    asks: 'PUT ',
  },
  {
    what: 'a link for another password',
    arrival: {route: {kind: 'first', first: 'reset_password'}, params: token},
    commands: [],
    identifies: identification,
    asks: 'PUT ',
  },
  {
    what: 'an account to link',
    arrival: at({name: 'link-account', connectorId: 'ali', verificationId: 'v1', related}),
    commands: [{type: 'link-account'}],
    identifies: identification,
    asks: identification,
  },
  {
    what: 'a password to set',
    arrival: at({name: 'set-password', event: 'Register', identifier}),
    commands: [{type: 'set-password', password}],
    asks: 'POST /profile',
  },
  {
    what: 'another password',
    arrival: at({name: 'reset-password', identifier}),
    commands: [{type: 'reset-password', password}],
    asks: 'PUT /profile/password',
  },
  {
    what: 'a username',
    arrival: at({name: 'missing-profile', field: 'username', event: 'SignIn'}),
    commands: [{type: 'save-username', username: 'alice'}],
    asks: 'POST /profile',
  },
  {
    what: 'fields of the tenant',
    arrival: at({name: 'extra-profile', event: 'Register'}),
    commands: [{type: 'save-extra-profile', values: {}}],
    asks: 'POST /profile',
  },
  {what: 'a second factor', arrival: at({name: 'mfa'}), commands: [], asks: 'POST /submit'},
  {
    what: 'a backup code',
    arrival: at({name: 'mfa-backup-code', challenge}),
    commands: [{type: 'verify-backup-code', code: 'f00dcafe01'}],
    asks: 'POST /verification/backup-code/verify',
  },
  {
    what: 'the offer of a second factor',
    arrival: at({name: 'mfa-onboarding'}),
    commands: [{type: 'skip-mfa'}],
    asks: 'POST /profile/mfa/mfa-skipped',
  },
  {
    what: 'the offer of a passkey',
    arrival: at({name: 'create-passkey', event: 'SignIn'}),
    commands: [{type: 'skip-passkey'}],
    asks: 'POST /profile/mfa/passkey-skipped',
  },
  {
    what: 'a company’s address',
    arrival: at({name: 'single-sign-on'}),
    commands: [{type: 'find-sso', email: identifier.value}],
    asks: 'GET /sso-connectors',
  },
];

const credentials: Credentials = {
  isSupported: () => true,
  canSuggest: async () => false,
  create: async () => ({credential: made}),
  get: async () => ({credential: proof}),
};

const reach = async ({arrival, commands}: Place, script: Script, settings: Record<string, unknown> = {}) => {
  const browser = Object.assign(fakeBrowser(arrival), {credentials});
  for (const connectorId of ['ali', 'okta']) {
    browser.redirects.setState(connectorId, 's');
    browser.redirects.setVerificationId(connectorId === 'ali' ? 'Social' : 'EnterpriseSso', 'v1');
  }
  const running = await begin({
    browser,
    settings: {
      forgotPassword: {email: true, phone: false},
      passkeySignIn: {enabled: true, showPasskeyButton: true},
      ...settings,
    },
    script: {
      'POST /preflight/sign-in-passkey/authentication': ok({authenticationOptions: {challenge: 'p'}}),
      'POST /verification/sign-in-passkey/authentication': ok({
        verificationId: 'pk1',
        authenticationOptions: {challenge: 'i'},
      }),
      'POST /verification/sign-in-passkey/authentication/verify': id('pk1'),
      'POST /verification/social/ali/verify': id('v1'),
      'POST /verification/sso/okta/verify': id('v1'),
      'POST /verification/one-time-token/verify': id('link1'),
      ...script,
    },
  });
  await running.act(...commands);
  return running;
};

for (const place of places) {
  const {what, identifies, asks} = place;
  if (identifies) {
    test(`a suspended account: ${what}`, async () => {
      const {machine, act} = await reach(place, {[identifies]: refused(401, 'user.suspended')});
      const end = {name: 'stopped', why: 'account-suspended', restarts: true, code: 'user.suspended'};
      assert.deepEqual(machine.state.screen, end);
      await act({type: 'restart'});
      assert.notEqual(machine.state.screen.name, 'stopped', 'another account may be used');
    });
  }

  test(`a sign-in that is over: ${what}`, async () => {
    const gone = {[asks]: refused(400, 'session.not_found'), 'PUT ': refused(400, 'session.not_found')};
    const end = {name: 'stopped', why: 'session-expired', code: 'session.not_found'};
    assert.deepEqual((await reach(place, gone)).machine.state.screen, end, 'nobody says where to go');
    const unknownSessionRedirectUrl = 'https://tenant.test/start';
    const {machine, act, browser} = await reach(place, gone, {unknownSessionRedirectUrl});
    assert.deepEqual(machine.state.screen, {...end, startUrl: unknownSessionRedirectUrl}, 'where the tenant says');
    await act({type: 'restart'});
    assert.deepEqual(browser.left.at(-1), {url: unknownSessionRedirectUrl, how: 'assign'});
  });
}
