import type {CodeIdentifier} from '../../protocol/experience.ts';

export type CodeCommand =
  /** From another way: a code instead. */
  | {readonly type: 'use-code'; readonly identifier: CodeIdentifier}
  /** Six digits. */
  | {readonly type: 'verify-code'; readonly code: string}
  | {readonly type: 'resend-code'};
