/**
 * What the account still needs.
 */
import {missingProfileData} from '../../protocol/errors.ts';
import {withoutEffect, type Row, type Rows, type Situation} from '../error-row.ts';
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
    case 'verify-code':
      return screen.name === 'code' && screen.flow === 'continue' ? [screen.identifier.type, 'emailOrPhone'] : [];
    default:
      return [];
  }
};

export const profileErrors: Rows = {
  'user.missing_profile': missingProfile,
};
