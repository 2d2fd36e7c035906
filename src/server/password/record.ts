/** Verified by a password, or about to have one. */
import type {Identifier} from '../../protocol/experience.ts';

export interface PasswordRecord {
  id: string;
  type: 'Password';
  identifier: Identifier;
  verified: true;
}

export interface NewPasswordIdentityRecord {
  id: string;
  type: 'NewPasswordIdentity';
  identifier: {type: 'username'; value: string};
  passwordHash: string;
}
