/**
 * The Experience API, one function for each endpoint that the flows use. What they may be called after, and what
 * they forget, is said here once.
 */
import * as z from 'zod/mini';
import {
  authorizationUriAnswer,
  ssoConnectorsAnswer,
  submitAnswer,
  verificationAnswer,
  type CodeIdentifier,
  type Identifier,
  type InteractionEvent,
  type ProfileUpdate,
} from '../protocol/experience.ts';
import {signInSettings, type SignInSettings} from '../protocol/settings.ts';
import type {Send} from './http.ts';

const experience = '/api/experience';
const verification = `${experience}/verification`;

type Redirect = {readonly state: string; readonly redirectUri: string};
type Callback = {readonly verificationId: string; readonly connectorData: Readonly<Record<string, unknown>>};

export const createExperienceClient = (send: Send) => ({
  /** Starts, or starts again: everything verified before is forgotten. */
  start: (interactionEvent: InteractionEvent) => send('PUT', experience, {interactionEvent}),

  /** Goes on as something else; what was verified stays, a profile that waits to be saved does not. */
  switchEvent: (interactionEvent: InteractionEvent) =>
    send('PUT', `${experience}/interaction-event`, {interactionEvent}),

  /** Says who it is by what was verified; in `Register` this creates the account, with the profile if without id. */
  identify: (body: {verificationId?: string; linkSocialIdentity?: boolean} = {}) =>
    send('POST', `${experience}/identification`, body),

  /** Finishes. A refusal says what is missing; once that is done it may be called again. */
  submit: () => send('POST', `${experience}/submit`, undefined, submitAnswer),

  verifyPassword: (identifier: Identifier, password: string) =>
    send('POST', `${verification}/password`, {identifier, password}, verificationAnswer),

  /** Each send has a new id, and the one before is worth nothing from then on. */
  sendCode: (identifier: CodeIdentifier, interactionEvent: InteractionEvent) =>
    send('POST', `${verification}/verification-code`, {identifier, interactionEvent}, verificationAnswer),

  /** A right code is used up by this; the verification it proved stays. */
  verifyCode: (body: {identifier: CodeIdentifier; verificationId: string; code: string}) =>
    send('POST', `${verification}/verification-code/verify`, body, verificationAnswer),

  /** Where a social provider, or a company's identity provider, wants the browser to go. */
  authorizationUri: (kind: 'social' | 'sso', connectorId: string, body: Redirect) =>
    send('POST', connectorPath(kind, connectorId, 'authorization-uri'), body, authorizationUriAnswer),

  /** Proves the callback; once only, a second time needs another trip to the provider. */
  verifyCallback: (kind: 'social' | 'sso', connectorId: string, body: Callback) =>
    send('POST', connectorPath(kind, connectorId, 'verify'), body, verificationAnswer),

  /** The companies that claim the domain of this address; needs the cookie, but not `start`. */
  ssoConnectors: (email: string) =>
    send('GET', `${experience}/sso-connectors?${new URLSearchParams({email})}`, undefined, ssoConnectorsAnswer),

  /** Adds what the account still needs. */
  updateProfile: (profile: ProfileUpdate) => send('POST', `${experience}/profile`, profile),

  /** The settings that decide what is shown; the one call that needs no cookie. */
  settings: (scope: SettingsScope) => {
    const query = new URLSearchParams();
    if (scope.organizationId) query.set('organizationId', scope.organizationId);
    if (scope.appId) query.set('appId', scope.appId);
    return send('GET', `/api/.well-known/sign-in-exp?${query}`, undefined, signInSettings);
  },
});
export type ExperienceClient = ReturnType<typeof createExperienceClient>;

const connectorPath = (kind: string, connectorId: string, action: string) =>
  `${verification}/${kind}/${encodeURIComponent(connectorId)}/${action}`;

/** Whose branding the settings carry. */
export interface SettingsScope {
  readonly appId: string | undefined;
  readonly organizationId: string | undefined;
}

const injected = z.object({
  signInExperience: z.object({
    appId: z.nullish(z.string()),
    organizationId: z.nullish(z.string()),
    data: signInSettings,
  }),
});

/**
 * The settings that the server put into the page, which saves a request. `undefined` where it put none (then the
 * placeholder is still there) or another application's. Logto wraps its JSON in `Object.freeze(…)`.
 */
export const injectedSettings = (text: string | undefined, scope: SettingsScope): SignInSettings | undefined => {
  if (!text) return undefined;
  try {
    const parsed = injected.safeParse(JSON.parse(text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1)));
    const {appId, organizationId, data} = parsed.data?.signInExperience ?? {};
    return (appId ?? undefined) === scope.appId && (organizationId ?? undefined) === scope.organizationId
      ? data
      : undefined;
  } catch {
    return undefined;
  }
};
