/**
 * What a new username has to be: said beforehand, and again where one is not.
 */
import {msg, str} from '@lit/localize';
import {getLocale} from '../../i18n/locale.ts';
import {joinSentences, type ProblemText} from '../../i18n/problem-text.ts';
import {usernameTexts} from '../../i18n/problems/username.ts';
import {looksLike} from '../../machine/identifier/identifier-kind.ts';
import type {Problem} from '../../machine/state.ts';
import {readUsernamePolicy, usernameFault, type UsernamePolicy} from '../../protocol/profile/username-policy.ts';
import type {IdentifierType, SignInSettings} from '../../protocol/settings.ts';
import type {Invalid} from '../screen/auth-screen.ts';
import {readIdentifier} from '../../machine/identifier/read-identifier.ts';

type Settings = Pick<SignInSettings, 'usernamePolicy'>;

/** The rule in words. */
export const usernameRule = ({usernamePolicy}: Settings): string => {
  const policy = readUsernamePolicy(usernamePolicy);
  return joinSentences([...characterRules(policy), ...lengthRules(policy)]);
};

const characterRules = ({allowedChars: {lowercase, uppercase, numbers, underscore}}: UsernamePolicy) => {
  if (lowercase && uppercase && numbers && underscore) {
    return [
      msg('Letters, digits and underscores. It can’t start with a digit.', {
        id: 'missing-profile.hint-username',
        desc: 'Under the field',
      }),
    ];
  }
  const letters = lowercase ? (uppercase ? anyLetters() : smallLetters()) : uppercase ? capitalLetters() : [];
  const allowed = [letters, numbers ? digits() : [], underscore ? underscores() : []].flat();
  const list = new Intl.ListFormat(getLocale()).format(allowed);
  return [
    ...(list
      ? [msg(str`Allowed: ${list}.`, {id: 'username.allowed', desc: 'Hint: a list of kinds of characters'})]
      : []),
    ...(numbers ? [msg('It can’t start with a digit.', {id: 'username.first', desc: 'Hint under a username'})] : []),
  ];
};

const anyLetters = () => msg('letters', {id: 'username.letters', desc: 'In a list of kinds of characters'});
const smallLetters = () => msg('small letters', {id: 'username.small', desc: 'In a list of kinds of characters'});
const capitalLetters = () => msg('capital letters', {id: 'username.capital', desc: 'In a list of kinds of characters'});
const digits = () => msg('digits', {id: 'username.digits', desc: 'In a list of kinds of characters'});
const underscores = () => msg('underscores', {id: 'username.underscores', desc: 'In a list of kinds of characters'});

const lengthRules = ({minLength, maxLength}: UsernamePolicy) =>
  minLength > 1 || maxLength < 128
    ? [msg(str`Length: ${minLength} to ${maxLength}.`, {id: 'username.length', desc: 'Hint: numbers of characters'})]
    : [];

/** What was typed, if it is meant as a username and cannot become one. */
export const invalidUsername = (
  field: Invalid['field'],
  typed: string,
  types: readonly IdentifierType[],
  settings: Settings,
): Invalid | undefined => {
  if (looksLike(typed, types) !== 'username') return undefined;
  const name = readIdentifier(typed, types)?.value;
  const fault = name && usernameFault(name, readUsernamePolicy(settings.usernamePolicy));
  if (name && !fault) return undefined;
  const what = () =>
    fault
      ? usernameTexts[fault]().what
      : msg('Enter a username.', {id: 'username.enter', desc: 'Error under the field'});
  return {field, text: () => joinSentences([what(), usernameRule(settings)])};
};

/** Of a name that the server refuses, what it should be. */
export const withUsernameRule = (
  error: ProblemText | undefined,
  problem: Problem | undefined,
  settings: Settings,
): ProblemText | undefined =>
  error?.code && problem && problem.code in usernameTexts ? {...error, next: usernameRule(settings)} : error;
