/** The accounts of a configuration. */
import type {Accounts} from '../accounts/accounts.ts';
import {hashPassword} from '../password/password-hash.ts';
import type {UserConfig} from './config-schema.ts';

/** Hashing takes its time, so it is done once; the result can be planted again after a reset. */
export async function prepareSeed(users: readonly UserConfig[]): Promise<(accounts: Accounts) => Promise<void>> {
  const prepared = await Promise.all(
    users.map(
      async ({
        id,
        username,
        email,
        phone,
        name,
        avatar,
        password,
        passwordUpdatedAt,
        isSuspended,
        totpSecret,
        backupCodes,
        identities,
        organizations,
      }) => ({
        ...(id ? {id} : {}),
        ...(username ? {username} : {}),
        ...(email ? {primaryEmail: email} : {}),
        ...(phone ? {primaryPhone: phone} : {}),
        ...(name ? {name} : {}),
        ...(avatar ? {avatar} : {}),
        ...(password ? {passwordHash: await hashPassword(password)} : {}),
        ...(passwordUpdatedAt ? {passwordUpdatedAt: Date.parse(passwordUpdatedAt)} : {}),
        isSuspended,
        organizations,
        mfaVerifications: [
          ...(totpSecret ? [{type: 'Totp' as const, secret: totpSecret}] : []),
          ...(backupCodes.length > 0
            ? [{type: 'BackupCode' as const, codes: backupCodes.map((code) => ({code}))}]
            : []),
        ],
        identities: Object.fromEntries(Object.entries(identities).map(([target, userId]) => [target, {userId}])),
      }),
    ),
  );
  return async (accounts) => {
    for (const account of prepared) await accounts.create(structuredClone(account));
  };
}
