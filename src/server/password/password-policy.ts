/** Which passwords are refused, and why. */
import {splitEmail} from '../../protocol/email-address.ts';
import type {PasswordRejection, passwordRejections} from '../../protocol/errors.ts';
import {ApiError} from '../api/api-error.ts';
import {notoriousPasswords} from './notorious-passwords.ts';
import type {PasswordPolicy} from '../settings/sign-in-experience.ts';

export interface PasswordIssue {
  code: PasswordRejection;
  interpolation?: Record<string, unknown>;
}

/** What a password must not consist of. */
export interface UserInfo {
  username?: string | undefined;
  email?: string | undefined;
  phone?: string | undefined;
  name?: string | undefined;
}

/** A repetition or a sequence is one from this length on. */
const SHORTEST_RUN = 3;
/** Restricted parts are tolerated when this many characters stand outside of them. */
const ENOUGH_OUTSIDE = 3;

const reversed = (text: string) => [...text].reverse().join('');
/** The alphabet, and what lies side by side on a keyboard; in both directions, all small or all capital. */
const sequences =
  '0123456789 abcdefghijklmnopqrstuvwxyz qwertyuiop asdfghjkl zxcvbnm 1qaz 2wsx 3edc 4rfv 5tgb 6yhn 7ujm 8ik 9ol'
    .split(' ')
    .flatMap((run) => [run, reversed(run)])
    .flatMap((run) => [run, run.toUpperCase()]);

const issue = (name: (typeof passwordRejections)[number], interpolation?: Record<string, unknown>): PasswordIssue => ({
  code: `password_rejected.${name}`,
  ...(interpolation && {interpolation}),
});

const characterTypes = (password: string): number =>
  [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z\d]/].filter((type) => type.test(password)).length;

type Restriction = 'repetition' | 'sequence' | 'words' | 'user_info';
/** How long the restricted part is that `text` begins with; 0 for none. */
type LengthOfPart = (text: string) => number;

const repetition: LengthOfPart = (text) => {
  const length = [...text].findIndex((character) => character !== text[0]);
  const whole = length === -1 ? text.length : length;
  return whole < SHORTEST_RUN ? 0 : whole;
};

const sequence: LengthOfPart = (text) => {
  let length = 1;
  while (length < text.length && sequences.some((run) => run.includes(text.slice(0, length + 1)))) length += 1;
  return length < SHORTEST_RUN ? 0 : length;
};

const oneOf = (phrases: readonly string[]): LengthOfPart => {
  const lowerCase = phrases.map((phrase) => phrase.toLowerCase());
  return (text) => {
    const begins = lowerCase.filter((phrase) => text.toLowerCase().startsWith(phrase));
    return Math.max(0, ...begins.map(({length}) => length));
  };
};

/** A name counts as a whole, without its spaces, and word by word; of an address only what is before the @. */
const phrasesOf = ({username, email, phone, name = ''}: UserInfo): string[] =>
  [name, name.replaceAll(/\s+/g, ''), ...name.split(' '), username, email && splitEmail(email)[0], phone].filter(
    (phrase) => phrase !== undefined,
  );

function restrictions(password: string, {rejects = {}}: PasswordPolicy, user: UserInfo): PasswordIssue[] {
  const {repetitionAndSequence = true, userInfo = true, words = []} = rejects;
  const parts: Partial<Record<Restriction, LengthOfPart>> = {
    ...(repetitionAndSequence && {repetition, sequence}),
    words: oneOf(words),
    user_info: oneOf(userInfo ? phrasesOf(user) : []),
  };
  const inside = new Set<number>();
  const found = new Set<Restriction>();
  for (let start = 0; start < password.length; start += 1) {
    for (const [name, lengthOf] of Object.entries(parts) as [Restriction, LengthOfPart][]) {
      const length = lengthOf(password.slice(start));
      if (length > 0) found.add(name);
      for (let i = start; i < start + length; i += 1) inside.add(i);
    }
  }
  const isTolerated = inside.size <= Math.max(1, password.length - ENOUGH_OUTSIDE);
  return isTolerated ? [] : [...found].map((name) => issue(`restricted.${name}`));
}

/** Every problem at once, in the order length, characters, breaches, restricted parts. */
export function passwordIssues(password: string, policy: PasswordPolicy, user: UserInfo = {}): PasswordIssue[] {
  const {min = 8, max = 256} = policy.length ?? {};
  const {min: minTypes = 1} = policy.characterTypes ?? {};
  const issues: PasswordIssue[] = [];
  if (password.length < min) issues.push(issue('too_short', {min}));
  if (password.length > max) issues.push(issue('too_long', {max}));
  if (/[^ -~]/.test(password)) issues.push(issue('unsupported_characters'));
  else if (characterTypes(password) < minTypes) issues.push(issue('character_types', {min: minTypes}));
  if ((policy.rejects?.pwned ?? true) && notoriousPasswords.has(password)) issues.push(issue('pwned'));
  return [...issues, ...restrictions(password, policy, user)];
}

/** @throws {ApiError} `password.rejected` */
export function assertPassword(password: string, policy: PasswordPolicy, user?: UserInfo): void {
  const issues = passwordIssues(password, policy, user);
  if (issues.length > 0) throw new ApiError('password.rejected', {data: issues});
}
