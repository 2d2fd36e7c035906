import type {CodeIdentifier} from '../../protocol/experience.ts';

export type ForgotPasswordCommand =
  | {readonly type: 'send-reset-code'; readonly identifier: CodeIdentifier}
  /** With the address that the link of the page's URL was sent to; its token stays with the machine. */
  | {readonly type: 'follow-reset-link'; readonly email: string}
  | {readonly type: 'reset-password'; readonly password: string};
