/** At most ten messages to one recipient in ten minutes, over all sign-ins. */
import {ApiError} from '../api/api-error.ts';
import {ExpiringMap} from '../common/expiring-map.ts';
import type {Clock} from '../api/ports.ts';

const MAX_SENDS = 10;
const WINDOW = 600_000;

export interface SendLimit {
  /**
   * Counts a message to `recipient`.
   * @returns takes the count back, for a message that could not be sent after all
   * @throws {ApiError} `request.message_rate_limited`
   */
  take(recipient: string): () => void;
  reset(): void;
}

export function createSendLimit(clock: Clock): SendLimit {
  /** By recipient. */
  const sends = new ExpiringMap<readonly {at: number}[]>({clock});
  const recent = (recipient: string) => (sends.get(recipient) ?? []).filter(({at}) => at > clock.now() - WINDOW);
  const keep = (recipient: string, those: readonly {at: number}[]) =>
    sends.set(recipient, those, (those.at(-1)?.at ?? 0) + WINDOW);
  return {
    take(to) {
      const recipient = to.toLowerCase();
      const before = recent(recipient);
      if (before.length >= MAX_SENDS) throw new ApiError('request.message_rate_limited');
      const send = {at: clock.now()};
      keep(recipient, [...before, send]);
      return () =>
        keep(
          recipient,
          recent(recipient).filter((each) => each !== send),
        );
    },
    reset: () => sends.clear(),
  };
}
