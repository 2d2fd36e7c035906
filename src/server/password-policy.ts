/**
 * Which passwords are refused, and why. Breach lists (`rejects.pwned`) are not asked: this server calls nobody but
 * the providers it was configured with.
 */
import {ApiError} from './api-error.ts';
import type {PasswordPolicy} from './sign-in-experience.ts';

export interface PasswordIssue {
  code: `password_rejected.${string}`;
  interpolation?: Record<string, unknown>;
}

/** What a password must not consist of. */
export interface UserInfo {
  username?: string | undefined;
  email?: string | undefined;
  phone?: string | undefined;
  name?: string | undefined;
}

const SHORTEST_PATTERN = 3;
/** Restricted parts are tolerated when this many characters stand outside of them. */
const ENOUGH_OUTSIDE = 3;
const sequences = ['abcdefghijklmnopqrstuvwxyz', '01234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'].flatMap((run) => [
  run,
  [...run].reverse().join(''),
]);

const issue = (name: string, interpolation?: Record<string, unknown>): PasswordIssue => ({
  code: `password_rejected.${name}`,
  ...(interpolation && {interpolation}),
});

const characterTypes = (password: string): number =>
  [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z\d]/].filter((type) => type.test(password)).length;

/** Lengths of the runs that start at `start`: the same letter again and again, or a known order of letters. */
function repetitionAt(text: string, start: number): number {
  let end = start;
  while (text[end] === text[start] && end < text.length) end += 1;
  return end - start;
}

function sequenceAt(text: string, start: number): number {
  let longest = 0;
  for (const sequence of sequences) {
    let length = 1;
    while (start + length < text.length && sequence.includes(text.slice(start, start + length + 1))) length += 1;
    longest = Math.max(longest, length);
  }
  return longest;
}

const phraseAt =
  (phrases: readonly string[]) =>
  (text: string, start: number): number =>
    Math.max(0, ...phrases.filter((phrase) => text.startsWith(phrase, start)).map((phrase) => phrase.length));

function userPhrases({username, email, phone, name}: UserInfo): string[] {
  return [username, email?.split('@')[0], phone, ...(name?.split(/\s+/) ?? [])]
    .filter((phrase) => phrase !== undefined)
    .map((phrase) => phrase.toLowerCase())
    .filter((phrase) => phrase.length >= SHORTEST_PATTERN);
}

function restrictions(password: string, {rejects = {}}: PasswordPolicy, user: UserInfo): PasswordIssue[] {
  const {repetitionAndSequence = true, userInfo = true, words = []} = rejects;
  const patterns: [name: string, lengthAt: (text: string, start: number) => number][] = [];
  if (repetitionAndSequence) patterns.push(['repetition', repetitionAt], ['sequence', sequenceAt]);
  if (userInfo) patterns.push(['user_info', phraseAt(userPhrases(user))]);
  if (words.length > 0) patterns.push(['words', phraseAt(words.map((word) => word.toLowerCase()))]);

  const text = password.toLowerCase();
  const inside = new Set<number>();
  const found = patterns.filter(([, lengthAt]) => {
    let isFound = false;
    for (let start = 0; start < text.length; start += 1) {
      const length = lengthAt(text, start);
      if (length < SHORTEST_PATTERN) continue;
      isFound = true;
      for (let i = start; i < start + length; i += 1) inside.add(i);
    }
    return isFound;
  });
  return text.length - inside.size < ENOUGH_OUTSIDE ? found.map(([name]) => issue(`restricted.${name}`)) : [];
}

/** Every problem at once, in the order length, characters, restricted parts. */
export function passwordIssues(password: string, policy: PasswordPolicy, user: UserInfo = {}): PasswordIssue[] {
  const {min = 8, max = 256} = policy.length ?? {};
  const {min: minTypes = 1} = policy.characterTypes ?? {};
  const issues: PasswordIssue[] = [];
  if (password.length < min) issues.push(issue('too_short', {min}));
  if (password.length > max) issues.push(issue('too_long', {max}));
  if (/[^ -~]/.test(password)) issues.push(issue('unsupported_characters'));
  else if (characterTypes(password) < minTypes) issues.push(issue('character_types', {min: minTypes}));
  return [...issues, ...restrictions(password, policy, user)];
}

/** @throws {ApiError} `password.rejected` */
export function assertPassword(password: string, policy: PasswordPolicy, user?: UserInfo): void {
  const issues = passwordIssues(password, policy, user);
  if (issues.length > 0) throw new ApiError('password.rejected', {data: issues});
}
