/** Signing in with a password, and choosing username and password at once. */
import type * as z from 'zod/mini';
import {newPasswordIdentity, verifyPassword} from '../../protocol/experience.ts';
import {ApiError} from '../api/api-error.ts';
import type {Step} from '../api/context.ts';
import {stepRoute} from '../api/step-route.ts';
import {assertNotExpired} from './expiration.ts';
import {hashPassword, isPassword} from './password-hash.ts';
import {assertPassword} from './password-policy.ts';
import {randomId} from '../common/random.ts';
import {assertUsername} from '../profile/username-policy.ts';

/** Never says whether it is the account or the password that is wrong. Which identifiers may be used is asked later. */
async function verifyPasswordStep({server, interaction, body}: Step<z.infer<typeof verifyPassword>>) {
  const {identifier, password} = body;
  const {accounts, sentinel, settings} = server;
  const account = await sentinel.guard(identifier.value, settings.current.sentinelPolicy, async () => {
    const found = await accounts.find(identifier);
    const isRight = await isPassword(password, found?.passwordHash);
    if (!found || !isRight) throw new ApiError('session.invalid_credentials');
    return found;
  });
  if (account.isSuspended) throw new ApiError('user.suspended');
  assertNotExpired(server, account);
  const verificationId = randomId(21);
  interaction.addRecord({id: verificationId, type: 'Password', identifier, verified: true});
  await interaction.save();
  return {verificationId};
}

async function newPasswordIdentityStep({server, interaction, body}: Step<z.infer<typeof newPasswordIdentity>>) {
  const {identifier, password} = body;
  await assertUsername(server, identifier.value);
  assertPassword(password, server.settings.current.passwordPolicy, {username: identifier.value});
  const id = randomId(21);
  const passwordHash = await hashPassword(password);
  interaction.addRecord({id, type: 'NewPasswordIdentity', identifier, passwordHash});
  await interaction.save();
  return {verificationId: id};
}

export const passwordRoutes = [
  stepRoute('POST', '/verification/password', verifyPassword, verifyPasswordStep),
  stepRoute('POST', '/verification/new-password-identity', newPasswordIdentity, newPasswordIdentityStep),
];
