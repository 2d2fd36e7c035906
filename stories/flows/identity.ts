/**
 * The identity server of the flow stories, and what can be set about it.
 */
import {createMemoryServer, type MemoryServer, type MemoryServerOptions} from '../../src/server/memory.ts';
import type {MfaFactor, MfaPolicy} from '../../src/protocol/experience/mfa.ts';
import type {SignInExperience, SignInExperienceInput} from '../../src/server/settings/sign-in-experience.ts';
import {logos} from '../logos.ts';
import {origin} from './pretend-browser.ts';

export interface Setup {
  /** What people sign in with. */
  methods: keyof typeof methods;
  /** What a new account starts from. */
  signUp: keyof typeof signUps;
  signInMode: SignInExperience['signInMode'];
  terms: SignInExperience['agreeToTermsPolicy'];
  connectors: readonly (keyof typeof connectorNames)[];
  singleSignOn: boolean;
  /** A social account with a known, verified e-mail is linked without asking. */
  automaticLinking: boolean;
  /** A forgotten password can be replaced. */
  recovery: boolean;
  secondFactors: readonly MfaFactor[];
  /** Who has no second factor is asked to add one. */
  secondFactorPolicy: MfaPolicy;
  passkeys: boolean;
  /** New people are asked for more about themselves. */
  moreAboutPeople: boolean;
  /** Trailmix, an application of somebody else's, which Alice may use. */
  trailmix: 'none' | 'asks' | 'for others alone';
  /** A device is signed in, not an application. */
  forDevice: boolean;
}

const email = {identifier: 'email'} as const;
const username = {identifier: 'username'} as const;
const byPassword = {password: true, verificationCode: false, isPasswordPrimary: true};
const byCode = {password: false, verificationCode: true, isPasswordPrimary: false};

export const methods = {
  'e-mail code': [{...email, ...byCode}],
  'e-mail code or password': [{...email, ...byCode, password: true}],
  'e-mail and password': [{...email, ...byPassword}],
  'username and password': [{...username, ...byPassword}],
  'e-mail code, or username and password': [
    {...email, ...byCode},
    {...username, ...byPassword},
  ],
} satisfies Record<string, SignInExperience['signIn']['methods']>;

export const signUps = {
  'e-mail': {identifiers: ['email'], password: false, verify: true},
  'e-mail and password': {identifiers: ['email'], password: true, verify: true},
  'username and password': {identifiers: ['username'], password: true, verify: false},
  'providers only': {identifiers: [], password: false, verify: false},
} satisfies Record<string, SignInExperience['signUp']>;

export const connectorNames = {alipay: 'Alipay', wechat: 'WeChat', acme: 'Acme ID'};

export const usualSetup: Setup = {
  methods: 'e-mail code',
  signUp: 'e-mail',
  signInMode: 'SignInAndRegister',
  terms: 'Automatic',
  connectors: ['alipay', 'wechat', 'acme'],
  singleSignOn: true,
  automaticLinking: false,
  recovery: false,
  secondFactors: [],
  secondFactorPolicy: 'NoPrompt',
  passkeys: false,
  moreAboutPeople: false,
  trailmix: 'none',
  forDevice: false,
};

const providerUrl = (id: string) => `https://provider.example/${id}`;

/** Whoever can be at a provider. The code that a provider answers with is the person's id. */
export const people = [
  {id: 'mei', name: 'Mei Lin', email: 'mei.lin@fernway.example'},
  {id: 'bob', name: 'Bob Pine', email: 'bob@example.com'},
  {id: 'nobody', name: 'Somebody without an e-mail'},
];
export const colleagues = [{id: 'ada', name: 'Ada Kite', email: 'ada@acme.example'}];

const sso = (id: string, connectorName: string, logo: string, domains: readonly string[]) => ({
  id,
  domains,
  authorizationUrl: providerUrl(id),
  people: colleagues,
  public: {connectorName, logo},
});

/** Of Dana's authenticator app. */
export const danasSecret = 'FERNWAYDEMOFERNWAYDEMOFERNWAYDEM';

const signedInUrl = 'https://app.fernway.example/callback?code=••••••';

const aboutPeople: SignInExperienceInput['customProfileFieldCatalog'] = [
  {
    name: 'fullname',
    type: 'Fullname',
    required: true,
    config: {
      parts: ['givenName', 'familyName'].map((name) => ({name, type: 'Text', enabled: true, required: true})),
    },
  },
  {name: 'company', type: 'Text', label: 'Company', required: true, description: 'As it stands on your invoices.'},
  {name: 'birthdate', type: 'Date', config: {format: 'dd/MM/yyyy'}},
  {name: 'gender', type: 'Select', config: {options: [{value: 'female'}, {value: 'male'}]}},
  {name: 'newsletter', type: 'Checkbox', label: 'Send me the newsletter'},
];

/** Alice has signed in. */
const trailmix = (asks: 'asks' | 'for others alone'): Pick<MemoryServerOptions, 'consent' | 'directory'> => ({
  consent: {
    clientId: 'trailmix',
    accountId: 'alice',
    redirectUri: 'https://trailmix.example/callback',
    scopes: ['openid', 'profile', 'email'],
    resourceScopes: {},
    grant: async () => signedInUrl,
  },
  directory: {
    application: (id) => ({
      id,
      name: 'Trailmix',
      isThirdParty: true,
      branding: {logoUrl: logos.kite},
      privacyPolicyUrl: 'https://trailmix.example/privacy',
      ...(asks === 'for others alone' && {organizations: ['others']}),
    }),
    organizationName: () => undefined,
    resource: () => undefined,
  },
});

export const createIdentity = (setup: Setup): MemoryServer =>
  createMemoryServer({
    experience: {
      branding: {logoUrl: logos.fernway, darkLogoUrl: logos.fernwayDark},
      color: {primaryColor: '#2b4acb', darkPrimaryColor: '#2b4acb', isDarkModeEnabled: true},
      signIn: {methods: methods[setup.methods]},
      signUp: signUps[setup.signUp],
      signInMode: setup.signInMode,
      agreeToTermsPolicy: setup.terms,
      termsOfUseUrl: 'https://fernway.example/terms',
      privacyPolicyUrl: 'https://fernway.example/privacy',
      socialSignIn: {automaticAccountLinking: setup.automaticLinking},
      socialSignInConnectorTargets: [...setup.connectors],
      singleSignOnEnabled: setup.singleSignOn,
      forgotPasswordMethods: setup.recovery ? ['EmailVerificationCode'] : [],
      mfa: {factors: [...setup.secondFactors], policy: setup.secondFactorPolicy},
      passkeySignIn: {enabled: setup.passkeys, showPasskeyButton: setup.passkeys, allowAutofill: false},
      customProfileFieldCatalog: setup.moreAboutPeople ? aboutPeople : [],
    },
    accounts: [
      {id: 'alice', primaryEmail: 'alice@example.com', name: 'Alice'},
      {id: 'bob', primaryEmail: 'bob@example.com', username: 'bob', name: 'Bob', password: 'correct-horse-42'},
      {
        id: 'dana',
        primaryEmail: 'dana@example.com',
        name: 'Dana',
        mfaVerifications: [{type: 'Totp', secret: danasSecret}],
      },
    ],
    social: Object.entries(connectorNames).map(([id, name]) => ({
      id,
      target: id,
      authorizationUrl: providerUrl(id),
      people,
      public: {name: {en: name}, logo: logos[id as keyof typeof connectorNames], logoDark: null, platform: 'Web'},
    })),
    sso: [
      sso('okra', 'Okra', logos.okra, ['acme.example', 'multi.example']),
      sso('harbor', 'Harbor Identity', logos.harbor, ['multi.example']),
    ],
    signedInUrl: setup.forDevice ? `${origin}/device/success` : signedInUrl,
    ...(setup.trailmix !== 'none' && trailmix(setup.trailmix)),
  });
