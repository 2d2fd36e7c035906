import type {Identifier} from '../../protocol/experience.ts';
import type {IdentifierType} from '../../protocol/settings.ts';

export type IdentifierCommand =
  /** Goes to single sign-on, the password or a code, whichever the settings put first. */
  | {readonly type: 'submit-identifier'; readonly identifier: Identifier}
  | {readonly type: 'register'; readonly identifier: Identifier};

export type LocalIdentifierCommand =
  /** To the list of the ways to sign in. */
  | {readonly type: 'list-ways'; readonly identifier: Identifier}
  /** Keeps what was typed, and what the field takes; silent, no request. */
  | {readonly type: 'remember-identifier'; readonly value: string; readonly types?: readonly IdentifierType[]};
