/** Which usernames the tenant allows, and whether one is taken. */
import {usernameFault} from '../../protocol/profile/username-policy.ts';
import {ApiError} from '../api/api-error.ts';
import type {Server} from '../api/context.ts';

/** @throws {ApiError} `user.username_…` */
export async function assertUsername({settings, accounts}: Server, name: string): Promise<void> {
  const refusal = usernameFault(name, settings.current.usernamePolicy);
  if (refusal) throw new ApiError(refusal);
  if (await accounts.find({type: 'username', value: name})) throw new ApiError('user.username_already_in_use');
}
