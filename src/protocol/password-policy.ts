/**
 * What a tenant wants of new passwords; `passwordPolicy` of the settings. Read where a password is made: nobody else needs
 * it.
 */
import {number} from './number.ts';
import {fields} from './readers.ts';

export type PasswordPolicy = ReturnType<typeof readPasswordPolicy>;

/** What is not said is the server's default. */
export const readPasswordPolicy = (value: unknown) => {
  const policy = fields(value);
  const length = fields(policy['length']);
  return {
    length: {min: number(length['min']) ?? 8, max: number(length['max']) ?? 256},
    characterTypes: {min: number(fields(policy['characterTypes'])['min']) ?? 1},
  };
};
