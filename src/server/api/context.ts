/** What every step of a sign-in works with. */
import {ApiError} from './api-error.ts';
import type {Accounts} from '../accounts/accounts.ts';
import type {Call} from './http.ts';
import type {Interaction} from './interaction.ts';
import type {Account, Clock, Connectors, Directory, IsDisposable, Storage} from './ports.ts';
import type {SendLimit} from '../code/send-limit.ts';
import type {OneTimeTokens} from '../one-time-token/tokens.ts';
import type {Sentinel} from './sentinel.ts';
import type {Settings} from '../settings/settings.ts';

export interface Server {
  readonly accounts: Accounts;
  readonly connectors: Connectors;
  readonly directory: Directory;
  readonly settings: Settings;
  readonly storage: Storage | undefined;
  readonly isDisposable: IsDisposable | undefined;
  readonly clock: Clock;
  readonly sentinel: Sentinel;
  readonly sendLimit: SendLimit;
  readonly oneTimeTokens: OneTimeTokens;
}

/** One request of a sign-in that was started. */
export interface Step<Body = unknown> extends Call {
  server: Server;
  interaction: Interaction;
  body: Body;
}

export type Context = Pick<Step, 'server' | 'interaction'>;

/** @throws {ApiError} `session.identifier_not_found` while nobody is identified */
export async function identifiedAccount({server, interaction}: Context): Promise<Account> {
  const {userId} = interaction.state;
  const account = userId === undefined ? undefined : await server.accounts.get(userId);
  if (!account) throw new ApiError('session.identifier_not_found');
  return account;
}
