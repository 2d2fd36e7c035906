/**
 * The Experience API, one function for each endpoint that the flows use. What they may be called after, and what
 * they forget, is said here once.
 */
import type * as z from 'zod/mini';
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
import type {MfaFactor} from '../protocol/experience/mfa.ts';
import {
  authenticationAnswer,
  preflightAnswer,
  registrationAnswer,
  type Assertion,
  type Attestation,
} from '../protocol/experience/passkey.ts';
import {consentAnswer} from '../protocol/experience/consent.ts';
import {number} from '../protocol/number.ts';
import {fields, flag, listOf, oneOf, shape, text, type Reader} from '../protocol/readers.ts';
import type {Send} from './http.ts';
import type {Result} from './result.ts';

const experience = '/api/experience';
const consentPath = '/api/interaction/consent';
const verification = `${experience}/verification`;

const signInPasskey = `${verification}/sign-in-passkey/authentication`;
const mfaPasskey = `${verification}/web-authn/authentication`;
const newPasskey = `${verification}/web-authn/registration`;

type Redirect = {readonly state: string; readonly redirectUri: string};
type Callback = {readonly verificationId: string; readonly connectorData: Readonly<Record<string, unknown>>};

export const createExperienceClient = (send: Send) => ({
  /** Starts, or starts again: everything verified before is forgotten. `prove` has a token of a captcha. */
  start: async (interactionEvent: InteractionEvent, prove?: () => Promise<Result<string>>) => {
    const proof = await prove?.();
    if (proof && !proof.ok) return proof;
    return send('PUT', experience, {interactionEvent, ...(proof && {captchaToken: proof.value})});
  },

  /** Goes on as something else; what was verified stays, a profile that waits to be saved does not. */
  switchEvent: (interactionEvent: InteractionEvent) =>
    send('PUT', `${experience}/interaction-event`, {interactionEvent}),

  /** Says who it is by what was verified; in `Register` this creates the account, with the profile if without id. */
  identify: (body: {verificationId?: string; linkSocialIdentity?: boolean} = {}) =>
    send('POST', `${experience}/identification`, body),

  /** Finishes. A refusal says what is missing; once that is done it may be called again. */
  submit: () => send('POST', `${experience}/submit`, undefined, as(submitAnswer)),

  /** Finishes a recovery: the password is another one, and nobody is signed in. */
  submitReset: () => send('POST', `${experience}/submit`),

  verifyPassword: (identifier: Identifier, password: string) =>
    send('POST', `${verification}/password`, {identifier, password}, as(verificationAnswer)),

  /** Each send has a new id, and the one before is worth nothing from then on. */
  sendCode: (identifier: CodeIdentifier, interactionEvent: InteractionEvent) =>
    send('POST', `${verification}/verification-code`, {identifier, interactionEvent}, as(verificationAnswer)),

  /** A right code is used up by this; the verification it proved stays. */
  verifyCode: (body: {identifier: CodeIdentifier; verificationId: string; code: string}) =>
    send('POST', `${verification}/verification-code/verify`, body, as(verificationAnswer)),

  /** The token of a link in a message; used up by this. */
  verifyOneTimeToken: (email: string, token: string) =>
    send(
      'POST',
      `${verification}/one-time-token/verify`,
      {identifier: {type: 'email', value: email}, token},
      as(verificationAnswer),
    ),

  /** Where a social provider, or a company's identity provider, wants the browser to go. */
  authorizationUri: (kind: 'social' | 'sso', connectorId: string, body: Redirect) =>
    send('POST', connectorPath(kind, connectorId, 'authorization-uri'), body, as(authorizationUriAnswer)),

  /** Proves the callback; once only, a second time needs another trip to the provider. */
  verifyCallback: (kind: 'social' | 'sso', connectorId: string, body: Callback) =>
    send('POST', connectorPath(kind, connectorId, 'verify'), body, as(verificationAnswer)),

  /** The companies that claim the domain of this address; needs the cookie, but not `start`. */
  ssoConnectors: (email: string) =>
    send('GET', `${experience}/sso-connectors?${new URLSearchParams({email})}`, undefined, as(ssoConnectorsAnswer)),

  /** What any passkey can sign in with; needs the cookie, but not `start`, and outlives it. */
  preflightPasskey: () =>
    send('POST', `${experience}/preflight/sign-in-passkey/authentication`, undefined, as(preflightAnswer)),

  /** What a passkey of this account can sign in with; refused where it has none. */
  askPasskey: (identifier: Identifier) => send('POST', `${signInPasskey}`, {identifier}, as(authenticationAnswer)),

  /** Proves a passkey; without id, one that was asked for before the start. */
  verifySignInPasskey: (body: {verificationId?: string; payload: Assertion}) =>
    send('POST', `${signInPasskey}/verify`, body, as(verificationAnswer)),

  /** What a new passkey is made with. */
  askNewPasskey: () => send('POST', `${newPasskey}`, undefined, as(registrationAnswer)),

  verifyNewPasskey: (body: {verificationId: string; payload: Attestation}) =>
    send('POST', `${newPasskey}/verify`, body, as(verificationAnswer)),

  /** The account signs in with it from the end of this sign-in on. */
  bindPasskey: (verificationId: string) => send('POST', `${experience}/profile/mfa/passkey`, {verificationId}),

  skipPasskey: () => send('POST', `${experience}/profile/mfa/passkey-skipped`),

  /** What the application asks for, once somebody has signed in; nothing else of a sign-in is needed. */
  consent: () => send('GET', consentPath, undefined, as(consentAnswer)),

  /** Yes to all of it. What the application asks for is the server's to know; the organisation is the person's. */
  giveConsent: (organizationId?: string) =>
    send('POST', consentPath, organizationId ? {organizationIds: [organizationId]} : {}, as(submitAnswer)),

  /** The form of the OIDC provider, which answers by leading on: to our page again, or to a sign-in. */
  sendDeviceCode: (form: {xsrf: string; user_code: string; confirm?: string; abort?: string}) =>
    send('POST', '/oidc/device', new URLSearchParams(form), shape({redirectedTo: text})),

  /** Adds what the account still needs. */
  updateProfile: (profile: ProfileUpdate) => send('POST', `${experience}/profile`, profile),

  /** Of a new account; the picture is a `data:` URL. The server gives it another. */
  uploadAvatar: (picture: string) => {
    const form = new FormData();
    form.set('file', fileOf(picture));
    return send('POST', `${experience}/user-assets/avatar`, form, shape({url: text}));
  },

  /** Another password, in a recovery; it takes the place of the old one with `submitReset`. */
  resetPassword: (password: string) => send('PUT', `${experience}/profile/password`, {password}),

  /** A new secret for an authenticator app; the one before is worth nothing from then on. */
  totpSecret: () => send('POST', `${verification}/totp/secret`, undefined, shape({verificationId: text, secret: text})),

  /** With an id a code proves the new secret, without one the account’s own; that one is used up by it. */
  verifyTotp: (body: {code: string; verificationId?: string}) =>
    send('POST', `${verification}/totp/verify`, body, as(verificationAnswer)),

  /** New codes, in place of those that were made before. */
  backupCodes: () =>
    send('POST', `${verification}/backup-code/generate`, undefined, shape({verificationId: text, codes: listOf(text)})),

  /** A right code is used up by this. */
  verifyBackupCode: (code: string) =>
    send('POST', `${verification}/backup-code/verify`, {code}, as(verificationAnswer)),

  /** To the account’s own address. */
  sendMfaCode: (identifierType: 'email' | 'phone') =>
    send('POST', `${verification}/mfa-verification-code`, {identifierType}, as(verificationAnswer)),

  /** What a passkey of the account can prove itself with, as a second factor. */
  askMfaPasskey: () => send('POST', `${mfaPasskey}`, undefined, as(authenticationAnswer)),

  verifyMfaPasskey: (body: {verificationId: string; payload: Assertion}) =>
    send('POST', `${mfaPasskey}/verify`, body, as(verificationAnswer)),

  verifyMfaCode: (body: {verificationId: string; identifierType: 'email' | 'phone'; code: string}) =>
    send('POST', `${verification}/mfa-verification-code/verify`, body, as(verificationAnswer)),

  /** Adds a second factor, once the whole is finished. */
  bindFactor: (body: {type: MfaFactor; verificationId: string}) => send('POST', `${experience}/profile/mfa`, body),

  /** What somebody decided about second factors. */
  decideMfa: (what: 'mfa-enabled' | 'mfa-skipped' | 'mfa-suggestion-skipped' | 'trusted-device') =>
    send('POST', `${experience}/profile/mfa/${what}`),

  /** How far this sign-in is: whether the server would trust this device, and what a link has proven. */
  interaction: () =>
    send('GET', `${experience}/interaction`, undefined, (value) => ({
      trustedDevice: shape({canCreate: flag}, {durationDays: number})(fields(value)['trustedDevice']),
      linkProof: listOf(linkProof)(fields(value)['verificationRecords'])[0],
    })),
});
export type ExperienceClient = ReturnType<typeof createExperienceClient>;

/** A verification by the token of a link. */
const linkProof = shape({type: oneOf('OneTimeToken'), id: text, identifier: shape({value: text})});

/** Not fetched: the policy of a page may allow no request to a `data:` URL. */
const fileOf = (url: string) => {
  const [head = '', base64 = ''] = url.split(',');
  const type = /^data:([^;]+)/.exec(head)?.[1] ?? '';
  return new File([Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0))], 'avatar', {type});
};

const as =
  <T>(schema: z.ZodMiniType<T>): Reader<T> =>
  (value) =>
    schema.safeParse(value).data;

const connectorPath = (kind: string, connectorId: string, action: string) =>
  `${verification}/${kind}/${encodeURIComponent(connectorId)}/${action}`;
