/**
 * The sign-in experience settings: `GET /api/.well-known/sign-in-exp`, the document that decides what is shown.
 *
 * Lenient on purpose: unknown keys are dropped, a list drops the members it does not know, and what is missing
 * gets the server's own default, so that a newer server never blanks the page.
 */
import * as z from 'zod/mini';

/** What a person may be known by. */
export const identifierType = z.enum(['username', 'email', 'phone']);
export type IdentifierType = z.infer<typeof identifierType>;

/** A list whose members that do not parse are dropped instead of failing the whole document. */
const lenientList = <T>(member: z.ZodMiniType<T>) =>
  z.pipe(
    z.catch(z.array(z.unknown()), []),
    z.transform((members) => members.flatMap((each) => member.safeParse(each).data ?? [])),
  );

/** A value that falls back to `fallback` when it is missing or not understood. */
const orElse = <T>(schema: z.ZodMiniType<T>, fallback: T) => z.catch(schema, fallback);

const text = z.nullish(z.string());

const signInMethod = z.object({
  identifier: identifierType,
  password: z.boolean(),
  verificationCode: z.boolean(),
  isPasswordPrimary: orElse(z.boolean(), false),
});
export type SignInMethod = z.infer<typeof signInMethod>;

const secondaryIdentifier = z.object({identifier: z.enum(['username', 'email', 'phone', 'emailOrPhone'])});

const socialConnector = z.object({
  /** Instance id: what the API's `social/:connectorId` routes want. */
  id: z.string(),
  /** Provider family, `alipay`; shared by the connectors of one provider. */
  target: z.string(),
  /** Language tag → name. */
  name: orElse(z.record(z.string(), z.string()), {}),
  logo: text,
  logoDark: text,
  platform: orElse(z.nullish(z.enum(['Web', 'Native', 'Universal'])), null),
});
export type SocialConnector = z.infer<typeof socialConnector>;

const ssoConnector = z.object({id: z.string(), connectorName: z.string(), logo: text, darkLogo: text});
export type SsoConnector = z.infer<typeof ssoConnector>;

export const agreeToTermsPolicy = z.enum(['Automatic', 'ManualRegistrationOnly', 'Manual']);
export const signInMode = z.enum(['SignIn', 'Register', 'SignInAndRegister']);

const passwordPolicy = z.object({
  length: orElse(z.object({min: orElse(z.number(), 8), max: orElse(z.number(), 256)}), {min: 8, max: 256}),
  characterTypes: orElse(z.object({min: orElse(z.number(), 1)}), {min: 1}),
});
export type PasswordPolicy = z.infer<typeof passwordPolicy>;

const noBranding = {};
const noColor = {primaryColor: undefined, isDarkModeEnabled: undefined, darkPrimaryColor: undefined};
const emailCode: SignInMethod = {identifier: 'email', password: false, verificationCode: true, isPasswordPrimary: false};

export const signInSettings = z.object({
  color: orElse(
    z.object({primaryColor: text, isDarkModeEnabled: z.optional(z.boolean()), darkPrimaryColor: text}),
    noColor,
  ),
  branding: orElse(z.object({logoUrl: text, darkLogoUrl: text, favicon: text, darkFavicon: text}), noBranding as never),
  languageInfo: orElse(z.object({autoDetect: z.boolean(), fallbackLanguage: z.string()}), {
    autoDetect: true,
    fallbackLanguage: 'en',
  }),
  termsOfUseUrl: text,
  privacyPolicyUrl: text,
  agreeToTermsPolicy: orElse(agreeToTermsPolicy, 'Automatic'),
  signIn: orElse(z.object({methods: lenientList(signInMethod)}), {methods: [emailCode]}),
  signUp: orElse(
    z.object({
      identifiers: lenientList(identifierType),
      password: orElse(z.boolean(), false),
      verify: orElse(z.boolean(), true),
      secondaryIdentifiers: lenientList(secondaryIdentifier),
    }),
    {identifiers: [], password: false, verify: true, secondaryIdentifiers: []},
  ),
  signInMode: orElse(signInMode, 'SignInAndRegister'),
  socialSignIn: orElse(z.object({automaticAccountLinking: z.optional(z.boolean())}), {}),
  socialConnectors: lenientList(socialConnector),
  singleSignOnEnabled: orElse(z.boolean(), false),
  ssoConnectors: lenientList(ssoConnector),
  forgotPassword: orElse(z.object({email: z.boolean(), phone: z.boolean()}), {email: false, phone: false}),
  passwordPolicy: orElse(passwordPolicy, {length: {min: 8, max: 256}, characterTypes: {min: 1}}),
  captchaPolicy: orElse(z.object({enabled: z.optional(z.boolean())}), {}),
  customCss: text,
  supportEmail: text,
  supportWebsiteUrl: text,
  /** Where somebody without a sign-in under way is sent. */
  unknownSessionRedirectUrl: text,
});
/** The settings as the UI uses them: parsed, complete, without what it does not know. */
export type SignInSettings = z.infer<typeof signInSettings>;
