/** What `npm start` serves without a configuration file: Fernway, a company that does not exist. */
import {generateKeyPairSync, randomBytes} from 'node:crypto';
import type {Config, ConfigInput} from './config-schema.ts';
import {parseConfig} from './config.ts';
import {acmeLogo, badgeLogo, fernwayLogo, globeLogo} from './default-logos.ts';

export interface DefaultConfigOptions {
  /** Of the identity server. */
  origin: string;
  /** Of the demo application. */
  appOrigin: string;
}

const secret = () => randomBytes(24).toString('base64url');

const template = (usageType: string, subject: string, sentence: string) => ({
  usageType,
  subject,
  content: `<p>${sentence}</p><p><strong>{{code}}</strong></p><p>It is good for 10 minutes. If this was not you, ignore this message.</p>`,
});

const textTemplate = (usageType: string, purpose: string) => ({
  usageType,
  content: `{{code}} is your Fernway code ${purpose}. It is good for 10 minutes.`,
});

const okta = (origin: string, id: string, name: string, domain: string, logo: string) => ({
  id: `okta-${id}`,
  providerName: 'Okta' as const,
  domains: [domain],
  branding: {displayName: name, logo},
  config: {
    clientId: `fernway-at-${id}`,
    clientSecret: secret(),
    issuer: `${origin}/sandbox/okta/${id}`,
  },
});

export function defaultConfig({origin, appOrigin}: DefaultConfigOptions): Config {
  const config: ConfigInput = {
    applications: [
      {
        id: 'demo-app',
        name: 'Fernway',
        redirectUris: [`${appOrigin}/callback`],
        postLogoutRedirectUris: [appOrigin, `${appOrigin}/`],
      },
      {
        id: 'demo-traditional',
        name: 'Fernway (server-rendered)',
        redirectUris: [`${appOrigin}/callback`],
        postLogoutRedirectUris: [appOrigin, `${appOrigin}/`],
        secret: secret(),
      },
      {
        id: 'demo-third-party',
        name: 'Trailmix',
        isThirdParty: true,
        redirectUris: [`${appOrigin}/trailmix/callback`],
        postLogoutRedirectUris: [`${appOrigin}/trailmix`],
        privacyPolicyUrl: 'https://trailmix.example/privacy',
      },
      {id: 'demo-device', name: 'Fernway TV', isDevice: true},
    ],
    signInExperience: {
      color: {primaryColor: '#2b4acb', isDarkModeEnabled: true, darkPrimaryColor: '#5b7cf7'},
      branding: {logoUrl: fernwayLogo('#2b4acb'), darkLogoUrl: fernwayLogo('#5b7cf7')},
      termsOfUseUrl: 'https://fernway.example/terms',
      privacyPolicyUrl: 'https://fernway.example/privacy',
      agreeToTermsPolicy: 'ManualRegistrationOnly',
      signIn: {
        methods: [{identifier: 'email', password: true, verificationCode: true, isPasswordPrimary: false}],
      },
      signUp: {identifiers: ['email'], password: false, verify: true},
      socialSignInConnectorTargets: ['alipay', 'wechat', 'acme-id'],
      singleSignOnEnabled: true,
      forgotPasswordMethods: ['EmailVerificationCode'],
      passwordPolicy: {length: {min: 8}, characterTypes: {min: 2}},
      // Nobody is asked to add one; who has one is asked for it.
      mfa: {factors: ['Totp', 'BackupCode'], policy: 'NoPrompt'},
      supportEmail: 'help@fernway.example',
    },
    connectors: [
      {
        id: 'alipay',
        factory: 'alipay-web',
        config: {appId: '2021000000000001', privateKey: newPrivateKey(), signType: 'RSA2', charset: 'utf8'},
      },
      {id: 'wechat', factory: 'wechat-web', config: {appId: 'wx0000000000000001', appSecret: secret()}},
      {
        id: 'acme-id',
        factory: 'oauth2',
        target: 'acme-id',
        name: {en: 'Acme ID', 'zh-CN': 'Acme 账号', fr: 'Acme ID'},
        logo: badgeLogo,
        config: {
          authorizationEndpoint: `${origin}/sandbox/oauth2/authorize`,
          tokenEndpoint: `${origin}/sandbox/oauth2/token`,
          userInfoEndpoint: `${origin}/sandbox/oauth2/userinfo`,
          clientId: 'fernway',
          clientSecret: secret(),
          tokenEndpointAuthMethod: 'client_secret_basic',
          tokenEndpointResponseType: 'json',
          scope: 'profile email',
        },
      },
      {
        id: 'email',
        factory: 'aws-ses-mail',
        config: {
          accessKeyId: 'AKIASANDBOXSANDBOX00',
          accessKeySecret: secret(),
          region: 'eu-central-1',
          emailAddress: 'Fernway <hello@fernway.example>',
          templates: [
            template('SignIn', 'Your sign-in code for Fernway', 'Enter this code to sign in to Fernway:'),
            template('Register', 'Welcome to Fernway', 'Enter this code to create your account:'),
            template('ForgotPassword', 'Reset your Fernway password', 'Enter this code to set a new password:'),
            template('MfaVerification', 'Your code for Fernway', 'Enter this code to prove that it is you:'),
            template('Generic', 'Your Fernway code', 'Enter this code to go on:'),
          ],
        },
      },
      {
        id: 'sms',
        factory: 'twilio-sms',
        config: {
          accountSID: 'ACsandboxsandboxsandboxsandbox00',
          authToken: secret(),
          fromMessagingServiceSID: 'MGsandboxsandboxsandboxsandbox00',
          templates: [
            textTemplate('SignIn', 'to sign in'),
            textTemplate('Register', 'to create your account'),
            textTemplate('ForgotPassword', 'to set a new password'),
            textTemplate('Generic', 'to go on'),
          ],
        },
      },
    ],
    ssoConnectors: [
      okta(origin, 'acme', 'Acme', 'acme.example', acmeLogo),
      okta(origin, 'multi-europe', 'Multi Europe', 'multi.example', globeLogo),
      okta(origin, 'multi-americas', 'Multi Americas', 'multi.example', globeLogo),
    ],
    // Asked for once `captchaPolicy` is enabled.
    captcha: {type: 'Turnstile', siteKey: '1x00000000000000000000AA', secretKey: secret()},
    users: [
      {email: 'alice@example.com', name: 'Alice Example'},
      {email: 'bob@example.com', name: 'Bob Example', password: 'fernway-demo-2'},
      {phone: '13102318504', name: 'Carol Example'},
      {
        email: 'dana@example.com',
        name: 'Dana Example',
        totpSecret: 'FERNWAYDEMOFERNWAYDEMOFERNWAYDEM',
        backupCodes: ['fe12000001', 'fe12000002', 'fe12000003'],
      },
    ],
  };
  return parseConfig(config, {});
}

const newPrivateKey = () =>
  generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: {type: 'spki', format: 'pem'},
    privateKeyEncoding: {type: 'pkcs8', format: 'pem'},
  }).privateKey;
