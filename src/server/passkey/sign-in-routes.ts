/** `/verification/sign-in-passkey`: a passkey in place of everything else. */
import type * as z from 'zod/mini';
import {askPasskeyOf, verifySignInPasskey} from '../../protocol/experience/passkey.ts';
import {ApiError} from '../api/api-error.ts';
import type {Step} from '../api/context.ts';
import {Interaction} from '../api/interaction.ts';
import type {InteractionSession} from '../api/ports.ts';
import {stepRoute} from '../api/step-route.ts';
import {randomId} from '../common/random.ts';
import {authenticationOptions, proven, usableAt} from './ceremony.ts';
import type {SignInPasskeyRecord} from './record.ts';

/** Before anything was started, and before anybody has said who they are: the browser shows whose passkeys it has. */
export async function preflightPasskey(session: InteractionSession, request: Request) {
  const {options, pending} = await authenticationOptions(request, []);
  await Interaction.keepPasskeyChallenge(session, pending);
  return {authenticationOptions: {...options, allowCredentials: []}};
}

async function askStep({server, interaction, request, body}: Step<z.infer<typeof askPasskeyOf>>) {
  const account = await server.accounts.find(body.identifier);
  const passkeys = account ? usableAt(request, account) : [];
  if (!account || passkeys.length === 0) throw new ApiError('session.mfa.webauthn_verification_not_found');
  const {options, pending} = await authenticationOptions(request, passkeys);
  const id = randomId(21);
  interaction.addRecord({id, type: 'SignInPasskey', userId: account.id, verified: false, pending});
  await interaction.save();
  return {verificationId: id, authenticationOptions: options};
}

/** What was given out for an identifier, or else before the start. */
function askedFor({interaction}: Pick<Step, 'interaction'>, verificationId: string | undefined): SignInPasskeyRecord {
  if (verificationId !== undefined) return interaction.recordOf(verificationId, 'SignInPasskey');
  const pending = interaction.passkeyChallenge;
  if (!pending) throw new ApiError('session.verification_session_not_found');
  return {id: randomId(21), type: 'SignInPasskey', verified: false, pending};
}

async function verifyStep(step: Step<z.infer<typeof verifySignInPasskey>>) {
  const {server, interaction, request, body} = step;
  const {verificationId, payload} = body;
  const record = askedFor(step, verificationId);
  const {pending, userId} = record;
  if (!pending) throw new ApiError('session.passkey_sign_in.pending_info_not_found');
  const {hostname: rpId} = new URL(request.url);
  if (pending.rpId !== rpId) throw new ApiError('session.passkey_sign_in.conflict_rp_id');
  const account = await server.accounts.findByPasskey(rpId, payload.id);
  const passkey = account?.passkeys?.find(({id}) => id === payload.id);
  if (!account || !passkey) throw new ApiError('session.identifier_not_found', {status: 400});
  if (userId !== undefined && userId !== account.id) throw new ApiError('session.identity_conflict');
  const used = await proven(request, pending, payload, passkey, server.clock.now());
  await server.accounts.update(account.id, {
    passkeys: (account.passkeys ?? []).map((each) => (each.id === used.id ? used : each)),
  });
  // A challenge is good for once.
  interaction.forgetPasskeyChallenge();
  interaction.addRecord({id: record.id, type: 'SignInPasskey', userId: account.id, verified: true});
  interaction.state.captcha.skipped = true;
  await interaction.save();
  return {verificationId: record.id};
}

const path = '/verification/sign-in-passkey/authentication';

export const signInPasskeyRoutes = [
  stepRoute('POST', path, askPasskeyOf, askStep),
  stepRoute('POST', `${path}/verify`, verifySignInPasskey, verifyStep),
];
