/** The configuration under which the recordings were made (their README and 04-well-known have it). */
import {generateKeyPairSync} from 'node:crypto';
import type {ConfigInput} from '../../../src/server/node/config-schema.ts';
import {
  alipay,
  appCallback,
  globex,
  oauth2,
  okta,
  password,
  ses,
  spa,
  thirdParty,
  webApp,
  webAppSecret,
  wechat,
} from './names.ts';

export interface BaselineOptions {
  /** `localhost:<port>` of the pretend provider. */
  providerHost: string;
  ssoLogos: {id: string; logo: string; darkLogo: string}[];
  /** Hashing takes its time, so alice and mallory have passwords only where one is entered. */
  withPasswords: boolean;
}

const {privateKey} = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: {type: 'spki', format: 'pem'},
  privateKeyEncoding: {type: 'pkcs8', format: 'pem'},
});

export function baseline({providerHost, ssoLogos, withPasswords}: BaselineOptions): ConfigInput {
  const provider = `http://${providerHost}`;
  const logosOf = (id: string) => ssoLogos.find((each) => each.id === id);
  const secret = withPasswords ? {password} : {};
  const application = {redirectUris: [appCallback], postLogoutRedirectUris: ['http://localhost:4000/']};
  const sso = (id: string, name: string) => ({
    id,
    providerName: 'Okta' as const,
    domains: [`${name.split('-')[0]}.example`],
    branding: {displayName: name, logo: logosOf(id)?.logo, darkLogo: logosOf(id)?.darkLogo},
    config: {clientId: `${name}-client`, clientSecret: 'sso-secret', issuer: `${provider}/oidc`},
  });
  return {
    sandbox: false,
    applications: [
      {...application, id: spa, name: 'peer-spa'},
      {...application, id: thirdParty, name: 'third-6108df72', isThirdParty: true},
      {...application, id: webApp, name: 'Recorded traditional app', secret: webAppSecret},
    ],
    signInExperience: {
      branding: {logoUrl: 'https://logto.io/logo.svg', darkLogoUrl: 'https://logto.io/logo-dark.svg'},
      termsOfUseUrl: 'https://example.com/terms',
      privacyPolicyUrl: 'https://example.com/privacy',
      agreeToTermsPolicy: 'ManualRegistrationOnly',
      signIn: {
        methods: [
          {identifier: 'email', password: true, verificationCode: true, isPasswordPrimary: false},
          {identifier: 'username', password: true, verificationCode: false, isPasswordPrimary: true},
        ],
      },
      signUp: {identifiers: ['email'], password: false, verify: true},
      socialSignInConnectorTargets: ['alipay', 'wechat', 'mockoauth'],
      passwordPolicy: {
        length: {min: 8, max: 256},
        characterTypes: {min: 2},
        rejects: {pwned: false, repetitionAndSequence: true, userInfo: true, words: ['acme']},
      },
      singleSignOnEnabled: true,
      forgotPasswordMethods: ['EmailVerificationCode'],
    },
    connectors: [
      {id: alipay, factory: 'alipay-web', config: {appId: '2021000000000001', privateKey, signType: 'RSA2'}},
      {id: wechat, factory: 'wechat-web', config: {appId: 'wx0000000000000001', appSecret: 'wechat-secret'}},
      {
        id: oauth2,
        factory: 'oauth2',
        target: 'mockoauth',
        name: {en: 'Mock OAuth'},
        logo: `${provider}/logo.svg`,
        config: {
          authorizationEndpoint: `${provider}/oauth2/auth`,
          tokenEndpoint: `${provider}/oauth2/token`,
          userInfoEndpoint: `${provider}/oauth2/userinfo`,
          clientId: 'mock-oauth-client',
          clientSecret: 'mock-oauth-secret',
          tokenEndpointResponseType: 'json',
          scope: 'openid profile email',
        },
      },
      {
        id: ses,
        factory: 'aws-ses-mail',
        config: {
          accessKeyId: 'AKIARECORDED00000000',
          accessKeySecret: 'ses-secret',
          region: 'eu-central-1',
          emailAddress: 'noreply@example.com',
          templates: ['SignIn', 'Register', 'ForgotPassword', 'Generic'].map((usageType) => ({
            usageType,
            subject: usageType,
            content: '{{code}}',
          })),
        },
      },
    ],
    ssoConnectors: [sso(okta, 'acme-okta'), sso(globex, 'globex-oidc')],
    users: [
      {username: 'alice', email: 'alice@example.com', ...secret},
      {email: 'carol@example.com'},
      {email: 'mallory@example.com', isSuspended: true, ...secret},
    ],
  };
}
