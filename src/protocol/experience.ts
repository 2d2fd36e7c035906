/**
 * The Experience API, as it goes over the wire: one schema per request and answer body.
 * Paths are relative to `/api/experience`. Used by the client and by the embedded server. What the state and the
 * commands carry of it is typed by hand, here and beside: these types are published, and zod is not.
 */
import * as z from 'zod/mini';
import {readEmail} from './email-address.ts';
import {identifierTypes, type IdentifierType} from './settings.ts';

export const identifierType = z.enum(identifierTypes);

const interactionEvents = ['SignIn', 'Register', 'ForgotPassword'] as const;
export const interactionEvent = z.enum(interactionEvents);
export type InteractionEvent = (typeof interactionEvents)[number];

/** An address as its one spelling; what is none is refused in the words that the wire has for `format`. */
const address = (format: 'regex' | 'email') =>
  z.pipe(
    z.string(),
    z.transform((written: string, {issues}) => {
      const {value, fault} = readEmail(written);
      if (fault) issues.push({code: 'invalid_format', format, message: fault, input: written});
      return value ?? '';
    }),
  );

/** Who is signing in. E-mail in any letter case; phone as digits with the country code and without `+`. */
export const identifier = z.pipe(
  z.object({type: identifierType, value: z.string().check(z.minLength(1))}),
  // What is no address is nobody's, and is not told from one that nobody has.
  z.transform(({type, value}) => ({type, value: type === 'email' ? (readEmail(value).value ?? value) : value})),
);
export interface Identifier {
  type: IdentifierType;
  value: string;
}

/** An identifier that a code can be sent to. */
export const codeIdentifier = z.discriminatedUnion('type', [
  z.object({type: z.literal('email'), value: /* @__PURE__ */ address('regex')}),
  z.object({type: z.literal('phone'), value: z.string().check(z.regex(/^\d+$/))}),
]);
export interface CodeIdentifier extends Identifier {
  type: 'email' | 'phone';
}

export const username = z.string().check(z.regex(/^[A-Z_a-z]\w*$/));

// --- requests -------------------------------------------------------------------------------------------------------

/** `PUT /`: start, or start again, forgetting everything. */
export const startInteraction = z.object({interactionEvent, captchaToken: z.optional(z.string())});
/** `PUT /interaction-event`: go on as something else, keeping what was verified. */
export const switchEvent = z.object({interactionEvent});
/** `POST /identification` */
export const identify = z.object({
  verificationId: z.optional(z.string()),
  linkSocialIdentity: z.optional(z.boolean()),
});
/** `POST /verification/password` */
export const verifyPassword = z.object({identifier, password: z.string().check(z.minLength(1))});
/** `POST /verification/verification-code` */
export const sendCode = z.object({identifier: codeIdentifier, interactionEvent});
/** `POST /verification/verification-code/verify` */
export const verifyCode = z.object({identifier: codeIdentifier, verificationId: z.string(), code: z.string()});
/** `POST /verification/one-time-token/verify` */
export const verifyOneTimeToken = z.object({
  identifier: z.object({type: z.literal('email'), value: /* @__PURE__ */ address('regex')}),
  token: z.string().check(z.minLength(1)),
});
/** `POST /verification/social/:connectorId/authorization-uri` and its `sso` twin */
export const authorizationUriRequest = z.object({state: z.string(), redirectUri: z.string()});
/** `POST /verification/social/:connectorId/verify` */
export const verifySocial = z.object({
  connectorData: z.record(z.string(), z.unknown()),
  verificationId: z.optional(z.string()),
});
/** `POST /verification/sso/:connectorId/verify` */
export const verifySso = z.object({connectorData: z.record(z.string(), z.unknown()), verificationId: z.string()});
/** `POST /verification/new-password-identity` */
export const newPasswordIdentity = z.object({
  identifier: z.object({type: z.literal('username'), value: username}),
  password: z.string(),
});
/** `POST /profile` */
export const profileUpdate = z.discriminatedUnion('type', [
  z.object({type: z.literal('username'), value: username}),
  z.object({type: z.literal('password'), value: z.string()}),
  z.object({type: z.literal('email'), verificationId: z.string()}),
  z.object({type: z.literal('phone'), verificationId: z.string()}),
  z.object({type: z.literal('social'), verificationId: z.string()}),
  z.object({
    type: z.literal('extraProfile'),
    values: z.record(z.string().check(z.regex(/^[\dA-Za-z]+$/)), z.unknown()),
  }),
]);
export type ProfileUpdate = z.infer<typeof profileUpdate>;
/** `PUT /profile/password` */
export const resetPassword = z.object({password: z.string()});
/** `GET /sso-connectors` */
export const ssoConnectorsQuery = z.object({email: /* @__PURE__ */ address('email')});

// --- answers --------------------------------------------------------------------------------------------------------

export const verificationAnswer = z.object({verificationId: z.string()});
export const authorizationUriAnswer = z.object({authorizationUri: z.string(), verificationId: z.string()});
export const ssoConnectorsAnswer = z.object({connectorIds: z.array(z.string())});
/** `POST /submit`: where the browser goes to finish. ForgotPassword answers 204 instead. */
export const submitAnswer = z.object({redirectTo: z.string()});
