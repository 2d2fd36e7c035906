/** What `npm start` serves without a configuration file: Fernway, a company that does not exist. */
import type {Config, ConfigInput} from './config-schema.ts';
import {parseConfig} from './config.ts';
import {defaultConnectors, defaultSsoConnectors, newSecret} from './default-connectors.ts';
import {fernwayLogo} from './default-logos.ts';

export interface DefaultConfigOptions {
  /** Of the identity server. */
  origin: string;
  /** Of the demo application. */
  appOrigin: string;
}

export const defaultConfig = (options: DefaultConfigOptions): Config => parseConfig(defaultInput(options), {});

/** The same as one would write it. */
export function defaultInput({origin, appOrigin}: DefaultConfigOptions): ConfigInput {
  return {
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
        secret: newSecret(),
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
    connectors: defaultConnectors(origin),
    ssoConnectors: defaultSsoConnectors(origin),
    // Asked for once `captchaPolicy` is enabled.
    captcha: {type: 'Turnstile', siteKey: '1x00000000000000000000AA', secretKey: newSecret()},
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
}
