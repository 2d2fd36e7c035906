/** Before the end: whoever has no passkey is asked once whether they want one. */
import {ApiError} from '../api/api-error.ts';
import {type Context, identifiedAccount} from '../api/context.ts';
import {isVerified} from '../api/verification-record.ts';
import {stagedPasskeys} from './stage.ts';

/** @throws {ApiError} `user.passkey_preferred` */
export async function assertPasskeyAsked(context: Context): Promise<void> {
  const {server, interaction} = context;
  if (!server.settings.current.passkeySignIn.enabled) return;
  // The company's identity provider decides how its people sign in.
  const records = interaction.state.verificationRecords;
  if (records.some((record) => record.type === 'EnterpriseSso' && isVerified(record))) return;
  const {passkeys = [], wantsNoPasskey} = await identifiedAccount(context);
  const {added, isSkipped} = stagedPasskeys(context);
  if (wantsNoPasskey || isSkipped || passkeys.length + added.length > 0) return;
  throw new ApiError('user.passkey_preferred');
}
