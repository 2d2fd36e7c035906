/**
 * A link from a message, opened by somebody who has signed in before: the provider does not send them to sign in, but
 * they may be somebody else, and the link may have ended.
 */
import type {IncomingMessage, ServerResponse} from 'node:http';
import type {Provider} from 'oidc-provider';
import {emailKey} from '../../protocol/email-address.ts';
import type {Accounts} from '../accounts/accounts.ts';
import {ApiError} from '../api/api-error.ts';
import type {OneTimeTokens} from '../one-time-token/tokens.ts';
import {urlOf} from './http.ts';
import {findInteraction} from './provider-interaction.ts';

export interface LinkContext {
  provider: Provider;
  accounts: Accounts;
  oneTimeTokens: OneTimeTokens;
}

/** GET /consent. Where the link leads first; `undefined`: there is none, or it has led here already. */
export async function followLink(
  {provider, accounts, oneTimeTokens}: LinkContext,
  req: IncomingMessage,
  res: ServerResponse,
): Promise<string | undefined> {
  const clientId = urlOf(req).searchParams.get('app_id') ?? undefined;
  const {params = {}, session, lastSubmission} = (await findInteraction(provider, req, res, clientId)) ?? {};
  const {one_time_token: token, login_hint: email} = params;
  if (typeof token !== 'string' || typeof email !== 'string' || !session?.accountId) return undefined;

  const account = await accounts.get(session.accountId);
  const query = new URLSearchParams({login_hint: email, one_time_token: token});
  if (!account?.primaryEmail || emailKey(account.primaryEmail) !== emailKey(email)) {
    // Whoever has just signed in means to be who they are.
    const hasJustSignedIn = lastSubmission?.login?.accountId === session.accountId;
    return hasJustSignedIn ? undefined : `/switch-account?${query}`;
  }
  try {
    oneTimeTokens.check(token, email);
    return `/one-time-token?${query}`;
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    // Used by this very sign-in.
    if (error.code === 'one_time_token.token_consumed') return undefined;
    return `/one-time-token?${new URLSearchParams({errorMessage: error.message})}`;
  }
}
