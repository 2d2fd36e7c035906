/** At most ten messages to one recipient in ten minutes, over all sign-ins. */
import {ApiError} from './api-error.ts';
import type {Clock} from './ports.ts';

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
  let sends: {recipient: string; at: number}[] = [];
  return {
    take(recipient) {
      const now = clock.now();
      sends = sends.filter(({at}) => at > now - WINDOW);
      const send = {recipient: recipient.toLowerCase(), at: now};
      const isFull = sends.filter((each) => each.recipient === send.recipient).length >= MAX_SENDS;
      if (isFull) throw new ApiError('request.message_rate_limited');
      sends.push(send);
      return () => {
        sends = sends.filter((each) => each !== send);
      };
    },
    reset() {
      sends = [];
    },
  };
}
