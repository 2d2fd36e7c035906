/**
 * Which usernames a tenant allows for new accounts; `usernamePolicy` of the settings. Read where a username is made:
 * nobody else needs it.
 */
import {number} from '../number.ts';
import {fields, flag} from '../readers.ts';

export type UsernamePolicy = ReturnType<typeof readUsernamePolicy>;

/** What is not said is the server's default: everything is allowed. */
export const readUsernamePolicy = (value: unknown) => {
  const policy = fields(value);
  const chars = fields(policy['allowedChars']);
  return {
    minLength: number(policy['minLength']) ?? 1,
    maxLength: number(policy['maxLength']) ?? 128,
    allowedChars: {
      lowercase: flag(chars['lowercase']) ?? true,
      uppercase: flag(chars['uppercase']) ?? true,
      numbers: flag(chars['numbers']) ?? true,
      underscore: flag(chars['underscore']) ?? true,
    },
  };
};

/** What the server calls a name that breaks the policy; whether it can be a name at all is not asked here. */
export const usernameFault = (name: string, {minLength, maxLength, allowedChars}: UsernamePolicy) => {
  if (name.length < minLength) return 'user.username_too_short';
  if (name.length > maxLength) return 'user.username_too_long';
  if (!allowedChars.uppercase && /[A-Z]/.test(name)) return 'user.username_uppercase_not_allowed';
  if (!allowedChars.lowercase && /[a-z]/.test(name)) return 'user.username_lowercase_not_allowed';
  if (!allowedChars.numbers && /\d/.test(name)) return 'user.username_numbers_not_allowed';
  if (!allowedChars.underscore && name.includes('_')) return 'user.username_underscore_not_allowed';
  return undefined;
};
