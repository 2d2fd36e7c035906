/**
 * Passkeys: the browser's own dialog with the device. In and out goes JSON, with binary parts in base64url, as the
 * server writes it; turned by hand, since not every browser with passkeys can, and extensions that stand in cannot.
 */
import type {Assertion, Attestation} from '../protocol/experience/passkey.ts';

type Json = Readonly<Record<string, unknown>>;

export type Outcome<T> =
  | {readonly credential: T}
  /** `cancelled`: the person thought better of it, let it pass, or the page did; browsers do not tell which. */
  | {readonly problem: 'cancelled' | 'unsupported' | 'exists' | 'failed'};

export interface Credentials {
  isSupported(): boolean;
  /** Whether passkeys can stand among what the browser suggests for a field. */
  canSuggest(): Promise<boolean>;
  /** Makes one. */
  create(options: Json, signal: AbortSignal): Promise<Outcome<Attestation>>;
  /** Proves one; `suggested` waits until one is chosen at the field, without a dialog. */
  get(options: Json, signal: AbortSignal, how?: 'suggested'): Promise<Outcome<Assertion>>;
}

export const createCredentials = (): Credentials => ({
  isSupported: () => typeof PublicKeyCredential === 'function' && typeof navigator.credentials?.get === 'function',
  canSuggest: async () => (await PublicKeyCredential.isConditionalMediationAvailable?.().catch(() => false)) ?? false,
  create: (options, signal) =>
    attempt(async () => {
      const {challenge, user, excludeCredentials} = options as {challenge: string; user: {id: string}} & Json;
      const publicKey = {
        ...options,
        challenge: toBytes(challenge),
        user: {...user, id: toBytes(user.id)},
        excludeCredentials: descriptors(excludeCredentials),
      } as object as PublicKeyCredentialCreationOptions;
      const made = (await navigator.credentials.create({publicKey, signal})) as PublicKeyCredential;
      const response = made.response as AuthenticatorAttestationResponse;
      return {
        ...common(made),
        response: {
          clientDataJSON: toText(response.clientDataJSON),
          attestationObject: toText(response.attestationObject),
          transports: response.getTransports?.() ?? [],
        },
      };
    }),
  get: (options, signal, how) =>
    attempt(async () => {
      const {challenge, allowCredentials} = options as {challenge: string} & Json;
      const publicKey = {
        ...options,
        challenge: toBytes(challenge),
        allowCredentials: descriptors(allowCredentials),
      } as object as PublicKeyCredentialRequestOptions;
      const mediation = how && {mediation: 'conditional' as const};
      const proof = (await navigator.credentials.get({publicKey, signal, ...mediation})) as PublicKeyCredential;
      const {clientDataJSON, authenticatorData, signature, userHandle} =
        proof.response as AuthenticatorAssertionResponse;
      return {
        ...common(proof),
        response: {
          clientDataJSON: toText(clientDataJSON),
          authenticatorData: toText(authenticatorData),
          signature: toText(signature),
          ...(userHandle && {userHandle: toText(userHandle)}),
        },
      };
    }),
});

const problems: Readonly<Record<string, 'cancelled' | 'unsupported' | 'exists'>> = {
  AbortError: 'cancelled',
  NotAllowedError: 'cancelled',
  InvalidStateError: 'exists',
  NotSupportedError: 'unsupported',
  SecurityError: 'unsupported',
};

const attempt = async <T>(work: () => Promise<T>): Promise<Outcome<T>> => {
  try {
    return {credential: await work()};
  } catch (error) {
    return {problem: problems[(error as Error).name] ?? 'failed'};
  }
};

/** `type` is the server's own word for it. */
const common = (credential: PublicKeyCredential) => ({
  type: 'WebAuthn' as const,
  id: credential.id,
  rawId: toText(credential.rawId),
  clientExtensionResults: {...credential.getClientExtensionResults()} as Record<string, unknown>,
  ...(credential.authenticatorAttachment && {authenticatorAttachment: credential.authenticatorAttachment}),
});

const descriptors = (list: unknown) =>
  ((list ?? []) as readonly {id: string}[]).map((each) => ({...each, id: toBytes(each.id)}));

const toBytes = (text: string) =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (each) => each.charCodeAt(0));

const toText = (bytes: ArrayBuffer) =>
  btoa(Array.from(new Uint8Array(bytes), (each) => String.fromCharCode(each)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
