/** A password that takes its place at the end: that of a new account, or another one. */
import {ApiError} from '../api/api-error.ts';
import type {Context} from '../api/context.ts';
import type {PendingProfile} from '../api/interaction.ts';
import type {Account} from '../api/ports.ts';
import {hashPassword, isPassword} from './password-hash.ts';
import {assertPassword} from './password-policy.ts';

export async function newPassword(
  context: Context,
  account: Partial<Account>,
  password: string,
): Promise<PendingProfile> {
  const {server, interaction} = context;
  const {profile} = interaction.state;
  assertPassword(password, server.settings.current.passwordPolicy, {
    username: account.username ?? profile.username,
    email: account.primaryEmail ?? profile.primaryEmail,
    phone: account.primaryPhone ?? profile.primaryPhone,
    name: account.name ?? profile.name,
  });
  if (account.passwordHash && (await isPassword(password, account.passwordHash))) {
    throw new ApiError('user.same_password');
  }
  return {passwordHash: await hashPassword(password)};
}
