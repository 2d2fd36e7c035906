/**
 * The two ceremonies of WebAuthn: making a passkey, and proving one. The library is large, and loads with the first.
 */
import type {Assertion, Attestation} from '../../protocol/experience/passkey.ts';
import {ApiError} from '../api/api-error.ts';
import type {Account} from '../api/ports.ts';
import type {Challenge, Passkey} from './passkey.ts';

const load = () => import('@simplewebauthn/server');
const timeout = 60_000;
/** ES256 and RS256. */
const algorithms = [-7, -257];

/** Where the browser is, as the server sees it. */
const placeOf = (request: Request) => {
  const {hostname, origin} = new URL(request.url);
  return {rpId: hostname, origin};
};

const asDescriptor = ({id, transports}: Passkey) => ({id, ...(transports && {transports})});

/** The passkeys that can answer here. */
export const usableAt = (request: Request, {passkeys = []}: Account): Passkey[] =>
  passkeys.filter(({rpId}) => rpId === placeOf(request).rpId);

export async function registrationOptions(request: Request, account: Account) {
  const {generateRegistrationOptions} = await load();
  const {rpId} = placeOf(request);
  const known = account.primaryEmail ?? account.primaryPhone ?? account.username ?? 'Unnamed User';
  const {hints: _, ...options} = await generateRegistrationOptions({
    rpName: rpId,
    rpID: rpId,
    userName: known,
    userID: new TextEncoder().encode(account.id),
    userDisplayName: account.name ?? known,
    timeout,
    attestationType: 'none',
    excludeCredentials: (account.passkeys ?? []).map(asDescriptor),
    authenticatorSelection: {residentKey: 'required', userVerification: 'required'},
    supportedAlgorithmIDs: algorithms,
  });
  return {options, pending: {challenge: options.challenge, rpId}};
}

/** @param passkeys those that may answer; without any named, the person chooses among all of theirs */
export async function authenticationOptions(request: Request, passkeys: readonly Passkey[]) {
  const {generateAuthenticationOptions} = await load();
  const {rpId} = placeOf(request);
  const options = await generateAuthenticationOptions({
    rpID: rpId,
    timeout,
    allowCredentials: passkeys.map(asDescriptor),
    userVerification: 'required',
  });
  return {options, pending: {challenge: options.challenge, rpId}};
}

/** @throws {ApiError} `session.mfa.webauthn_verification_failed` */
export async function made(request: Request, {challenge}: Challenge, payload: Attestation, now: number) {
  const {verifyRegistrationResponse} = await load();
  const {rpId, origin} = placeOf(request);
  const {registrationInfo} = await verifyRegistrationResponse({
    response: asPublicKey(payload),
    expectedChallenge: challenge,
    expectedOrigin: origin,
    expectedRPID: rpId,
    supportedAlgorithmIDs: algorithms,
  }).catch(failed);
  if (!registrationInfo) throw new ApiError('session.mfa.webauthn_verification_failed');
  const {id, publicKey, counter} = registrationInfo.credential;
  const {transports} = payload.response;
  const passkey: Passkey = {id, publicKey: toText(publicKey), counter, rpId, createdAt: now};
  return transports ? {...passkey, transports} : passkey;
}

/**
 * The passkey as it is after it has proven itself.
 * @throws {ApiError} `session.mfa.webauthn_verification_failed`
 */
export async function proven(
  request: Request,
  {challenge}: Challenge,
  payload: Assertion,
  passkey: Passkey,
  now: number,
): Promise<Passkey> {
  const {verifyAuthenticationResponse} = await load();
  const {rpId, origin} = placeOf(request);
  const {verified, authenticationInfo} = await verifyAuthenticationResponse({
    response: asPublicKey(payload),
    expectedChallenge: challenge,
    expectedOrigin: origin,
    expectedRPID: rpId,
    credential: {id: passkey.id, publicKey: toBytes(passkey.publicKey), counter: passkey.counter},
  }).catch(failed);
  if (!verified) throw new ApiError('session.mfa.webauthn_verification_failed');
  return {...passkey, counter: authenticationInfo.newCounter, lastUsedAt: now};
}

/** The library says what is wrong in words that repeat what was sent. */
const failed = (): never => {
  throw new ApiError('session.mfa.webauthn_verification_failed');
};

/** As the browser's own JSON form has it; what is in it, the library checks. */
const asPublicKey = (payload: Attestation | Assertion) => ({...payload, type: 'public-key'}) as never;

const toText = (bytes: Uint8Array) =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

const toBytes = (text: string) =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (each) => each.charCodeAt(0));
