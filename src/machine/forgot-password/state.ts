import type {CodeIdentifier} from '../../protocol/experience.ts';

export type ForgotPasswordScreen =
  /** Whose password it is. `link`: proven with one from a message, which goes with the address it was sent to. */
  | {readonly name: 'forgot-password'; readonly link?: true}
  /** Proven, and about to choose another one. */
  | {readonly name: 'reset-password'; readonly identifier: CodeIdentifier};

/** Said on the screen that a reset ends at. */
export interface ForgotPasswordNotice {
  readonly code: 'password-changed';
  readonly at: number;
}
