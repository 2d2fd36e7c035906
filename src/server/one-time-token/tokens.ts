/** One-time tokens: what a link in a message carries, so that whoever opens it has proven that the address is theirs. */
import {emailKey} from '../../protocol/email-address.ts';
import type {InteractionEvent} from '../../protocol/experience.ts';
import {ApiError} from '../api/api-error.ts';
import type {Clock} from '../api/ports.ts';
import {ExpiringMap} from '../common/expiring-map.ts';
import {randomId} from '../common/random.ts';

const DEFAULT_LIFETIME_S = 600;
/** What has ended is still told from what never was. */
const REMEMBERED = 24 * 60 * 60_000;

export interface NewToken {
  email: string;
  /** Seconds. */
  expiresIn?: number | undefined;
  /** What it is for; for anything without one. */
  interactionEvent?: InteractionEvent | undefined;
}

export interface OneTimeToken extends NewToken {
  token: string;
  status: 'active' | 'consumed' | 'revoked';
  /** Epoch milliseconds. */
  expiresAt: number;
}

export interface OneTimeTokens {
  issue(token: NewToken): OneTimeToken;
  /** It is worth nothing from now on. */
  revoke(token: string): void;
  /** @throws {ApiError} `one_time_token.…` unless it is good for this address */
  check(token: string, email: string): OneTimeToken;
  /** The same, and uses it up. */
  consume(token: string, email: string, event: InteractionEvent): void;
  clear(): void;
}

export function createOneTimeTokens(clock: Clock): OneTimeTokens {
  const tokens = new ExpiringMap<OneTimeToken>({clock});

  const check = (token: string, email: string) => {
    const found = tokens.get(token);
    if (!found) throw new ApiError('one_time_token.token_not_found');
    if (emailKey(found.email) !== emailKey(email)) throw new ApiError('one_time_token.email_mismatch');
    if (found.expiresAt <= clock.now()) throw new ApiError('one_time_token.token_expired');
    if (found.status !== 'active') throw new ApiError(`one_time_token.token_${found.status}`);
    return found;
  };

  return {
    issue(asked) {
      const {expiresIn = DEFAULT_LIFETIME_S} = asked;
      const expiresAt = clock.now() + expiresIn * 1000;
      const issued: OneTimeToken = {...asked, token: randomId(32), status: 'active', expiresAt};
      tokens.set(issued.token, issued, expiresAt + REMEMBERED);
      return issued;
    },
    revoke(token) {
      const found = tokens.get(token);
      if (found?.status === 'active') found.status = 'revoked';
    },
    check,
    consume(token, email, event) {
      const found = check(token, email);
      if (found.interactionEvent && found.interactionEvent !== event) {
        throw new ApiError('one_time_token.interaction_event_mismatch');
      }
      found.status = 'consumed';
    },
    clear: () => tokens.clear(),
  };
}
