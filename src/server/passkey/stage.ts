/** A new passkey waits for the end of the sign-in, whether it is to sign in with or to be a second factor. */
import {ApiError} from '../api/api-error.ts';
import {type Context, identifiedAccount} from '../api/context.ts';
import type {Account} from '../api/ports.ts';
import type {StagedPasskeys} from './passkey.ts';

const nothing: StagedPasskeys = {added: [], isSkipped: false};

export const stagedPasskeys = ({interaction}: Pick<Context, 'interaction'>): StagedPasskeys =>
  interaction.state.passkeys ?? nothing;

/** @throws {ApiError} unless a registration with this id has been verified for whoever is identified */
export async function stagePasskey(context: Context, verificationId: string): Promise<void> {
  const {interaction, server} = context;
  const account = await identifiedAccount(context);
  const {mfa, passkeySignIn} = server.settings.document;
  if (!passkeySignIn.enabled && !mfa.factors.includes('WebAuthn')) {
    throw new ApiError('session.mfa.mfa_factor_not_enabled');
  }
  const {passkey, userId} = interaction.recordOf(verificationId, 'WebAuthn');
  if (userId !== account.id || !passkey) throw new ApiError('session.mfa.pending_info_not_found');
  const {added, ...rest} = stagedPasskeys(context);
  interaction.state.passkeys = {...rest, added: [...added.filter(({id}) => id !== passkey.id), passkey]};
  await interaction.save();
}

/** The account's passkeys with what was staged for it; a registration forgets that somebody wanted none. */
export function withPasskeys(account: Account, context: Context): Pick<Account, 'passkeys' | 'wantsNoPasskey'> {
  const {added, isSkipped} = stagedPasskeys(context);
  const isSignIn = context.interaction.state.interactionEvent === 'SignIn';
  return {
    ...(added.length > 0 && {passkeys: [...(account.passkeys ?? []), ...added]}),
    ...(isSkipped && isSignIn && {wantsNoPasskey: true}),
  };
}
