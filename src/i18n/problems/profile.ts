/**
 * What an account still needs.
 */
import {msg} from '@lit/localize';
import type {Fault} from '../../machine/state.ts';
import {misconfigured, startAgain, type Texts} from './shared.ts';
import {usernameTexts} from './username.ts';

const anotherPicture = () => msg('Choose another one.', {id: 'error.picture.next', desc: 'What to do; a picture'});

const notKept = () => ({
  what: msg('Pictures can’t be saved right now.', {id: 'error.storage', desc: 'What happened with an upload'}),
  next: msg('Go on without one, or try again later.', {id: 'error.storage.next', desc: 'What to do; a picture'}),
});

export const profileTexts = {
  ...usernameTexts,
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
  'user.missing_profile': () => ({
    what: msg('Your account needs a little more information.', {
      id: 'error.user.missing_profile',
      desc: 'What happened',
    }),
    next: startAgain(),
  }),
} satisfies Partial<Texts<Fault['code']>>;
