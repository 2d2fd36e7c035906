import type {Identifier} from '../../protocol/experience.ts';
import type {Assertion} from '../../protocol/experience/passkey.ts';

export type PasskeyCommand =
  /** From the first screen, whoever it is; with the passkey that was chosen among the browser's suggestions, or asking. */
  | {readonly type: 'use-passkey'; readonly assertion?: Assertion}
  /** To the screen that asks for a passkey of this account. */
  | {readonly type: 'ask-passkey'; readonly identifier: Identifier}
  /** There. */
  | {readonly type: 'verify-passkey'}
  | {readonly type: 'create-passkey'}
  | {readonly type: 'skip-passkey'};
