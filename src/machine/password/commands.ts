import type {Identifier} from '../../protocol/experience.ts';

export type PasswordCommand =
  | {readonly type: 'verify-password'; readonly identifier: Identifier; readonly password: string}
  /** Gives an account its password. */
  | {readonly type: 'set-password'; readonly password: string};

export type LocalPasswordCommand =
  /** From another way: the password instead. */
  {readonly type: 'use-password'; readonly identifier: Identifier};
