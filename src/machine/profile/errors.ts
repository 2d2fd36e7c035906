/**
 * What the account still needs.
 */
import {missingProfileData} from '../../protocol/errors.ts';
import {refusedUsername} from '../account/errors.ts';
import {at, withoutEffect, type Row, type Rows, type Situation} from '../error-row.ts';
import {go} from '../step.ts';

const missingProfile: Row = (situation, _code, data) => {
  const {event, connectorId, identifier} = situation;
  const field = missingProfileData.safeParse(data).data?.missingProfile[0];
  if (field !== undefined && given(situation).includes(field)) return withoutEffect;
  switch (field) {
    case 'password':
      return go({name: 'set-password', event, ...(identifier && {identifier})});
    case 'username':
    case 'email':
    case 'phone':
    case 'emailOrPhone':
      return go({name: 'missing-profile', field, event, ...(connectorId && {linkSocial: connectorId})});
    case 'extraProfile':
      return go({name: 'extra-profile', event});
    default:
      return go({name: 'stopped', why: 'unsupported'});
  }
};

/** What has just been added, and so cannot be missing. */
const given = ({command, screen}: Situation): readonly string[] => {
  switch (command.type) {
    case 'set-password':
      return ['password'];
    case 'save-username':
      return ['username'];
    case 'save-extra-profile':
      return ['extraProfile'];
    case 'verify-code':
      return screen.name === 'code' && screen.flow === 'continue' ? [screen.identifier.type, 'emailOrPhone'] : [];
    default:
      return [];
  }
};

export const profileErrors: Rows = {
  'guard.file_size_exceeded': at('avatar'),
  'guard.mime_type_not_allowed': at('avatar'),
  'storage.not_configured': at('avatar'),
  'storage.upload_error': at('avatar'),
  'user.missing_profile': missingProfile,
  'user.username_invalid_charset_hard': refusedUsername,
  'user.username_lowercase_not_allowed': refusedUsername,
  'user.username_numbers_not_allowed': refusedUsername,
  'user.username_required': refusedUsername,
  'user.username_starts_with_number': refusedUsername,
  'user.username_too_long': refusedUsername,
  'user.username_too_short': refusedUsername,
  'user.username_underscore_not_allowed': refusedUsername,
  'user.username_uppercase_not_allowed': refusedUsername,
};
