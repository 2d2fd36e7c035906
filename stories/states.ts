/**
 * What the situations of every flow are made of: people, settings, and the states they begin with.
 */
import type {CodeIdentifier, Identifier} from '../src/protocol/experience.ts';
import type {SignInMethod, SignInSettings, SocialConnector} from '../src/protocol/settings.ts';
import type {CodeScreen, Dialog, Pending, Problem, Screen, State} from '../src/machine/state.ts';
import {logos} from './logos.ts';

// --- who and where ---------------------------------------------------------------------------------------------------

export const siteName = 'Fernway';

export const email: CodeIdentifier = {type: 'email', value: 'mei.lin@fernway.example'};
export const phone: CodeIdentifier = {type: 'phone', value: '8613800138000'};
export const username: Identifier = {type: 'username', value: 'mei_lin'};

export const social = (target: string, name: string, logo: string): SocialConnector => ({
  id: `${target}-id`,
  target,
  name: {en: name},
  logo,
  platform: 'Web',
});

export const alipay: SocialConnector = {
  ...social('alipay', 'Alipay', logos.alipay),
  name: {en: 'Alipay', 'zh-CN': '支付宝'},
};
export const wechat: SocialConnector = {
  ...social('wechat', 'WeChat', logos.wechat),
  name: {en: 'WeChat', 'zh-CN': '微信'},
};
export const acme = social('oauth2', 'Acme ID', logos.acme);

export const eightProviders = [
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

export const emailMethod: SignInMethod = {
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
  captchaConfig: {},
  passkeySignIn: {},
  customProfileFields: [],
  usernamePolicy: undefined,
  customCss: undefined,
  supportEmail: undefined,
  supportWebsiteUrl: undefined,
  unknownSessionRedirectUrl: undefined,
};

export const everyIdentifier: SignInSettings = {
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

export const phoneOnly: SignInSettings = {
  ...settings,
  signIn: {methods: [{...emailMethod, identifier: 'phone'}]},
  signUp: {...settings.signUp, identifiers: ['phone']},
};

export const passwordsOnly: SignInSettings = {
  ...settings,
  signIn: {methods: [{...emailMethod, verificationCode: false, isPasswordPrimary: true}]},
};

/** A forgotten password can be replaced. */
export const recovery: SignInSettings = {...settings, forgotPassword: {email: true, phone: false}};

export const providersOnly: SignInSettings = {
  ...settings,
  signIn: {methods: []},
  signUp: {...settings.signUp, identifiers: []},
  singleSignOnEnabled: false,
};

export const withSupport: SignInSettings = {
  ...settings,
  supportEmail: 'help@fernway.example',
  supportWebsiteUrl: 'https://fernway.example/help',
};

// --- states ----------------------------------------------------------------------------------------------------------

/** Nothing is going on. */
export const quiet: State = {
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

export const signIn = (more: Partial<State> = {}): State => ({...quiet, ...more});
export const register = (more: Partial<State> = {}): State => ({...quiet, screen: {name: 'register'}, ...more});

/** A screen after the first one. */
export const later = (screen: Screen, more: Partial<State> = {}): State => ({
  ...quiet,
  identifier: email.value,
  canGoBack: true,
  screen,
  ...more,
});

export const codeScreen: CodeScreen = {
  name: 'code',
  flow: 'sign-in',
  identifier: email,
  verificationId: 'verification-1',
  // Long ago: a new code can be had. The countdown is a matter of the clock, see `codeSent`.
  sentAt: 0,
};
export const code = (more: Partial<State> = {}) => later(codeScreen, more);
export const password = (more: Partial<State> = {}) => later({name: 'password', identifier: email}, more);
export const ways = (more: Partial<State> = {}) => later({name: 'ways', identifier: email}, more);
export const setPassword = (more: Partial<State> = {}) =>
  later({name: 'set-password', event: 'Register', identifier: email}, {settings: recovery, ...more});

export type MissingField = Extract<Screen, {name: 'missing-profile'}>['field'];
export const missing = (field: MissingField, more: Partial<State> = {}) =>
  later({name: 'missing-profile', field, event: 'Register'}, more);

export const stopped = (
  screen: Omit<Extract<Screen, {name: 'stopped'}>, 'name'>,
  more: Partial<State> = {},
): State => ({
  ...quiet,
  screen: {name: 'stopped', ...screen},
  ...more,
});

export const busy = (command: Pending['command'], connectorId?: string): Pick<State, 'pending'> => ({
  pending: {command, ...(connectorId && {connectorId})},
});
export const problem = (code: Problem['code'], field?: Problem['field'], more: Partial<Problem> = {}) => ({
  problem: {code, recoverable: false, command: 'submit-identifier' as const, ...(field && {field}), ...more},
});
export const asking = (dialog: Dialog): Pick<State, 'dialog'> => ({dialog});

export const company = 'mei.lin@halden.example';
export const application = 'https://app.fernway.example/';
export const somewhere = 'https://provider.example/authorize';

/** The code screen right after a code was sent: the countdown begins. */
export const codeSent = (now = Date.now()): State => code({screen: {...codeScreen, sentAt: now}});
