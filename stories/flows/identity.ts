/**
 * The identity server of the flow stories, and what can be set about it.
 */
import {createMemoryServer, type MemoryServer} from '../../src/server/memory.ts';
import type {MfaFactor} from '../../src/protocol/experience/mfa.ts';
import type {SignInExperience} from '../../src/server/settings/sign-in-experience.ts';
import {logos} from '../logos.ts';

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
  passkeys: boolean;
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
      mfa: {factors: [...setup.secondFactors], policy: 'NoPrompt'},
      passkeySignIn: {enabled: setup.passkeys, showPasskeyButton: setup.passkeys, allowAutofill: false},
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
    signedInUrl: 'https://app.fernway.example/callback?code=••••••',
  });
