/**
 * What a new password has to be: the part that can be checked while it is typed, and the server's findings in words.
 */
import {msg, str} from '@lit/localize';
import type {PasswordIssue} from '../../machine/state.ts';
import type {PasswordRejection, passwordRejections} from '../../protocol/errors.ts';
import type {PasswordPolicy} from '../../protocol/password-policy.ts';

export interface Rule {
  /** In the list under the field; none where nobody has to be told beforehand. */
  readonly label?: () => string;
  readonly isMet: (password: string) => boolean;
  /** As the server says it when the rule is broken. */
  readonly issue: PasswordIssue;
}

const characterTypes = (password: string) =>
  [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z\d]/].filter((type) => type.test(password)).length;

/** What can be found out without the server, which has the last word. */
export const passwordRules = ({length, characterTypes: types}: PasswordPolicy): readonly Rule[] => [
  {
    ...(length.min > 1 && {
      label: () =>
        msg(str`At least ${length.min} characters`, {id: 'set-password.rule-length', desc: 'Rule; a number over 1'}),
    }),
    isMet: (password) => password.length >= length.min,
    issue: issue('too_short', {min: length.min}),
  },
  {isMet: (password) => password.length <= length.max, issue: issue('too_long', {max: length.max})},
  {isMet: (password) => !/[^ -~]/.test(password), issue: issue('unsupported_characters')},
  {
    ...(types.min > 1 && {label: () => characterTypesLabel(types.min)}),
    isMet: (password) => characterTypes(password) >= types.min,
    issue: issue('character_types', {min: types.min}),
  },
];

const issue = (name: (typeof passwordRejections)[number], params: PasswordIssue['params'] = {}): PasswordIssue => ({
  code: `password_rejected.${name}`,
  params,
});

const characterTypesLabel = (min: number) =>
  min >= 4
    ? msg('Lowercase and uppercase letters, digits and symbols', {
        id: 'set-password.rule-all-types',
        desc: 'Rule: all four types of characters are needed',
      })
    : msg(str`At least ${min} of: lowercase letters, uppercase letters, digits, symbols`, {
        id: 'set-password.rule-types',
        desc: 'Rule; the number is 2 or 3',
      });

/** Alone on top when it applies, in this order; one thing at a time is enough. */
const aloneFirst = ['unsupported_characters', 'too_short', 'character_types', 'too_long', 'pwned'];

/** What is wrong with the password, whoever found it, worst first; all the forbidden parts at once. */
export const issueTexts = (issues: readonly PasswordIssue[]): readonly string[] => {
  const alone = aloneFirst.flatMap((name) => issues.filter(({code}) => code === `password_rejected.${name}`))[0];
  return alone ? [issueText(alone)] : issues.map(issueText);
};

const issueText = ({code, params}: PasswordIssue): string => {
  const text = Object.hasOwn(texts, code) ? texts[code as PasswordRejection] : tooEasy;
  return text(params);
};

/** For reasons that only a newer server has. */
const tooEasy = () =>
  msg('This password is too easy to guess. Choose a different one.', {
    id: 'error.password_rejected.other',
    desc: 'Error under a new password',
  });

const texts: Readonly<Record<PasswordRejection, (params: PasswordIssue['params']) => string>> = {
  'password_rejected.too_short': ({min}) =>
    msg(str`Use at least ${String(min)} characters.`, {
      id: 'error.password_rejected.too_short',
      desc: 'Error under a new password; a number over 1',
    }),
  'password_rejected.too_long': ({max}) =>
    msg(str`Use at most ${String(max)} characters.`, {
      id: 'error.password_rejected.too_long',
      desc: 'Error under a new password; a large number',
    }),
  'password_rejected.character_types': ({min}) =>
    msg(str`Use at least ${String(min)} of these: lowercase letters, uppercase letters, digits, symbols.`, {
      id: 'error.password_rejected.character_types',
      desc: 'Error under a new password; a number from 2 to 4',
    }),
  'password_rejected.unsupported_characters': () =>
    msg('Use only letters from A to Z, digits and the symbols of a keyboard.', {
      id: 'error.password_rejected.unsupported_characters',
      desc: 'Error under a new password',
    }),
  'password_rejected.pwned': () =>
    msg('This password appeared in a data breach. Choose a different one.', {
      id: 'error.password_rejected.pwned',
      desc: 'Error under a new password',
    }),
  'password_rejected.restricted.repetition': () =>
    msg('Avoid repeating the same character.', {
      id: 'error.password_rejected.repetition',
      desc: 'Error under a new password',
    }),
  'password_rejected.restricted.sequence': () =>
    msg('Avoid sequences like 1234 or abcd.', {
      id: 'error.password_rejected.sequence',
      desc: 'Error under a new password',
    }),
  'password_rejected.restricted.user_info': () =>
    msg('Leave out your name, email address, phone number and username.', {
      id: 'error.password_rejected.user_info',
      desc: 'Error under a new password',
    }),
  'password_rejected.restricted.words': () =>
    msg('Leave out words that are easy to guess here, such as the name of the product.', {
      id: 'error.password_rejected.words',
      desc: 'Error under a new password',
    }),
};
