/**
 * Every situation a person can meet, one literal `State` each. Storybook draws them, the element tests check them.
 */
import type {CodeIdentifier, Identifier} from '../src/protocol/experience.ts';
import type {SignInMethod, SignInSettings, SocialConnector} from '../src/protocol/settings.ts';
import type {CodeScreen, Dialog, Pending, Problem, Screen, State} from '../src/machine/state.ts';
import {logos} from './logos.ts';

// --- who and where ---------------------------------------------------------------------------------------------------

export const siteName = 'Fernway';

const email: CodeIdentifier = {type: 'email', value: 'mei.lin@fernway.example'};
const phone: CodeIdentifier = {type: 'phone', value: '8613800138000'};
const username: Identifier = {type: 'username', value: 'mei_lin'};

const social = (target: string, name: string, logo: string): SocialConnector => ({
  id: `${target}-id`,
  target,
  name: {en: name},
  logo,
  platform: 'Web',
});

const alipay: SocialConnector = {...social('alipay', 'Alipay', logos.alipay), name: {en: 'Alipay', 'zh-CN': '支付宝'}};
const wechat: SocialConnector = {...social('wechat', 'WeChat', logos.wechat), name: {en: 'WeChat', 'zh-CN': '微信'}};
const acme = social('oauth2', 'Acme ID', logos.acme);

const eightProviders = [
  alipay,
  wechat,
  acme,
  social('orbit', 'Orbit', logos.orbit),
  social('kite', 'Kite', logos.kite),
  social('pine', 'Pine', logos.pine),
  social('harbor', 'Harbor', logos.harbor),
  social('lumen', 'Lumen', logos.lumen),
];

// --- settings --------------------------------------------------------------------------------------------------------

const emailMethod: SignInMethod = {
  identifier: 'email',
  password: true,
  verificationCode: true,
  isPasswordPrimary: false,
};

/** A complete document: e-mail with code or password, three providers, single sign-on for companies. */
export const settings: SignInSettings = {
  color: {isDarkModeEnabled: true},
  branding: {logoUrl: logos.fernway, darkLogoUrl: logos.fernwayDark},
  languageInfo: {autoDetect: true, fallbackLanguage: 'en'},
  termsOfUseUrl: 'https://fernway.example/terms',
  privacyPolicyUrl: 'https://fernway.example/privacy',
  agreeToTermsPolicy: 'Automatic',
  signIn: {methods: [emailMethod]},
  signUp: {identifiers: ['email'], password: false, verify: true, secondaryIdentifiers: []},
  signInMode: 'SignInAndRegister',
  socialSignIn: {automaticAccountLinking: false},
  socialConnectors: [alipay, wechat, acme],
  singleSignOnEnabled: true,
  ssoConnectors: [
    {id: 'okra-id', connectorName: 'Okra', logo: logos.okra},
    {id: 'harbor-id', connectorName: 'Harbor Identity', logo: logos.harbor},
    {id: 'lumen-id', connectorName: 'Lumen Directory'},
  ],
  forgotPassword: {email: false, phone: false},
  passwordPolicy: {length: {min: 10, max: 256}, characterTypes: {min: 2}},
  captchaPolicy: {enabled: false},
  customCss: undefined,
  supportEmail: undefined,
  supportWebsiteUrl: undefined,
  unknownSessionRedirectUrl: undefined,
};

const everyIdentifier: SignInSettings = {
  ...settings,
  signIn: {
    methods: [
      emailMethod,
      {...emailMethod, identifier: 'phone'},
      {...emailMethod, identifier: 'username', verificationCode: false},
    ],
  },
  signUp: {identifiers: ['username'], password: true, verify: false, secondaryIdentifiers: []},
};

const passwordsOnly: SignInSettings = {
  ...settings,
  signIn: {methods: [{...emailMethod, verificationCode: false, isPasswordPrimary: true}]},
};

const providersOnly: SignInSettings = {
  ...settings,
  signIn: {methods: []},
  signUp: {...settings.signUp, identifiers: []},
  singleSignOnEnabled: false,
};

const withSupport: SignInSettings = {
  ...settings,
  supportEmail: 'help@fernway.example',
  supportWebsiteUrl: 'https://fernway.example/help',
};

// --- states ----------------------------------------------------------------------------------------------------------

/** Nothing is going on. */
const quiet: State = {
  settings,
  screen: {name: 'sign-in'},
  pending: undefined,
  problem: undefined,
  dialog: undefined,
  notice: undefined,
  sso: undefined,
  identifier: '',
  drafts: {},
  agreed: false,
  canGoBack: false,
};

const signIn = (more: Partial<State> = {}): State => ({...quiet, ...more});
const register = (more: Partial<State> = {}): State => ({...quiet, screen: {name: 'register'}, ...more});

/** A screen after the first one. */
const later = (screen: Screen, more: Partial<State> = {}): State => ({
  ...quiet,
  identifier: email.value,
  canGoBack: true,
  screen,
  ...more,
});

const codeScreen: CodeScreen = {
  name: 'code',
  flow: 'sign-in',
  identifier: email,
  verificationId: 'verification-1',
  // Long ago: a new code can be had. The countdown is a matter of the clock, see `codeSent`.
  sentAt: 0,
};
const code = (more: Partial<State> = {}) => later(codeScreen, more);
const password = (more: Partial<State> = {}) => later({name: 'password', identifier: email}, more);
const setPassword = (more: Partial<State> = {}) =>
  later({name: 'set-password', event: 'Register', identifier: email}, more);

type MissingField = Extract<Screen, {name: 'missing-profile'}>['field'];
const missing = (field: MissingField, more: Partial<State> = {}) =>
  later({name: 'missing-profile', field, event: 'Register'}, more);

const stopped = (screen: Omit<Extract<Screen, {name: 'stopped'}>, 'name'>, more: Partial<State> = {}): State => ({
  ...quiet,
  screen: {name: 'stopped', ...screen},
  ...more,
});

const busy = (command: Pending['command'], connectorId?: string): Pick<State, 'pending'> => ({
  pending: {command, ...(connectorId && {connectorId})},
});
const problem = (code: Problem['code'], field?: Problem['field'], more: Partial<Problem> = {}) => ({
  problem: {code, recoverable: false, command: 'submit-identifier' as const, ...(field && {field}), ...more},
});
const asking = (dialog: Dialog): Pick<State, 'dialog'> => ({dialog});

const company = 'mei.lin@halden.example';
const application = 'https://app.fernway.example/';
const somewhere = 'https://provider.example/authorize';

/** The code screen right after a code was sent: the countdown begins. */
export const codeSent = (now = Date.now()): State => code({screen: {...codeScreen, sentAt: now}});

export const fixtures = {
  loading: {...quiet, settings: undefined, screen: {name: 'loading', first: 'sign-in'}},
  loadingFailed: {
    ...quiet,
    settings: undefined,
    screen: {name: 'loading', first: 'sign-in'},
    ...problem('network', undefined, {recoverable: true, command: 'start'}),
  },
  misconfigured: {
    ...quiet,
    settings: undefined,
    screen: {name: 'loading', first: 'sign-in'},
    ...problem('misconfigured'),
  },

  signIn: signIn(),
  signInBusy: signIn({identifier: email.value, ...busy('submit-identifier')}),
  signInBusySocial: signIn({...busy('start-social', alipay.id)}),
  signInBadIdentifier: signIn({identifier: 'mei.lin@fernway', ...problem('guard.invalid_input', 'identifier')}),
  signInOffline: signIn({identifier: email.value, ...problem('network', undefined, {recoverable: true})}),
  signInLimited: signIn({identifier: email.value, ...problem('request.message_rate_limited')}),
  signInStorageBlocked: signIn(problem('storage-blocked')),
  signInRefused: signIn(problem('provider-refused')),
  signInSingleSignOn: signIn({
    identifier: company,
    sso: {email: company, domain: 'halden.example', connectorIds: ['okra-id']},
  }),
  signInProviderUnavailable: signIn(
    problem('provider-unavailable', undefined, {recoverable: true, command: 'start-social'}),
  ),
  signInEveryIdentifier: signIn({settings: everyIdentifier}),
  signInEightProviders: signIn({settings: {...settings, socialConnectors: eightProviders}}),
  signInProvidersOnly: signIn({settings: providersOnly}),
  signInPasswordsOnly: signIn({settings: passwordsOnly}),
  signInWrongPassword: signIn({
    settings: passwordsOnly,
    identifier: email.value,
    ...problem('session.invalid_credentials', 'password'),
  }),
  signInWithoutRegistration: signIn({settings: {...settings, signInMode: 'SignIn'}}),
  signInTermsCheckbox: signIn({settings: {...settings, agreeToTermsPolicy: 'Manual'}}),
  signInTermsDialog: signIn({
    settings: {...settings, agreeToTermsPolicy: 'Manual'},
    ...asking({kind: 'terms'}),
  }),

  register: register(),
  registerBusy: register({identifier: email.value, ...busy('register')}),
  registerTermsCheckbox: register({
    identifier: email.value,
    settings: {...settings, agreeToTermsPolicy: 'ManualRegistrationOnly'},
  }),
  registerTermsRequired: register({
    identifier: email.value,
    settings: {...settings, agreeToTermsPolicy: 'ManualRegistrationOnly'},
    ...problem('terms-required', 'terms'),
  }),
  registerTermsDialog: register({
    identifier: email.value,
    settings: {...settings, agreeToTermsPolicy: 'Manual'},
    ...asking({kind: 'terms'}),
  }),
  registerUsername: register({settings: everyIdentifier}),
  registerUsernameTaken: register({
    settings: everyIdentifier,
    identifier: username.value,
    ...problem('user.username_already_in_use', 'identifier'),
  }),
  registerProvidersOnly: register({settings: providersOnly}),
  registerSingleSignOn: register({
    identifier: company,
    sso: {email: company, domain: 'halden.example', connectorIds: ['okra-id']},
  }),
  registerOnly: register({settings: {...settings, signInMode: 'Register'}}),

  code: code(),
  codeToPhone: code({settings: everyIdentifier, screen: {...codeScreen, identifier: phone}}),
  codeVerifying: code(busy('verify-code')),
  codeResending: code(busy('resend-code')),
  codeResent: code({notice: {code: 'code-resent', at: 1}}),
  codeWrong: code(problem('verification_code.code_mismatch', 'code')),
  codeExpired: code(problem('verification_code.expired', 'code')),
  codeTooManyTries: code(problem('verification_code.exceed_max_try', 'code')),
  codeBlocked: code(problem('session.verification_blocked_too_many_attempts')),
  codeCreateAccount: code(asking({kind: 'create-account', identifier: email})),
  codeCreateAccountTerms: code({
    settings: {...settings, agreeToTermsPolicy: 'ManualRegistrationOnly'},
    ...asking({kind: 'create-account', identifier: email}),
  }),
  codeNoAccount: code(asking({kind: 'no-account', identifier: email})),
  codeSignInInstead: code({
    screen: {...codeScreen, flow: 'register'},
    ...asking({kind: 'sign-in-instead', identifier: email}),
  }),
  codeIdentifierTaken: code({
    screen: {...codeScreen, flow: 'register', identifier: phone},
    ...asking({kind: 'identifier-taken', identifier: phone}),
  }),
  codeEmailBlocked: code({
    screen: {...codeScreen, flow: 'register'},
    ...asking({kind: 'email-blocked', identifier: email}),
  }),
  codeLinkExisting: code({
    screen: {...codeScreen, flow: 'continue', event: 'Register', linkSocial: wechat.id},
    ...asking({kind: 'link-existing', identifier: email, connectorId: wechat.id}),
  }),

  password: password(),
  passwordBusy: password(busy('verify-password')),
  passwordWrong: password(problem('session.invalid_credentials', 'password')),
  passwordOfPhone: password({settings: everyIdentifier, screen: {name: 'password', identifier: phone}}),
  passwordOfUsername: password({settings: everyIdentifier, screen: {name: 'password', identifier: username}}),
  passwordNoMoreMessages: password(problem('connector.usage_limit_exceeded')),

  setPassword: setPassword(),
  setPasswordBusy: setPassword(busy('set-password')),
  setPasswordRejected: setPassword(
    problem('password.rejected', 'password', {
      rules: [
        {code: 'password_rejected.restricted.sequence', params: {}},
        {code: 'password_rejected.restricted.user_info', params: {}},
      ],
    }),
  ),
  setPasswordPwned: setPassword(
    problem('password.rejected', 'password', {rules: [{code: 'password_rejected.pwned', params: {}}]}),
  ),

  missingUsername: missing('username'),
  missingUsernameTaken: missing('username', problem('user.username_already_in_use', 'username')),
  missingEmail: missing('email'),
  missingEmailBusy: missing('email', busy('save-contact')),
  missingPhone: missing('phone'),
  missingEmailOrPhone: missing('emailOrPhone'),

  singleSignOn: later({name: 'single-sign-on'}, {identifier: ''}),
  singleSignOnFirst: {...quiet, screen: {name: 'single-sign-on'}},
  singleSignOnUnknown: later({name: 'single-sign-on'}, problem('sso-not-enabled', 'identifier')),
  ssoConnectors: later({
    name: 'sso-connectors',
    email: company,
    connectorIds: ['okra-id', 'harbor-id', 'lumen-id'],
  }),
  ssoConnectorsBusy: later(
    {name: 'sso-connectors', email: company, connectorIds: ['okra-id', 'harbor-id']},
    busy('start-sso', 'harbor-id'),
  ),
  ssoConnectorsRequired: later(
    {name: 'sso-connectors', email: company, connectorIds: ['okra-id', 'harbor-id']},
    problem('session.sso_enabled'),
  ),

  ssoConnectorRequired: later(
    {name: 'sso-connectors', email: company, connectorIds: ['okra-id']},
    problem('session.sso_enabled', undefined, {command: 'verify-code'}),
  ),

  linkAccount: later({
    name: 'link-account',
    connectorId: wechat.id,
    verificationId: 'verification-1',
    related: {type: 'email', value: email.value},
  }),
  linkAccountOnly: later(
    {
      name: 'link-account',
      connectorId: wechat.id,
      verificationId: 'verification-1',
      related: {type: 'phone', value: phone.value},
    },
    {settings: {...settings, signInMode: 'SignIn'}},
  ),
  callback: {...quiet, screen: {name: 'callback', connectorId: wechat.id}, ...busy('finish-callback')},
  callbackOffline: {
    ...quiet,
    screen: {name: 'callback', connectorId: wechat.id},
    ...problem('network', undefined, {recoverable: true, command: 'finish-callback'}),
  },

  leavingToProvider: later({name: 'leaving', to: somewhere, reason: 'social', connectorId: alipay.id}),
  leavingToCompany: later({name: 'leaving', to: somewhere, reason: 'sso', connectorId: 'okra-id'}),
  leavingToBegin: later({name: 'leaving', to: application, reason: 'restart'}),
  signedIn: later({name: 'leaving', to: 'https://app.fernway.example/callback', reason: 'complete'}),

  sessionExpired: stopped({why: 'session-expired', restarts: true}),
  sessionExpiredElsewhere: stopped({why: 'session-expired', startUrl: application}),
  unknownSession: stopped({why: 'unknown-session'}),
  unknownSessionElsewhere: stopped({why: 'unknown-session', startUrl: application}),
  unknownSessionWithoutSettings: stopped({why: 'unknown-session'}, {settings: undefined}),
  cookiesBlocked: stopped({why: 'cookies-blocked'}),
  cookiesBlockedInPage: stopped({why: 'cookies-blocked', restarts: true}),
  accountSuspended: stopped({why: 'account-suspended', restarts: true}, {settings: withSupport}),
  unsupportedStep: stopped({why: 'unsupported', restarts: true}),
  unsafeUrl: stopped(
    {why: 'unsafe-url', restarts: true},
    {settings: {...settings, supportEmail: 'help@fernway.example'}},
  ),
} satisfies Record<string, State>;

export type FixtureName = keyof typeof fixtures;
