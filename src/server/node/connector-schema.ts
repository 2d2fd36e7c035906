/** The connectors of a configuration, with exactly Logto's fields. */
import {createPrivateKey} from 'node:crypto';
import * as z from 'zod';
import {emailDomain} from './address-schema.ts';

export const httpUrl = z.url({protocol: /^https?$/, error: 'not an http or https address'});
export const redirectUri = httpUrl.refine((uri) => !uri.includes('#'), 'not allowed to have a fragment, from # on');
export const id = z.string().regex(/^[\w-]+$/, 'letters, digits, - and _ only');

const privateKey = z.string().refine((pem) => {
  try {
    return createPrivateKey(pem).asymmetricKeyType === 'rsa';
  } catch {
    return false;
  }
}, 'an RSA private key in PEM form is needed, header and footer included');

/** What every social connector may have beside its own `config`. */
const social = {
  id,
  target: z.string().optional(),
  name: z.record(z.string(), z.string()).optional(),
  logo: z.string().optional(),
  logoDark: z.string().nullable().optional(),
  syncProfile: z.boolean().default(false),
};

const alipay = z.strictObject({
  ...social,
  factory: z.literal('alipay-web'),
  config: z.strictObject({
    appId: z.string().min(1),
    privateKey,
    signType: z.enum(['RSA', 'RSA2']),
    // Given on purpose: the published connector signs with the configured value, not with its own default.
    charset: z.enum(['gbk', 'utf8']).default('utf8'),
    scope: z.string().optional(),
  }),
});
const wechat = z.strictObject({
  ...social,
  factory: z.literal('wechat-web'),
  config: z.strictObject({appId: z.string().min(1), appSecret: z.string().min(1), scope: z.string().optional()}),
});
const oauth2 = z.strictObject({
  ...social,
  factory: z.literal('oauth2'),
  config: z.strictObject({
    authorizationEndpoint: httpUrl,
    tokenEndpoint: httpUrl,
    userInfoEndpoint: httpUrl,
    clientId: z.string().min(1),
    clientSecret: z.string().min(1),
    responseType: z.literal('code').optional(),
    grantType: z.literal('authorization_code').optional(),
    tokenEndpointAuthMethod: z
      .enum(['client_secret_basic', 'client_secret_post', 'client_secret_jwt'])
      .default('client_secret_post'),
    clientSecretJwtSigningAlgorithm: z.enum(['HS256', 'HS384', 'HS512']).optional(),
    tokenEndpointResponseType: z.enum(['query-string', 'json']).default('query-string'),
    scope: z.string().optional(),
    profileMap: z
      .strictObject({
        id: z.string().optional(),
        email: z.string().optional(),
        phone: z.string().optional(),
        name: z.string().optional(),
        avatar: z.string().optional(),
      })
      .optional(),
    customConfig: z.record(z.string(), z.string()).optional(),
  }),
});
const requiredTemplates = ['Register', 'SignIn', 'ForgotPassword', 'Generic'];
const hasRequired = (templates: readonly {usageType: string}[]) =>
  requiredTemplates.every((type) => templates.some(({usageType}) => usageType === type));
const needed = `one template each for ${requiredTemplates.join(', ')} is needed`;
const awsSes = z.strictObject({
  id,
  factory: z.literal('aws-ses-mail'),
  config: z.strictObject({
    accessKeyId: z.string().min(1),
    accessKeySecret: z.string().min(1),
    region: z.string().min(1),
    emailAddress: z.string().optional(),
    emailAddressIdentityArn: z.string().optional(),
    feedbackForwardingEmailAddress: z.string().optional(),
    feedbackForwardingEmailAddressIdentityArn: z.string().optional(),
    configurationSetName: z.string().optional(),
    templates: z
      .array(z.strictObject({usageType: z.string(), subject: z.string(), content: z.string()}))
      .refine(hasRequired, needed),
  }),
});
const twilio = z.strictObject({
  id,
  factory: z.literal('twilio-sms'),
  config: z.strictObject({
    accountSID: z.string().min(1),
    authToken: z.string().min(1),
    fromMessagingServiceSID: z.string().min(1),
    disableRiskCheck: z.boolean().optional(),
    templates: z.array(z.strictObject({usageType: z.string(), content: z.string()})).refine(hasRequired, needed),
  }),
});

export const connector = z.discriminatedUnion('factory', [alipay, wechat, oauth2, awsSes, twilio]);
export type ConnectorConfig = z.infer<typeof connector>;
export type EmailConnectorConfig = z.infer<typeof awsSes>;
export type SmsConnectorConfig = z.infer<typeof twilio>;
export type SocialConnectorConfig = Exclude<ConnectorConfig, EmailConnectorConfig | SmsConnectorConfig>;
export type OAuth2ConnectorConfig = z.infer<typeof oauth2>;
export type AlipayConnectorConfig = z.infer<typeof alipay>;
export type WechatConnectorConfig = z.infer<typeof wechat>;

export const ssoConnector = z.strictObject({
  id,
  providerName: z.literal('Okta'),
  connectorName: z.string().optional(),
  domains: z.array(emailDomain).min(1),
  branding: z
    .strictObject({displayName: z.string().optional(), logo: z.string().optional(), darkLogo: z.string().optional()})
    .default({}),
  syncProfile: z.boolean().default(false),
  config: z.strictObject({
    clientId: z.string().min(1),
    clientSecret: z.string().min(1),
    issuer: httpUrl.refine((issuer) => !issuer.endsWith('/'), 'without a slash at the end'),
    scope: z.string().optional(),
    trustUnverifiedEmail: z.boolean().default(false),
  }),
});
export type SsoConnectorConfig = z.infer<typeof ssoConnector>;
