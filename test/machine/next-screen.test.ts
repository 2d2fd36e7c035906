/** Every refusal of the server, and what it leads to. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {codeOf} from '../../src/i18n/problems/error-code.ts';
import type {AuthError} from '../../src/client/result.ts';
import type {Situation} from '../../src/machine/error-row.ts';
import {nextStep, rows} from '../../src/machine/next-screen.ts';
import type {CodeScreen, Problem, Screen} from '../../src/machine/state.ts';
import {go, refuse, then, type Step} from '../../src/machine/step.ts';
import {errorCodes, type ErrorCode} from '../../src/protocol/errors.ts';
import {codesOfTheSdk, contractCodes} from '../support/contract-codes.ts';
import {email, settingsWith, username} from './fakes.ts';

const address = email('new@example.com');
const signIn: Screen = {name: 'sign-in'};
const register: Screen = {name: 'register'};
const callback: Screen = {name: 'callback', connectorId: 'ali'};
const code = (flow: CodeScreen['flow'], linkSocial?: string): Screen => ({
  name: 'code',
  flow,
  identifier: address,
  verificationId: 'v1',
  sentAt: 0,
  ...(linkSocial && {linkSocial}),
});

const situation = (changes: Partial<Situation> = {}): Situation => ({
  settings: settingsWith(),
  screen: code('sign-in'),
  command: {type: 'verify-code', code: '123456'},
  event: 'SignIn',
  identifier: address,
  ...changes,
});

const server = (code: string, at: Situation, data?: unknown) => nextStep({kind: 'server', code, status: 422, data}, at);

/** Whose text says to try again. */
const passing: readonly ErrorCode[] = [
  'connector.authorization_failed',
  'connector.general',
  'connector.insufficient_request_parameters',
  'connector.invalid_request_parameters',
  'connector.invalid_response',
  'connector.social_auth_code_invalid',
  'connector.social_invalid_access_token',
  'connector.social_invalid_id_token',
  'oidc.server_error',
  'request.general',
  'session.email_blocklist.disposable_email_validation_failed',
  'session.google_one_tap.invalid_id_token',
  'session.insufficient_info',
];

const problem = (code: Problem['code'], field?: Problem['field']): Step => ({
  type: 'refuse',
  problem: {code, ...(field && {field}), recoverable: false},
});
const onFirst = (code: Problem['code'], screen: Screen = signIn): Step => ({
  type: 'go',
  screen,
  problem: {code, recoverable: false},
});
const closed = (serverCode: ErrorCode): Step => ({
  type: 'go',
  screen: signIn,
  problem: {code: 'registration-closed', serverCode, recoverable: false},
});
const stopped = (why: 'session-expired' | 'account-suspended' | 'unsupported', code?: string): Step => ({
  type: 'go',
  screen: {name: 'stopped', why, ...(code && {code})},
});
const dialog = (
  kind: 'create-account' | 'no-account' | 'sign-in-instead' | 'identifier-taken' | 'email-blocked',
  code?: ErrorCode,
): Step => ({
  type: 'ask',
  dialog: {kind, identifier: address, ...(code && {code})},
});

const signInOnly = {settings: settingsWith({signInMode: 'SignIn'})};
const forgotPassword: Screen = {name: 'forgot-password'};
const link = {
  screen: {name: 'one-time-token'},
  command: {type: 'use-link', email: address.value},
} as const satisfies Partial<Situation>;
const recovers = {
  event: 'ForgotPassword',
  settings: settingsWith({forgotPassword: {email: true, phone: false}}),
} as const;
const passwordOnly = {
  settings: settingsWith({
    signIn: {methods: [{identifier: 'email', password: true, verificationCode: false, isPasswordPrimary: true}]},
  }),
};
const missing = (...missingProfile: string[]) => ({missingProfile});
const social = {screen: callback, identifier: undefined, connectorId: 'ali', verificationId: 's1'} as const;
const relatedUser = {type: 'email', value: 'alice@example.com'} as const;

type Row = readonly [title: string, code: ErrorCode, at: Partial<Situation>, data: unknown, next: Step];

const table: readonly Row[] = [
  ['an interaction that is gone', 'session.not_found', {}, undefined, stopped('session-expired', 'session.not_found')],
  [
    'an interaction that was never begun',
    'session.interaction_not_found',
    {},
    undefined,
    {
      type: 'go',
      screen: {name: 'stopped', why: 'session-expired', restarts: true, code: 'session.interaction_not_found'},
    },
  ],
  [
    'an interaction of another application',
    'oidc.invalid_request',
    {},
    undefined,
    stopped('session-expired', 'oidc.invalid_request'),
  ],
  ['a suspended account', 'user.suspended', {}, undefined, stopped('account-suspended', 'user.suspended')],

  [
    'a wrong password',
    'session.invalid_credentials',
    {},
    undefined,
    problem('session.invalid_credentials', 'password'),
  ],
  ['an expired password', 'password.expired', {}, undefined, problem('password.expired', 'password')],
  [
    'an expired password that can be replaced',
    'password.expired',
    recovers,
    undefined,
    onFirst('password.expired', forgotPassword),
  ],
  [
    'a link of another address',
    'one_time_token.email_mismatch',
    {...recovers, command: {type: 'follow-reset-link', email: address.value}},
    undefined,
    problem('one_time_token.email_mismatch', 'identifier'),
  ],
  [
    'a link to sign in of another address',
    'one_time_token.email_mismatch',
    link,
    undefined,
    onFirst('one_time_token.email_mismatch'),
  ],
  [
    'a link of somebody who has no account yet',
    'user.user_not_exist',
    {...link, ...signInOnly, verificationId: 'link1'},
    undefined,
    {
      type: 'go',
      screen: {name: 'one-time-token', email: address.value, verificationId: 'link1'},
      then: {type: 'create-account'},
    },
  ],
  ...(
    [
      'one_time_token.interaction_event_mismatch',
      'one_time_token.token_consumed',
      'one_time_token.token_expired',
      'one_time_token.token_not_found',
      'one_time_token.token_revoked',
    ] as const
  ).flatMap((code): Row[] => [
    ['a link that is worth nothing, with codes', code, recovers, undefined, onFirst(code, forgotPassword)],
    ['a link that is worth nothing, without', code, {event: 'ForgotPassword'}, undefined, onFirst(code)],
    ['a link to sign in that is worth nothing', code, {}, undefined, onFirst(code)],
  ]),
  ...(
    [
      'session.identifier_not_found',
      'session.invalid_interaction_type',
      'session.verification_session_not_found',
    ] as const
  ).flatMap((code): Row[] => [
    [
      'a recovery that is gone',
      code,
      {...recovers, screen: {name: 'reset-password', identifier: address}},
      undefined,
      onFirst(code, forgotPassword),
    ],
    ['a sign-in that is gone', code, {}, undefined, problem(code)],
    [
      'what an account still needs, when nobody knows whose',
      code,
      {screen: {name: 'missing-profile', field: 'email', event: 'SignIn'}},
      undefined,
      onFirst(code),
    ],
    ['a second factor of nobody', code, {screen: {name: 'mfa'}}, undefined, onFirst(code)],
  ]),
  [
    'a new password that was lost',
    'user.new_password_required_in_profile',
    recovers,
    undefined,
    {
      type: 'refuse',
      problem: {code: 'unknown', serverCode: 'user.new_password_required_in_profile', recoverable: true},
    },
  ],
  [
    'an account that is gone, whose password was to be replaced',
    'user.user_not_exist',
    {...recovers, screen: code('forgot-password')},
    undefined,
    dialog('no-account', 'user.user_not_exist'),
  ],
  ['the old password again', 'user.same_password', {}, undefined, problem('user.same_password', 'password')],
  [
    'a second password',
    'user.password_exists_in_profile',
    {},
    undefined,
    problem('user.password_exists_in_profile', 'password'),
  ],
  [
    'a password against the rules of an older server',
    'user.password_policy_violation',
    {},
    undefined,
    {
      type: 'refuse',
      problem: {code: 'user.password_policy_violation', field: 'password', rules: [], recoverable: false},
    },
  ],
  [
    'a password against the rules',
    'password.rejected',
    {},
    [{code: 'password_rejected.too_short', interpolation: {min: 8}}, {code: 'password_rejected.pwned'}],
    {
      type: 'refuse',
      problem: {
        code: 'password.rejected',
        field: 'password',
        rules: [
          {code: 'password_rejected.too_short', params: {min: 8}},
          {code: 'password_rejected.pwned', params: {}},
        ],
        recoverable: false,
      },
    },
  ],

  [
    'a wrong code',
    'verification_code.code_mismatch',
    {},
    undefined,
    problem('verification_code.code_mismatch', 'code'),
  ],
  ['an expired code', 'verification_code.expired', {}, undefined, problem('verification_code.expired', 'code')],
  [
    'too many wrong codes',
    'verification_code.exceed_max_try',
    {},
    undefined,
    problem('verification_code.exceed_max_try', 'code'),
  ],
  ['a code used up', 'verification_code.not_found', {}, undefined, problem('verification_code.not_found', 'code')],
  [
    'a code of another number',
    'verification_code.phone_mismatch',
    {},
    undefined,
    problem('verification_code.phone_mismatch', 'code'),
  ],
  [
    'a code of another address',
    'verification_code.email_mismatch',
    {},
    undefined,
    problem('verification_code.email_mismatch', 'code'),
  ],

  ['nobody with this address, who may register', 'user.user_not_exist', {}, undefined, dialog('create-account')],
  [
    'nobody with this address, who may not register',
    'user.user_not_exist',
    signInOnly,
    undefined,
    dialog('no-account', 'user.user_not_exist'),
  ],
  [
    'nobody with this address, where e-mail is a second identifier',
    'user.user_not_exist',
    {
      settings: settingsWith({
        signUp: {
          identifiers: ['username'],
          password: true,
          verify: true,
          secondaryIdentifiers: [{identifier: 'emailOrPhone'}],
        },
      }),
    },
    undefined,
    dialog('create-account'),
  ],
  [
    'nobody with this address, where accounts are made with usernames',
    'user.user_not_exist',
    {settings: settingsWith({signUp: {identifiers: ['username'], password: true, verify: true}})},
    undefined,
    dialog('no-account', 'user.user_not_exist'),
  ],
  [
    'an address taken, at registration',
    'user.email_already_in_use',
    {screen: code('register'), event: 'Register'},
    undefined,
    dialog('sign-in-instead'),
  ],
  [
    'an address taken, where codes do not sign in',
    'user.email_already_in_use',
    {screen: code('register'), event: 'Register', ...passwordOnly},
    undefined,
    dialog('identifier-taken', 'user.email_already_in_use'),
  ],
  [
    'a number taken, on the way in',
    'user.phone_already_in_use',
    {screen: code('continue')},
    undefined,
    dialog('identifier-taken', 'user.phone_already_in_use'),
  ],
  [
    'an address taken, while completing a social account',
    'user.email_already_in_use',
    {screen: code('continue', 'ali'), event: 'Register', connectorId: 'ali', verificationId: 's1'},
    undefined,
    {type: 'ask', dialog: {kind: 'link-existing', identifier: address, connectorId: 'ali'}},
  ],
  [
    'the same, when the social verification is lost',
    'user.email_already_in_use',
    {screen: code('continue', 'ali'), event: 'Register', connectorId: 'ali'},
    undefined,
    dialog('sign-in-instead'),
  ],
  [
    'an address taken by somebody else, in a callback',
    'user.email_already_in_use',
    social,
    undefined,
    onFirst('user.email_already_in_use'),
  ],
  [
    'a username taken, at registration',
    'user.username_already_in_use',
    {screen: register, identifier: username()},
    undefined,
    problem('user.username_already_in_use', 'identifier'),
  ],
  [
    'a username taken, while completing an account',
    'user.username_already_in_use',
    {screen: {name: 'missing-profile', field: 'username', event: 'SignIn'}},
    undefined,
    problem('user.username_already_in_use', 'username'),
  ],
  [
    'a username taken meanwhile',
    'user.username_already_in_use',
    {screen: {name: 'set-password', event: 'Register'}},
    undefined,
    {
      type: 'go',
      screen: register,
      problem: {code: 'user.username_already_in_use', field: 'identifier', recoverable: false},
    },
  ],

  [
    'a missing password',
    'user.missing_profile',
    {event: 'Register'},
    missing('password', 'email'),
    {type: 'go', screen: {name: 'set-password', event: 'Register', identifier: address}},
  ],
  [
    'a missing username',
    'user.missing_profile',
    {},
    missing('username'),
    {type: 'go', screen: {name: 'missing-profile', field: 'username', event: 'SignIn'}},
  ],
  [
    'a missing e-mail of a social account',
    'user.missing_profile',
    {...social, event: 'Register'},
    missing('email'),
    {type: 'go', screen: {name: 'missing-profile', field: 'email', event: 'Register', linkSocial: 'ali'}},
  ],
  [
    'a missing address or number',
    'user.missing_profile',
    {},
    missing('emailOrPhone'),
    {type: 'go', screen: {name: 'missing-profile', field: 'emailOrPhone', event: 'SignIn'}},
  ],
  [
    'a form of the tenant',
    'user.missing_profile',
    {event: 'Register'},
    missing('extraProfile'),
    {type: 'go', screen: {name: 'extra-profile', event: 'Register'}},
  ],

  ...(
    [
      'user.username_invalid_charset_hard',
      'user.username_lowercase_not_allowed',
      'user.username_numbers_not_allowed',
      'user.username_required',
      'user.username_starts_with_number',
      'user.username_too_long',
      'user.username_too_short',
      'user.username_underscore_not_allowed',
      'user.username_uppercase_not_allowed',
    ] as const
  ).flatMap((code): Row[] => [
    [
      'a username not as the tenant wants it, at registration',
      code,
      {screen: register, identifier: username()},
      undefined,
      problem(code, 'identifier'),
    ],
    [
      'a username not as the tenant wants it',
      code,
      {screen: {name: 'missing-profile', field: 'username', event: 'SignIn'}},
      undefined,
      problem(code, 'username'),
    ],
  ]),
  ...(
    [
      'guard.file_size_exceeded',
      'guard.mime_type_not_allowed',
      'storage.not_configured',
      'storage.upload_error',
    ] as const
  ).map((code): Row => [
    'a picture that is not taken',
    code,
    {screen: {name: 'extra-profile', event: 'Register'}},
    undefined,
    problem(code, 'avatar'),
  ]),
  [
    'missing data that does not say what',
    'user.missing_profile',
    {},
    {},
    stopped('unsupported', 'user.missing_profile'),
  ],

  ['a new social person', 'user.identity_not_exist', social, {}, {type: 'then', command: {type: 'create-account'}}],
  [
    'a new social person, registration closed',
    'user.identity_not_exist',
    {...social, ...signInOnly},
    {},
    closed('user.identity_not_exist'),
  ],
  [
    'a social person with a related account',
    'user.identity_not_exist',
    social,
    {relatedUser},
    {type: 'go', screen: {name: 'link-account', connectorId: 'ali', verificationId: 's1', related: relatedUser}},
  ],
  [
    'a social person with a related account, linked by itself',
    'user.identity_not_exist',
    {...social, settings: settingsWith({socialSignIn: {automaticAccountLinking: true}})},
    {relatedUser},
    {type: 'then', command: {type: 'link-account'}},
  ],
  [
    'a new person of a company',
    'user.sso_identity_not_exist',
    social,
    undefined,
    {type: 'then', command: {type: 'create-account'}},
  ],
  [
    'a new person of a company, registration closed',
    'user.sso_identity_not_exist',
    {...social, ...signInOnly},
    undefined,
    closed('user.sso_identity_not_exist'),
  ],

  [
    'an address that has to go through its company',
    'session.sso_enabled',
    {},
    [{id: 'okta', config: {secret: 'x'}}],
    {type: 'then', command: {type: 'find-sso', email: address.value}},
  ],
  ['the same for a social account', 'session.sso_enabled', social, undefined, onFirst('session.sso_enabled')],
  [
    'a blocked address, at the send',
    'session.email_blocklist.email_not_allowed',
    {screen: register, command: {type: 'register', identifier: address}},
    undefined,
    problem('session.email_blocklist.email_not_allowed', 'identifier'),
  ],
  [
    'an address without a domain',
    'session.email_blocklist.invalid_email',
    {screen: register, command: {type: 'register', identifier: address}},
    undefined,
    problem('session.email_blocklist.invalid_email', 'identifier'),
  ],
  [
    'a blocked address, after the code',
    'session.email_blocklist.email_not_allowed',
    {event: 'Register'},
    undefined,
    dialog('email-blocked', 'session.email_blocklist.email_not_allowed'),
  ],
  [
    'a blocked sub-address, after the code',
    'session.email_blocklist.email_subaddressing_not_allowed',
    {event: 'Register'},
    undefined,
    dialog('email-blocked', 'session.email_blocklist.email_subaddressing_not_allowed'),
  ],
  [
    'a blocked address, in a callback',
    'session.email_blocklist.email_not_allowed',
    {...social, command: {type: 'create-account'}},
    undefined,
    onFirst('session.email_blocklist.email_not_allowed'),
  ],

  [
    'a malformed identifier',
    'guard.invalid_input',
    {screen: signIn, command: {type: 'submit-identifier', identifier: address}},
    undefined,
    problem('guard.invalid_input', 'identifier'),
  ],
  [
    'a malformed e-mail of a company',
    'guard.invalid_input',
    {screen: {name: 'single-sign-on'}, command: {type: 'find-sso', email: 'x'}},
    undefined,
    problem('guard.invalid_input', 'identifier'),
  ],
  ['a malformed request', 'request.invalid_input', {}, undefined, problem('request.invalid_input', 'code')],
  [
    'a malformed username',
    'guard.invalid_input',
    {command: {type: 'save-username', username: '1'}},
    undefined,
    problem('guard.invalid_input', 'username'),
  ],
  ['a malformed code', 'guard.invalid_input', {}, undefined, problem('guard.invalid_input', 'code')],
  [
    'a malformed password',
    'guard.invalid_input',
    {command: {type: 'set-password', password: ''}},
    undefined,
    problem('guard.invalid_input', 'password'),
  ],
  [
    'anything else malformed, where nothing was typed',
    'guard.invalid_input',
    {command: {type: 'resend-code'}},
    undefined,
    {type: 'refuse', problem: {code: 'unknown', serverCode: 'guard.invalid_input', recoverable: true}},
  ],

  ['registration that is switched off', 'auth.forbidden', {event: 'Register'}, undefined, closed('auth.forbidden')],
  ['a sign-in that is switched off', 'auth.forbidden', {}, undefined, problem('auth.forbidden')],
  [
    'no more messages, but a password',
    'connector.usage_limit_exceeded',
    {screen: signIn, command: {type: 'submit-identifier', identifier: address}},
    undefined,
    {
      type: 'go',
      screen: {name: 'password', identifier: address},
      problem: {code: 'connector.usage_limit_exceeded', recoverable: false},
    },
  ],
  [
    'no more messages on the code screen',
    'connector.usage_limit_exceeded',
    {command: {type: 'resend-code'}},
    undefined,
    problem('connector.usage_limit_exceeded'),
  ],

  [
    'too many requests, where the answer of a provider is checked',
    'request.rate_limited',
    social,
    undefined,
    {type: 'refuse', problem: {code: 'request.rate_limited', recoverable: true}},
  ],

  [
    'an application that is not for everybody',
    'oidc.access_denied',
    {},
    undefined,
    {type: 'go', screen: {name: 'access-denied', code: 'oidc.access_denied'}},
  ],
  [
    'a captcha that the settings know nothing of',
    'session.captcha_required',
    {},
    undefined,
    problem('session.captcha_required'),
  ],
  [
    'a captcha',
    'session.captcha_required',
    {settings: settingsWith({captchaConfig: {type: 'Turnstile'}})},
    undefined,
    refuse({code: 'session.captcha_required', recoverable: true}),
  ],
  [
    'a captcha that failed',
    'session.captcha_failed',
    {},
    undefined,
    refuse({code: 'session.captcha_failed', recoverable: true}),
  ],
  [
    'a second factor to prove',
    'session.mfa.require_mfa_verification',
    {},
    {availableFactors: ['Totp']},
    then({type: 'begin-proving', asked: {availableFactors: ['Totp']}}),
  ],
  [
    'one to prove, that has just been proven',
    'session.mfa.require_mfa_verification',
    {command: {type: 'verify-totp', code: '123456'}},
    {availableFactors: ['Totp']},
    {type: 'refuse', problem: {code: 'unknown', serverCode: 'session.mfa.require_mfa_verification', recoverable: true}},
  ],
  [
    'a wrong code of an app',
    'session.mfa.invalid_totp_code',
    {},
    undefined,
    problem('session.mfa.invalid_totp_code', 'code'),
  ],
  [
    'a wrong backup code',
    'session.mfa.invalid_backup_code',
    {},
    undefined,
    problem('session.mfa.invalid_backup_code', 'code'),
  ],
  [
    'a second factor to add',
    'user.missing_mfa',
    {},
    {availableFactors: ['Totp']},
    then({type: 'begin-adding', asked: {availableFactors: ['Totp']}}),
  ],
  [
    'another one to add',
    'session.mfa.suggest_additional_mfa',
    {},
    undefined,
    then({type: 'begin-adding', asked: undefined}),
  ],
  ['whether to have a second factor', 'user.suggest_mfa', {}, undefined, go({name: 'mfa-onboarding'})],
  ['backup codes to keep', 'session.mfa.backup_code_required', {}, undefined, then({type: 'make-backup-codes'})],
  ['an app that was added before', 'user.totp_already_in_use', {}, undefined, then({type: 'continue-mfa'})],
  ['a passkey to offer', 'user.passkey_preferred', {}, undefined, go({name: 'create-passkey', event: 'SignIn'})],
  [
    'one that comes again',
    'user.passkey_preferred',
    {screen: {name: 'create-passkey', event: 'SignIn'}, command: {type: 'skip-passkey'}},
    undefined,
    refuse({code: 'unknown', serverCode: 'user.passkey_preferred', recoverable: true}),
  ],
  [
    'a passkey that proves nothing',
    'session.mfa.webauthn_verification_failed',
    {},
    undefined,
    refuse({code: 'session.mfa.webauthn_verification_failed', recoverable: true}),
  ],
  [
    'a passkey that was not asked for',
    'session.mfa.pending_info_not_found',
    {},
    undefined,
    refuse({code: 'session.mfa.pending_info_not_found', recoverable: true}),
  ],
  [
    'a passkey that was asked for elsewhere',
    'session.passkey_sign_in.conflict_rp_id',
    {},
    undefined,
    refuse({code: 'session.passkey_sign_in.conflict_rp_id', recoverable: true}),
  ],
  [
    'a passkey asked for too long ago',
    'session.passkey_sign_in.pending_info_not_found',
    {},
    undefined,
    refuse({code: 'session.passkey_sign_in.pending_info_not_found', recoverable: true}),
  ],
  [
    'an account without a passkey',
    'session.mfa.webauthn_verification_not_found',
    {},
    undefined,
    problem('session.mfa.webauthn_verification_not_found'),
  ],
  [
    'a passkey of somebody whose company decides',
    'session.passkey_sign_in.sso_users_not_allowed',
    {screen: {name: 'passkey', identifier: address}},
    undefined,
    onFirst('session.passkey_sign_in.sso_users_not_allowed'),
  ],
];

for (const [title, code, at, data, next] of table) {
  test(`${title} (${code})`, () => assert.deepEqual(server(code, situation(at), data), next));
}

test('every code of the contract is known, and no other', () => {
  assert.deepEqual([...errorCodes, ...codesOfTheSdk].sort(), [...contractCodes].sort());
  for (const code of ['oidc.any', 'action.any'])
    assert.deepEqual(server(code, situation()), refuse({code: 'unknown', serverCode: code, recoverable: true}));
});

test('what the server called it goes along wherever somebody is told', () => {
  const screens = [signIn, register, code('sign-in'), code('register'), callback, {name: 'mfa'}] as const;
  for (const name of errorCodes) {
    for (const screen of screens) {
      for (const event of ['SignIn', 'Register', 'ForgotPassword'] as const) {
        const step = server(name, situation({screen, event, ...signInOnly}));
        const told = 'problem' in step && step.problem;
        if (told) assert.equal(codeOf(told), name);
        const end = step.type === 'go' && step.screen.name === 'stopped' && step.screen;
        if (end) assert.equal(end.code, name);
      }
    }
  }
});

test('no row is left out of this test', () => {
  const tested = new Set(table.map(([, code]) => code));
  assert.deepEqual(
    Object.keys(rows).filter((code) => !tested.has(code as ErrorCode)),
    [],
  );
});

test('every other code is said above the form, and in a callback on the first screen', () => {
  const others = errorCodes.filter((code) => !(code in rows));
  assert.ok(others.length > 20);
  for (const code of others.filter((each) => !passing.includes(each))) {
    assert.deepEqual(server(code, situation()), problem(code));
    assert.deepEqual(server(code, situation(social)), onFirst(code));
  }
});

test('what passes can be tried again, and after a callback that is another trip to the provider', () => {
  const again = [
    ['ali', 'start-social'],
    ['okta', 'start-sso'],
  ] as const;
  for (const code of passing) {
    const problem = {code, recoverable: true};
    assert.deepEqual(server(code, situation()), {type: 'refuse', problem});
    for (const [connectorId, type] of again) {
      const screen = {name: 'callback', connectorId} as const;
      assert.deepEqual(
        server(code, situation({...social, screen, connectorId})),
        go(signIn, {problem, again: {type, connectorId}}),
      );
    }
  }
});

test('a demand about second factors that nobody knows cannot be met here', () => {
  assert.deepEqual(server('session.mfa.new', situation()), stopped('unsupported', 'session.mfa.new'));
});

test('a code that nobody knows is said to be unknown, and what came with it is not kept', () => {
  const problem = {code: 'unknown', serverCode: 'user.brand_new', recoverable: true} as const;
  assert.deepEqual(server('user.brand_new', situation(), {secret: 'x'}), {type: 'refuse', problem});
});

test('what does not look like a code is not passed on as one', () => {
  for (const code of ['', 'Ask alice@example.com!', '<b>', '4', 'x'.repeat(81)]) {
    assert.deepEqual(server(code, situation()), refuse({code: 'unknown', recoverable: true}));
  }
});

test('where the answer was lost or cannot be understood, it can be tried again in place, in a callback too', () => {
  const errors: readonly Exclude<AuthError, {kind: 'aborted' | 'captcha' | 'authorization'}>[] = [
    {kind: 'network'},
    {kind: 'timeout'},
    ...[200, 404, 429, 502].map((status) => ({kind: 'protocol', status}) as const),
    ...[429, 500].map((status) => ({kind: 'server', code: 'brand.new', status, data: undefined}) as const),
  ];
  for (const error of errors) {
    const code = error.kind === 'server' ? 'unknown' : error.kind;
    const said = error.kind === 'server' ? error.code : error.kind === 'protocol' && `HTTP ${error.status}`;
    for (const at of [situation(), situation(social)]) {
      assert.deepEqual(nextStep(error, at), refuse({code, ...(said && {serverCode: said}), recoverable: true}));
    }
  }
});

test('a call that was given up leads nowhere', () => {
  assert.deepEqual(nextStep({kind: 'aborted'}, situation()), {type: 'stay'});
});
