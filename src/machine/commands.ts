/**
 * What a person, or the page, can ask for. Screens dispatch these; `effects.ts` carries them out.
 */
import type {CodeIdentifier, Identifier} from '../protocol/experience.ts';
import type {IdentifierType} from '../protocol/settings.ts';

export type Command =
  /** Loads the settings and finds the first screen; also the retry when that failed. */
  | {readonly type: 'start'}
  /** Throws the sign-in away and begins again, keeping the identifier. */
  | {readonly type: 'restart'}
  /** What the problem that is shown belongs to, once more; only where the problem is `recoverable`. */
  | {readonly type: 'retry'}
  | {readonly type: 'back'}
  | {readonly type: 'show'; readonly screen: 'sign-in' | 'register' | 'single-sign-on'}
  /** Keeps what was typed, and what the field takes; silent, no request. */
  | {readonly type: 'remember-identifier'; readonly value: string; readonly types?: readonly IdentifierType[]}
  /** The same, for the field of what an account still needs. */
  | {readonly type: 'remember-draft'; readonly value: string}
  | {readonly type: 'set-agreement'; readonly agreed: boolean}
  /** Silent look-up while typing; any other e-mail turns the form back. */
  | {readonly type: 'detect-sso'; readonly email: string}

  // first screens
  /** Goes to single sign-on, the password or a code, whichever the settings put first. */
  | {readonly type: 'submit-identifier'; readonly identifier: Identifier}
  | {readonly type: 'verify-password'; readonly identifier: Identifier; readonly password: string}
  | {readonly type: 'register'; readonly identifier: Identifier}
  | {readonly type: 'start-social'; readonly connectorId: string}
  /** With the e-mail of the form that asked; finds one connector and goes there, or several and lists them. */
  | {readonly type: 'find-sso'; readonly email: string}
  | {readonly type: 'start-sso'; readonly connectorId: string}

  // codes
  /** From the password screen: a code instead. */
  | {readonly type: 'use-code'; readonly identifier: CodeIdentifier}
  /** From the code screen: the password instead. */
  | {readonly type: 'use-password'; readonly identifier: Identifier}
  /** Six digits. */
  | {readonly type: 'verify-code'; readonly code: string}
  | {readonly type: 'resend-code'}

  // completing an account
  | {readonly type: 'set-password'; readonly password: string}
  | {readonly type: 'save-username'; readonly username: string}
  /** Sends a code to the address that the account still needs. */
  | {readonly type: 'save-contact'; readonly identifier: CodeIdentifier}
  /** Back from a provider with these parameters; sent by `start` on a callback path. */
  | {readonly type: 'finish-callback'; readonly connectorId: string; readonly params: Readonly<Record<string, string>>}
  | {readonly type: 'link-account'}
  | {readonly type: 'create-account'}
  /** Answers to the dialogs of the same names; screens send `confirm`. */
  | {readonly type: 'sign-in-instead'}
  | {readonly type: 'link-existing'}

  // dialogs
  | {readonly type: 'confirm'}
  | {readonly type: 'dismiss'};

export type CommandType = Command['type'];
