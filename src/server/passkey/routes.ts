/** Passkeys of somebody who is identified: making one, and proving one as a second factor. */
import type * as z from 'zod/mini';
import {bindPasskey, verifyAssertion, verifyAttestation} from '../../protocol/experience/passkey.ts';
import {ApiError} from '../api/api-error.ts';
import {type Context, identifiedAccount, type Step} from '../api/context.ts';
import {noContent} from '../api/http.ts';
import {stepRoute} from '../api/step-route.ts';
import {assertMayChooseMfa} from '../mfa/challenge.ts';
import {randomId} from '../common/random.ts';
import {authenticationOptions, made, proven, registrationOptions, usableAt} from './ceremony.ts';
import type {Challenge} from './passkey.ts';
import type {WebAuthnRecord} from './record.ts';
import {signInPasskeyRoutes} from './sign-in-routes.ts';
import {stagedPasskeys, stagePasskey} from './stage.ts';

async function keep({interaction}: Context, userId: string, pending: Challenge): Promise<string> {
  const id = randomId(21);
  interaction.addRecord({id, type: 'WebAuthn', userId, verified: false, pending});
  await interaction.save();
  return id;
}

/** The record of whoever is identified, and its challenge. */
function asked(step: Context, id: string, userId: string, otherwise: ApiError): WebAuthnRecord & {pending: Challenge} {
  const record = step.interaction.recordOf(id, 'WebAuthn');
  if (record.userId !== userId) throw otherwise;
  const {pending} = record;
  if (!pending) throw new ApiError('session.mfa.pending_info_not_found');
  return {...record, pending};
}

async function registrationStep(step: Step) {
  const account = await identifiedAccount(step);
  const {options, pending} = await registrationOptions(step.request, account);
  return {verificationId: await keep(step, account.id, pending), registrationOptions: options};
}

async function verifyRegistrationStep(step: Step<z.infer<typeof verifyAttestation>>) {
  const {interaction, request, server, body} = step;
  const {verificationId, payload} = body;
  const {id: userId} = await identifiedAccount(step);
  const otherwise = new ApiError('session.verification_session_not_found');
  const {pending, ...record} = asked(step, verificationId, userId, otherwise);
  const passkey = await made(request, pending, payload, server.clock.now());
  interaction.addRecord({...record, verified: true, passkey});
  await interaction.save();
  return {verificationId};
}

async function authenticationStep(step: Step) {
  const account = await identifiedAccount(step);
  const passkeys = usableAt(step.request, account);
  if (passkeys.length === 0) throw new ApiError('session.mfa.webauthn_verification_not_found');
  const {options, pending} = await authenticationOptions(step.request, passkeys);
  return {verificationId: await keep(step, account.id, pending), authenticationOptions: options};
}

async function verifyAuthenticationStep(step: Step<z.infer<typeof verifyAssertion>>) {
  const {interaction, request, server, body} = step;
  const {verificationId, payload} = body;
  const account = await identifiedAccount(step);
  const otherwise = new ApiError('session.identity_conflict', {status: 404});
  const {pending, ...record} = asked(step, verificationId, account.id, otherwise);
  const {sentinelPolicy} = server.settings.current;
  const used = await server.sentinel.guard(`WebAuthn ${account.id}`, sentinelPolicy, async () => {
    const passkey = usableAt(request, account).find(({id}) => id === payload.id);
    if (!passkey) throw new ApiError('session.mfa.webauthn_verification_failed');
    return proven(request, pending, payload, passkey, server.clock.now());
  });
  await server.accounts.update(account.id, {
    passkeys: (account.passkeys ?? []).map((each) => (each.id === used.id ? used : each)),
  });
  interaction.addRecord({...record, verified: true});
  await interaction.save();
  return {verificationId};
}

async function bindStep(step: Step<z.infer<typeof bindPasskey>>) {
  await assertMayChooseMfa(step);
  await stagePasskey(step, step.body.verificationId);
  return noContent();
}

async function skipStep(step: Step) {
  const {interaction} = step;
  await assertMayChooseMfa(step);
  interaction.state.passkeys = {...stagedPasskeys(step), isSkipped: true};
  await interaction.save();
  return noContent();
}

const webAuthn = '/verification/web-authn';

export const passkeyRoutes = [
  ...signInPasskeyRoutes,
  stepRoute('POST', `${webAuthn}/registration`, undefined, registrationStep),
  stepRoute('POST', `${webAuthn}/registration/verify`, verifyAttestation, verifyRegistrationStep),
  stepRoute('POST', `${webAuthn}/authentication`, undefined, authenticationStep),
  stepRoute('POST', `${webAuthn}/authentication/verify`, verifyAssertion, verifyAuthenticationStep),
  stepRoute('POST', '/profile/mfa/passkey', bindPasskey, bindStep),
  stepRoute('POST', '/profile/mfa/passkey-skipped', undefined, skipStep),
];
