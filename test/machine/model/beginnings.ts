/** Where a sign-in begins: what a tenant has set, what the page says, what the URL asks for. */
import type {ErrorCode} from '../../../src/protocol/errors.ts';
import {secrets} from './secrets.ts';
import type {Beginning} from './world.ts';

const startUrl = 'https://app.test/login';
const passkeys = {passkeySignIn: {enabled: true, showPasskeyButton: true, allowAutofill: true}};
const passwords = {
  signIn: {methods: [{identifier: 'email', password: true, verificationCode: false, isPasswordPrimary: true}]},
  forgotPassword: {email: true, phone: false},
};
const everyWay = {
  signIn: {
    methods: [
      {identifier: 'email', password: true, verificationCode: true, isPasswordPrimary: false},
      {identifier: 'phone', password: true, verificationCode: true, isPasswordPrimary: true},
      {identifier: 'username', password: true, verificationCode: false, isPasswordPrimary: true},
    ],
  },
};
const terms = {termsOfUseUrl: 'https://app.test/terms', privacyPolicyUrl: 'https://app.test/privacy'};
const at = (first: 'register' | 'single_sign_on' | 'reset_password', params = {}) =>
  ({arrival: {route: {kind: 'first', first}, params}}) as const;

const captchaConfig = {type: 'Turnstile', siteKey: 'key'};
const socialConnectors = [
  {id: 'ali', target: 'alipay', name: {en: 'Alipay'}, platform: 'Web'},
  {id: 'wechat', target: 'wechat', name: {en: 'WeChat'}, platform: 'Web'},
  {id: 'google', target: 'google', name: {en: 'Google'}, platform: 'Web'},
  {id: 'google-app', target: 'google', name: {en: 'Google'}, platform: 'Native'},
  {id: 'acme', target: 'acme', name: {en: 'Acme'}, platform: 'Universal'},
];
const instagram = 'Mozilla/5.0 (Linux; Android 14; wv) AppleWebKit/537.36 Chrome/122 Instagram 322 Android';
const wechat = 'Mozilla/5.0 (Linux; Android 13; wv) AppleWebKit/537.36 Chrome/116 Mobile MicroMessenger/8.0.47';

const linked = {one_time_token: secrets.token, login_hint: 'alice@example.com'};

/** The page is loaded again in the midst of them, and the server says what it wants. */
const secondFactors = (code?: ErrorCode, which = 0): Beginning => ({
  arrival: {screen: {name: 'mfa'}},
  answers: code ? [[code, which]] : [],
  options: {startUrl},
});

export const beginnings: Readonly<Record<string, Beginning>> = {
  plain: {options: {startUrl}},
  'without a way back to the application': {settings: {signInMode: 'SignIn'}},
  'every way': {settings: {...everyWay, ...passkeys, forgotPassword: {email: true, phone: true}}, options: {startUrl}},
  'passwords only': {settings: passwords, options: {startUrl}},
  'terms asked of everybody': {settings: {...terms, agreeToTermsPolicy: 'Manual'}, options: {startUrl}},
  'terms asked of new people': {
    settings: {...terms, agreeToTermsPolicy: 'ManualRegistrationOnly'},
    options: {startUrl},
  },
  'a page for ended sign-ins': {settings: {unknownSessionRedirectUrl: 'https://tenant.test/'}},
  registration: {...at('register'), settings: {signUp: {identifiers: ['username'], password: true, verify: false}}},
  companies: {...at('single_sign_on'), options: {startUrl}},
  'a forgotten password': {...at('reset_password'), settings: passwords},
  'a link for a forgotten password': {
    ...at('reset_password', {one_time_token: secrets.token, login_hint: 'alice@example.com'}),
    settings: passwords,
  },
  'second factors': secondFactors(),
  'a second factor to prove': secondFactors('session.mfa.require_mfa_verification'),
  'a second factor by message': secondFactors('session.mfa.require_mfa_verification', 1),
  'a second factor to add': secondFactors('user.missing_mfa'),
  'the offer of a second factor': secondFactors('user.suggest_mfa'),
  'backup codes to keep': secondFactors('session.mfa.backup_code_required'),
  'a new passkey': {arrival: {screen: {name: 'create-passkey', event: 'SignIn'}}, settings: passkeys},
  'an account to link': {
    arrival: {
      screen: {
        name: 'link-account',
        connectorId: 'ali',
        verificationId: 'provider1',
        related: {type: 'email', value: 'alice@example.com'},
      },
    },
  },
  'a code after a reload': {
    arrival: {
      screen: {
        name: 'code',
        flow: 'sign-in',
        identifier: {type: 'email', value: 'alice@example.com'},
        verificationId: 'verified1',
        sentAt: 0,
      },
    },
  },
  'a link from a message': {arrival: {route: {kind: 'link'}, params: linked}},
  'a link while somebody else is signed in': {arrival: {route: {kind: 'link', asks: true}, params: linked}},
  'a device': {arrival: {route: {kind: 'device', isDone: false}}},
  'a link of a device': {arrival: {route: {kind: 'device', isDone: false}, params: {user_code: 'WDJB-MJHT'}}},
  'a passkey as second factor': secondFactors('session.mfa.require_mfa_verification', 3),
  'fields of the tenant': secondFactors('user.missing_profile', 6),
  'a captcha': {settings: {captchaConfig}, options: {startUrl}, asksForPerson: true},
  'a captcha of a registration': {...at('register'), settings: {captchaConfig}, asksForPerson: true},
  'a captcha that nobody can show': {settings: {captchaConfig}, options: {startUrl}},
  'a browser inside another app': {settings: {socialConnectors}, options: {startUrl}, agent: instagram},
  'a provider’s own app': {settings: {socialConnectors}, options: {startUrl}, agent: wechat},
  'an app that signs people in': {
    settings: {socialConnectors},
    options: {startUrl},
    agent: 'app',
    native: {universal: true, nativeTargets: ['google']},
  },
  'an app that announces nothing': {settings: {socialConnectors}, agent: 'app', native: {}},
  'a browser that keeps nothing': {settings: everyWay, options: {startUrl}, keepsNothing: true},
  'a provider’s answer in a browser that keeps nothing': {
    arrival: {route: {kind: 'callback', connectorId: 'ali'}, params: {state: 's', code: secrets.providerCode}},
    keepsNothing: true,
  },
  consent: {arrival: {route: {kind: 'consent'}}, options: {startUrl}},
};
