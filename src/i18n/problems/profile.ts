/**
 * What an account still needs.
 */
import {msg} from '@lit/localize';
import type {Fault} from '../../machine/state.ts';
import {startAgain, type Texts} from './shared.ts';

const anotherPicture = () => msg('Choose another one.', {id: 'error.picture.next', desc: 'What to do; a picture'});

const misconfigured = () => ({
  what: msg('This sign-in form isn’t set up correctly.', {id: 'error.misconfigured', desc: 'What happened'}),
  next: msg('Tell the people who run this site.', {id: 'error.misconfigured.next', desc: 'What to do'}),
});

const notKept = () => ({
  what: msg('Pictures can’t be saved right now.', {id: 'error.storage', desc: 'What happened with an upload'}),
  next: msg('Go on without one, or try again later.', {id: 'error.storage.next', desc: 'What to do; a picture'}),
});

const anotherName = () =>
  msg('Choose another.', {id: 'error.user.username_already_in_use.next', desc: 'What to do; a username'});

const noName = () => ({
  what: msg('That doesn’t look right.', {id: 'error.guard.invalid_input', desc: 'What happened: any kind of field'}),
  next: msg('Enter a username: letters, digits and underscores, not starting with a digit.', {
    id: 'identifier.invalid-username',
    desc: 'Error under the username field',
  }),
});

export const profileTexts = {
  'custom_profile_fields.name_conflict_built_in_prop': misconfigured,
  'custom_profile_fields.name_conflict_custom_data': misconfigured,
  'custom_profile_fields.name_conflict_sign_in_identifier': misconfigured,
  'guard.file_size_exceeded': () => ({
    what: msg('This picture is too large.', {
      id: 'error.guard.file_size_exceeded',
      desc: 'What happened with an upload',
    }),
    next: anotherPicture(),
  }),
  'guard.mime_type_not_allowed': () => ({
    what: msg('Pictures of this kind can’t be used.', {
      id: 'error.guard.mime_type_not_allowed',
      desc: 'What happened with an upload',
    }),
    next: anotherPicture(),
  }),
  'storage.not_configured': notKept,
  'storage.upload_error': notKept,
  'user.username_invalid_charset_hard': noName,
  'user.username_lowercase_not_allowed': () => ({
    what: msg('Usernames have no small letters here.', {id: 'error.username-lowercase', desc: 'What happened'}),
    next: anotherName(),
  }),
  'user.username_numbers_not_allowed': () => ({
    what: msg('Usernames have no digits here.', {id: 'error.username-digits', desc: 'What happened'}),
    next: anotherName(),
  }),
  'user.username_required': noName,
  'user.username_starts_with_number': noName,
  'user.username_too_long': () => ({
    what: msg('This username is too long.', {id: 'error.username-long', desc: 'What happened'}),
    next: anotherName(),
  }),
  'user.username_too_short': () => ({
    what: msg('This username is too short.', {id: 'error.username-short', desc: 'What happened'}),
    next: anotherName(),
  }),
  'user.username_underscore_not_allowed': () => ({
    what: msg('Usernames have no underscores here.', {id: 'error.username-underscore', desc: 'What happened'}),
    next: anotherName(),
  }),
  'user.username_uppercase_not_allowed': () => ({
    what: msg('Usernames have no capital letters here.', {id: 'error.username-uppercase', desc: 'What happened'}),
    next: anotherName(),
  }),
  'user.missing_profile': () => ({
    what: msg('Your account needs a little more information.', {
      id: 'error.user.missing_profile',
      desc: 'What happened',
    }),
    next: startAgain(),
  }),
} satisfies Partial<Texts<Fault['code']>>;
