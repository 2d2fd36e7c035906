/** How Fernway is connected: every provider, e-mail and text messages, each answered by the sandbox. */
import {generateKeyPairSync, randomBytes} from 'node:crypto';
import type {ConfigInput} from './config-schema.ts';
import {acmeLogo, badgeLogo, globeLogo} from './default-logos.ts';

export const newSecret = () => randomBytes(24).toString('base64url');

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
    clientSecret: newSecret(),
    issuer: `${origin}/sandbox/okta/${id}`,
  },
});

export const defaultConnectors = (origin: string): ConfigInput['connectors'] => [
  {
    id: 'alipay',
    factory: 'alipay-web',
    config: {appId: '2021000000000001', privateKey: newPrivateKey(), signType: 'RSA2', charset: 'utf8'},
  },
  {id: 'wechat', factory: 'wechat-web', config: {appId: 'wx0000000000000001', appSecret: newSecret()}},
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
      clientSecret: newSecret(),
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
      accessKeySecret: newSecret(),
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
      authToken: newSecret(),
      fromMessagingServiceSID: 'MGsandboxsandboxsandboxsandbox00',
      templates: [
        textTemplate('SignIn', 'to sign in'),
        textTemplate('Register', 'to create your account'),
        textTemplate('ForgotPassword', 'to set a new password'),
        textTemplate('Generic', 'to go on'),
      ],
    },
  },
];

export const defaultSsoConnectors = (origin: string): ConfigInput['ssoConnectors'] => [
  okta(origin, 'acme', 'Acme', 'acme.example', acmeLogo),
  okta(origin, 'multi-europe', 'Multi Europe', 'multi.example', globeLogo),
  okta(origin, 'multi-americas', 'Multi Americas', 'multi.example', globeLogo),
];

const newPrivateKey = () =>
  generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: {type: 'spki', format: 'pem'},
    privateKeyEncoding: {type: 'pkcs8', format: 'pem'},
  }).privateKey;
