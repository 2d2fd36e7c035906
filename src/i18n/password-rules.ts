/**
 * The rules a new password has to meet. Each text states the rule, so that it reads right in a list of all rules as
 * well as in a list of those that were broken.
 */
import {msg, str} from '@lit/localize';
import type {PasswordIssue} from '../machine/state.ts';

/** By the server's code, without `password_rejected.` */
const texts: Readonly<Record<string, (params: PasswordIssue['params']) => string>> = {
  too_short: ({min}) =>
    msg(str`At least ${min} characters`, {id: 'password-rule.too-short', desc: 'Rule for a new password, in a list'}),
  too_long: ({max}) =>
    msg(str`At most ${max} characters`, {id: 'password-rule.too-long', desc: 'Rule for a new password, in a list'}),
  character_types: ({min}) =>
    msg(str`At least ${min} of these: capital letters, small letters, digits, symbols`, {
      id: 'password-rule.character-types',
      desc: 'Rule for a new password, in a list; the placeholder is 2, 3 or 4',
    }),
  unsupported_characters: () =>
    msg('Only unaccented letters, digits and common symbols', {
      id: 'password-rule.unsupported-characters',
      desc: 'Rule for a new password, in a list',
    }),
  pwned: () =>
    msg('Not in a known data breach', {id: 'password-rule.pwned', desc: 'Rule for a new password, in a list'}),
  'restricted.repetition': () =>
    msg('No repeated characters like aaa', {
      id: 'password-rule.repetition',
      desc: 'Rule for a new password, in a list',
    }),
  'restricted.sequence': () =>
    msg('No sequences like 123 or abc', {id: 'password-rule.sequence', desc: 'Rule for a new password, in a list'}),
  'restricted.user_info': () =>
    msg('No part of your name, email address or phone number', {
      id: 'password-rule.user-info',
      desc: 'Rule for a new password, in a list',
    }),
  'restricted.words': () =>
    msg('No words linked to this site', {id: 'password-rule.words', desc: 'Rule for a new password, in a list'}),
};

/** The rule behind an issue, in the language of the page; a rule we do not know asks for another password. */
export const passwordRuleText = ({code, params}: PasswordIssue): string =>
  (texts[code.replace(/^password_rejected\./, '')] ?? other)(params);

const other = () =>
  msg('Harder to guess', {id: 'password-rule.other', desc: 'Rule for a new password, in a list, when we know no more'});
