/**
 * Which usernames the tenant does not want.
 */
import {msg} from '@lit/localize';
import type {Fault} from '../../machine/state.ts';
import type {Texts} from './shared.ts';

const another = () =>
  msg('Choose another.', {id: 'error.user.username_already_in_use.next', desc: 'What to do; a username'});

const noName = () => ({
  what: msg('That doesn’t look right.', {id: 'error.guard.invalid_input', desc: 'What happened: any kind of field'}),
  next: msg('Enter a username: letters, digits and underscores, not starting with a digit.', {
    id: 'identifier.invalid-username',
    desc: 'Error under the username field',
  }),
});

export const usernameTexts = {
  'user.username_invalid_charset_hard': noName,
  'user.username_lowercase_not_allowed': () => ({
    what: msg('Usernames have no small letters here.', {id: 'error.username-lowercase', desc: 'What happened'}),
    next: another(),
  }),
  'user.username_numbers_not_allowed': () => ({
    what: msg('Usernames have no digits here.', {id: 'error.username-digits', desc: 'What happened'}),
    next: another(),
  }),
  'user.username_required': noName,
  'user.username_starts_with_number': noName,
  'user.username_too_long': () => ({
    what: msg('This username is too long.', {id: 'error.username-long', desc: 'What happened'}),
    next: another(),
  }),
  'user.username_too_short': () => ({
    what: msg('This username is too short.', {id: 'error.username-short', desc: 'What happened'}),
    next: another(),
  }),
  'user.username_underscore_not_allowed': () => ({
    what: msg('Usernames have no underscores here.', {id: 'error.username-underscore', desc: 'What happened'}),
    next: another(),
  }),
  'user.username_uppercase_not_allowed': () => ({
    what: msg('Usernames have no capital letters here.', {id: 'error.username-uppercase', desc: 'What happened'}),
    next: another(),
  }),
} satisfies Partial<Texts<Fault['code']>>;
