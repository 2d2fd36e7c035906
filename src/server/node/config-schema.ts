/** What a configuration holds: applications, organisations, settings, phrases, connectors, SSO domains, users. */
import * as z from 'zod';
import {captchaModes, recaptchaDomains} from '../../protocol/captcha.ts';
import {customPhrases} from '../settings/phrases.ts';
import {ownLook} from '../settings/sign-in-experience.ts';
import {emailAddress} from './address-schema.ts';
import {builtInPhrases} from './built-in-phrases.ts';
import {connector, httpUrl, id, redirectUri, ssoConnector} from './connector-schema.ts';

const application = z
  .strictObject({
    id,
    name: z.string(),
    redirectUris: z.array(redirectUri).default([]),
    postLogoutRedirectUris: z.array(httpUrl).default([]),
    corsAllowedOrigins: z.array(httpUrl).default([]),
    /** A traditional web application has one and authenticates with it; a single-page app has none and uses PKCE. */
    secret: z.string().min(1).optional(),
    /** A television, a command line: it shows a code, which people enter at `/device`, and has no redirect URI. */
    isDevice: z.boolean().default(false),
    /** Somebody else's: people are asked before it learns anything about them, and sign in under the tenant's look. */
    isThirdParty: z.boolean().default(false),
    /** What people are asked under; the name otherwise. */
    displayName: z.string().optional(),
    termsOfUseUrl: httpUrl.optional(),
    privacyPolicyUrl: httpUrl.optional(),
    /** Only members of these may use it. */
    organizations: z.array(id).optional(),
    ...ownLook.shape,
  })
  .refine(({redirectUris, isDevice}) => isDevice || redirectUris.length > 0, {
    path: ['redirectUris'],
    error: 'at least one, unless isDevice',
  })
  .describe('application');
export type ApplicationConfig = z.infer<typeof application>;
export type ApplicationInput = z.input<typeof application>;

/** An API, and what an application may be allowed to do there. */
const resource = z.strictObject({
  indicator: z.url(),
  name: z.string(),
  scopes: z.array(z.strictObject({name: z.string().regex(/^\S+$/, 'no spaces'), description: z.string().optional()})),
});
export type ResourceConfig = z.infer<typeof resource>;

const user = z.strictObject({
  id: z.string().optional(),
  username: z.string().optional(),
  email: emailAddress.optional(),
  phone: z.string().regex(/^\d+$/, 'digits only, with the country code').optional(),
  name: z.string().optional(),
  avatar: z.string().optional(),
  password: z.string().optional(),
  /** A date such as 2026-01-31; passwords age, where `passwordExpiration` says so. */
  passwordUpdatedAt: z.iso.date().optional(),
  isSuspended: z.boolean().default(false),
  /** Of an authenticator app: base32, as the app takes it. */
  totpSecret: z
    .string()
    .regex(/^[A-Z2-7]{16,}$/, 'base32, 16 letters or more')
    .optional(),
  backupCodes: z.array(z.string()).default([]),
  /** Connector target → the person's id at that provider. */
  identities: z.record(z.string(), z.string()).default({}),
  /** Those that this person is a member of. */
  organizations: z.array(id).default([]),
});
export type UserConfig = z.infer<typeof user>;

const unique = (list: readonly {id: string}[]) => new Set(list.map((each) => each.id)).size === list.length;

const captchaKeys = {siteKey: z.string().min(1), secretKey: z.string().min(1), mode: z.enum(captchaModes).optional()};

const captcha = z.discriminatedUnion('type', [
  z.strictObject({type: z.literal('Turnstile'), ...captchaKeys}),
  z.strictObject({
    type: z.literal('RecaptchaEnterprise'),
    ...captchaKeys,
    /** Of Google Cloud; the secret key is an API key of it. */
    projectId: z.string().min(1),
    domain: z.enum(recaptchaDomains).optional(),
  }),
]);
export type CaptchaProviderConfig = z.infer<typeof captcha>;

export const configSchema = z.strictObject({
  /** `true`: Alipay, WeChat and AWS SES are answered here, and the pretend providers are served. */
  sandbox: z.boolean().default(true),
  /** Other origins by which browsers reach this server, through a reverse proxy; it answers to no other name. */
  origins: z.array(httpUrl.transform((url) => new URL(url).origin)).default([]),
  applications: z.array(application).min(1).refine(unique, 'two applications have the same id'),
  /** Id → its name, and what its people see; it goes over the look of the application. */
  organizations: z.record(id, z.strictObject({name: z.string().optional(), ...ownLook.shape})).default({}),
  resources: z.array(resource).default([]),
  /** Merged over the defaults; the fields of the settings document. */
  signInExperience: z.record(z.string(), z.unknown()).default({}),
  /** Language tag → the texts that differ from Logto's own, in its tree of keys. */
  phrases: z.prefault(customPhrases(builtInPhrases['en'] ?? {}), {}),
  connectors: z.array(connector).refine(unique, 'two connectors have the same id').default([]),
  ssoConnectors: z.array(ssoConnector).refine(unique, 'two SSO connectors have the same id').default([]),
  /** Asked for where `signInExperience.captchaPolicy` is enabled. */
  captcha: captcha.optional(),
  users: z.array(user).default([]),
});
export type Config = z.infer<typeof configSchema>;
/** As one writes it in a file: what has a default may be left out. */
export type ConfigInput = z.input<typeof configSchema>;
