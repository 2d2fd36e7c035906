/** Which usernames the tenant allows, and whether one is taken. */
import {ApiError, type RefusalCode} from '../api/api-error.ts';
import type {Server} from '../api/context.ts';
import type {UsernamePolicy} from '../settings/sign-in-experience.ts';

function refusalOf(name: string, {minLength, maxLength, allowedChars}: UsernamePolicy): RefusalCode | undefined {
  if (name.length < minLength) return 'user.username_too_short';
  if (name.length > maxLength) return 'user.username_too_long';
  if (!allowedChars.uppercase && /[A-Z]/.test(name)) return 'user.username_uppercase_not_allowed';
  if (!allowedChars.lowercase && /[a-z]/.test(name)) return 'user.username_lowercase_not_allowed';
  if (!allowedChars.numbers && /\d/.test(name)) return 'user.username_numbers_not_allowed';
  if (!allowedChars.underscore && name.includes('_')) return 'user.username_underscore_not_allowed';
  return undefined;
}

/** @throws {ApiError} `user.username_…` */
export async function assertUsername({settings, accounts}: Server, name: string): Promise<void> {
  const refusal = refusalOf(name, settings.current.usernamePolicy);
  if (refusal) throw new ApiError(refusal);
  if (await accounts.find({type: 'username', value: name})) throw new ApiError('user.username_already_in_use');
}
