import type {Identifier, InteractionEvent} from '../../protocol/experience.ts';

export type PasswordScreen =
  | {readonly name: 'password'; readonly identifier: Identifier}
  /** Choosing a password for a new account; `/register/password` or `/continue/password`. */
  | {readonly name: 'set-password'; readonly event: InteractionEvent; readonly identifier?: Identifier};

/** A rule that a password breaks. */
export interface PasswordIssue {
  /** `password_rejected.too_short` … */
  readonly code: string;
  readonly params: Readonly<Record<string, unknown>>;
}
