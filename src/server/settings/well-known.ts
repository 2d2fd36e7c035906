/** What everybody may see: the settings document with its connectors, and the texts. */
import {deepMerge} from '../common/deep-merge.ts';
import type {Call} from '../api/http.ts';
import {json} from '../api/http.ts';
import {fieldsForSignUp} from '../profile/custom-fields.ts';
import {preferredLanguages} from './language.ts';
import type {Connectors, SocialConnectorPort, SsoConnectorPort} from '../api/ports.ts';
import type {Settings} from './settings.ts';
import type {OwnLook} from './sign-in-experience.ts';

const publicSocial = ({id, target, public: {name, logo, logoDark, platform, ...flags}}: SocialConnectorPort) => ({
  id,
  target,
  name,
  logo,
  logoDark,
  platform,
  ...flags,
});

const publicSso = ({id, public: {connectorName, logo, darkLogo}}: SsoConnectorPort) => ({
  id,
  connectorName,
  logo,
  darkLogo,
});

/** Connectors that the settings list, in the order of the targets. */
const enabledSocial = (targets: readonly string[], connectors: Connectors) =>
  targets.flatMap((target) => connectors.allSocial().filter((connector) => connector.target === target));

/** A connector without a domain can never be reached. */
export const usableSso = (connectors: Connectors): SsoConnectorPort[] =>
  connectors.allSso().filter(({domains}) => domains.length > 0);

export interface LookOf {
  appId?: string | null;
  organizationId?: string | null;
}

/** The document of `GET /api/.well-known/sign-in-exp`; ids that are not known change nothing. */
export function publicSettings(settings: Settings, connectors: Connectors, {appId, organizationId}: LookOf = {}) {
  const {emailBlocklistPolicy: _, forgotPasswordMethods, ...tenant} = settings.document;
  const looks: (OwnLook | undefined)[] = [
    settings.applications.get(appId ?? ''),
    settings.organizations.get(organizationId ?? ''),
  ];
  const captcha = tenant.captchaPolicy.enabled ? connectors.captcha() : undefined;
  const recoversBy = (method: 'EmailVerificationCode' | 'PhoneVerificationCode', connector: unknown) =>
    connector !== undefined && (forgotPasswordMethods?.includes(method) ?? true);
  return {
    ...looks.reduce<typeof tenant>((document, look) => deepMerge(document, look), tenant),
    socialConnectors: enabledSocial(tenant.socialSignInConnectorTargets, connectors).map(publicSocial),
    ssoConnectors: tenant.singleSignOnEnabled ? usableSso(connectors).map(publicSso) : [],
    forgotPassword: {
      phone: recoversBy('PhoneVerificationCode', connectors.sms()),
      email: recoversBy('EmailVerificationCode', connectors.email()),
    },
    ...(captcha && {captchaConfig: captcha.public}),
    isDevelopmentTenant: false,
    customProfileFields: fieldsForSignUp(tenant),
  };
}

/** `GET /api/.well-known/phrases` */
export function phrasesAnswer({request, url}: Call, settings: Settings) {
  const wanted = preferredLanguages({
    asked: url.searchParams.get('lng'),
    acceptLanguage: request.headers.get('accept-language'),
    info: settings.current.languageInfo,
  });
  const {language, translation} = settings.phrases.read(wanted);
  return json({translation}, 200, {'content-language': language});
}
