/**
 * Passkeys over the wire: the options and credentials of WebAuthn in their JSON forms, with `type` the server's own.
 */
import * as z from 'zod/mini';
import {identifier} from '../experience.ts';

const text = z.string();
const credential = <R extends z.core.$ZodShape>(response: R) =>
  z.object({
    type: z.literal('WebAuthn'),
    id: text,
    rawId: text,
    response: z.object(response),
    authenticatorAttachment: z.optional(z.nullable(text)),
    clientExtensionResults: z.record(text, z.unknown()),
  });

interface Credential<R> {
  type: 'WebAuthn';
  id: string;
  rawId: string;
  response: R;
  authenticatorAttachment?: string | null | undefined;
  clientExtensionResults: Record<string, unknown>;
}

/** What a new passkey proves itself with. */
export const attestation = /* @__PURE__ */ credential({
  clientDataJSON: text,
  attestationObject: text,
  authenticatorData: z.optional(text),
  transports: z.optional(z.array(text)),
  publicKeyAlgorithm: z.optional(z.number()),
  publicKey: z.optional(text),
});
export type Attestation = Credential<{
  clientDataJSON: string;
  attestationObject: string;
  authenticatorData?: string | undefined;
  transports?: string[] | undefined;
  publicKeyAlgorithm?: number | undefined;
  publicKey?: string | undefined;
}>;

/** What a known passkey proves itself with. */
export const assertion = /* @__PURE__ */ credential({
  clientDataJSON: text,
  authenticatorData: text,
  signature: text,
  userHandle: z.optional(z.nullable(text)),
});
export type Assertion = Credential<{
  clientDataJSON: string;
  authenticatorData: string;
  signature: string;
  userHandle?: string | null | undefined;
}>;

// --- requests -------------------------------------------------------------------------------------------------------

/** `POST /verification/web-authn/registration/verify` */
export const verifyAttestation = /* @__PURE__ */ z.object({verificationId: text, payload: attestation});
/** `POST /verification/web-authn/authentication/verify` */
export const verifyAssertion = /* @__PURE__ */ z.object({verificationId: text, payload: assertion});
/** `POST /verification/sign-in-passkey/authentication` */
export const askPasskeyOf = /* @__PURE__ */ z.object({identifier});
/** `POST /verification/sign-in-passkey/authentication/verify`; without an id the options came before the start */
export const verifySignInPasskey = /* @__PURE__ */ z.object({verificationId: z.optional(text), payload: assertion});
/** `POST /profile/mfa/passkey` */
export const bindPasskey = /* @__PURE__ */ z.object({verificationId: text});

// --- answers --------------------------------------------------------------------------------------------------------

/** What the browser is asked with. Only the browser reads it. */
const options = /* @__PURE__ */ z.record(text, z.unknown());

export const preflightAnswer = /* @__PURE__ */ z.object({authenticationOptions: options});
export const authenticationAnswer = /* @__PURE__ */ z.object({verificationId: text, authenticationOptions: options});
export const registrationAnswer = /* @__PURE__ */ z.object({verificationId: text, registrationOptions: options});
