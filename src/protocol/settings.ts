/**
 * The sign-in experience settings: `GET /api/.well-known/sign-in-exp`, the document that decides what is shown. What
 * is missing gets the server's own default, so that neither a newer nor an older server blanks the page.
 */
import {fields, flag, listOf, oneOf, shape, text, texts, type Reader} from './readers.ts';

/** What a person may be known by. */
export const identifierTypes = ['username', 'email', 'phone'] as const;
export type IdentifierType = (typeof identifierTypes)[number];
export const readIdentifierType = oneOf(...identifierTypes);

export const agreeToTermsPolicies = ['Automatic', 'ManualRegistrationOnly', 'Manual'] as const;
export const signInModes = ['SignIn', 'Register', 'SignInAndRegister'] as const;

const signInMethod = shape(
  {identifier: readIdentifierType, password: flag, verificationCode: flag},
  {isPasswordPrimary: flag},
);
export type SignInMethod = NonNullable<ReturnType<typeof signInMethod>>;

const secondaryIdentifier = shape({identifier: oneOf(...identifierTypes, 'emailOrPhone')});

const socialConnector = shape(
  {
    /** Instance id: what the API's `social/:connectorId` routes want. */
    id: text,
    /** Provider family, `alipay`; shared by the connectors of one provider. */
    target: text,
    /** Language tag → name. */
    name: texts,
  },
  {logo: text, logoDark: text, platform: oneOf('Web', 'Native', 'Universal')},
);
export type SocialConnector = NonNullable<ReturnType<typeof socialConnector>> & {
  /** Found out here: the browser cannot, or can, use it, whatever its platform. */
  readonly hidden?: boolean;
};

const ssoConnector = shape({id: text, connectorName: text}, {logo: text, darkLogo: text});
export type SsoConnector = NonNullable<ReturnType<typeof ssoConnector>>;

/** A part of the document; empty when it is missing. */
const part = <T>(reader: Reader<T>, value: unknown) => reader(fields(value)) as T;

/** The settings as the UI uses them: complete, without what it does not know. */
export type SignInSettings = NonNullable<ReturnType<typeof readSettings>>;

/** `undefined` only where the document is no object at all: the error page of a proxy. */
export const readSettings = (document: unknown) => {
  if (typeof document !== 'object' || document === null) return undefined;
  const settings = fields(document);
  const language = fields(settings['languageInfo']);
  const signUp = fields(settings['signUp']);
  const forgotPassword = fields(settings['forgotPassword']);
  return {
    color: part(shape({}, {primaryColor: text, isDarkModeEnabled: flag, darkPrimaryColor: text}), settings['color']),
    branding: part(
      shape({}, {logoUrl: text, darkLogoUrl: text, favicon: text, darkFavicon: text}),
      settings['branding'],
    ),
    languageInfo: {
      autoDetect: flag(language['autoDetect']) ?? true,
      fallbackLanguage: text(language['fallbackLanguage']) ?? 'en',
    },
    termsOfUseUrl: text(settings['termsOfUseUrl']),
    privacyPolicyUrl: text(settings['privacyPolicyUrl']),
    agreeToTermsPolicy: oneOf(...agreeToTermsPolicies)(settings['agreeToTermsPolicy']) ?? 'Automatic',
    signIn: {methods: listOf(signInMethod)(fields(settings['signIn'])['methods']).filter(isUsable)},
    signUp: {
      identifiers: listOf(readIdentifierType)(signUp['identifiers']),
      password: flag(signUp['password']) ?? false,
      verify: flag(signUp['verify']) ?? true,
      secondaryIdentifiers: listOf(secondaryIdentifier)(signUp['secondaryIdentifiers']),
    },
    signInMode: oneOf(...signInModes)(settings['signInMode']) ?? 'SignInAndRegister',
    socialSignIn: fields(settings['socialSignIn']) as Flags<'automaticAccountLinking'>,
    socialConnectors: listOf<SocialConnector>(socialConnector)(settings['socialConnectors']),
    singleSignOnEnabled: flag(settings['singleSignOnEnabled']) ?? false,
    ssoConnectors: listOf(ssoConnector)(settings['ssoConnectors']),
    forgotPassword: {email: flag(forgotPassword['email']) ?? false, phone: flag(forgotPassword['phone']) ?? false},
    /** Empty where nobody has to prove to be a person; read by protocol/captcha.ts. */
    captchaConfig: fields(settings['captchaConfig']),
    passkeySignIn: fields(settings['passkeySignIn']) as Flags<'enabled' | 'showPasskeyButton' | 'allowAutofill'>,
    /** Read where they are shown: nobody else needs them, and they are many. */
    customProfileFields: settings['customProfileFields'],
    /** Read by protocol/password-policy.ts. */
    passwordPolicy: settings['passwordPolicy'],
    /** Read by protocol/profile/username-policy.ts. */
    usernamePolicy: settings['usernamePolicy'],
    customCss: text(settings['customCss']),
    supportEmail: text(settings['supportEmail']),
    supportWebsiteUrl: text(settings['supportWebsiteUrl']),
    unknownSessionRedirectUrl: text(settings['unknownSessionRedirectUrl']),
  };
};

/** What is none counts as said. */
type Flags<Name extends string> = Readonly<Partial<Record<Name, boolean>>>;

/** One with neither is no way to sign in. */
const isUsable = ({password, verificationCode}: SignInMethod) => password || verificationCode;
