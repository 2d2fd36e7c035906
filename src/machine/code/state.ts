import type {CodeIdentifier, InteractionEvent} from '../../protocol/experience.ts';
import type {AskedOfCode} from '../account/state.ts';

export interface CodeScreen {
  readonly name: 'code';
  /** Decides what a right code leads to, and the path of the screen. */
  readonly flow: 'sign-in' | 'register' | 'continue' | 'forgot-password';
  readonly identifier: CodeIdentifier;
  readonly verificationId: string;
  /** Epoch milliseconds of the last send; the next one is offered 59 s later. */
  readonly sentAt: number;
  /** The code was right, and this is being asked since: there is no use for another code. */
  readonly asked?: AskedOfCode;
  /** What the server called the reason of that question. */
  readonly reason?: string;
  /** `continue` only: which event is being completed, and the connector a conflict may link to. */
  readonly event?: InteractionEvent;
  readonly linkSocial?: string;
}

/** Good news for the live region; `at` makes two in a row distinct. */
export interface CodeNotice {
  readonly code: 'code-sent' | 'code-resent';
  readonly at: number;
}
