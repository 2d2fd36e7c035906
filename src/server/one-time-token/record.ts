/** Verified by a token from a message. */
import type {Identifier} from '../../protocol/experience.ts';

export interface OneTimeTokenRecord {
  id: string;
  type: 'OneTimeToken';
  identifier: Identifier & {type: 'email'};
  verified: true;
}
