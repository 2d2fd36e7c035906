/**
 * Of passwords, wrong ones and refused ones.
 */
import {passwordRejectedData} from '../../protocol/errors.ts';
import {at, say, type Row, type Rows} from '../error-row.ts';

const passwordRejected: Row = (situation, code, data) => {
  const rules = passwordRejectedData.safeParse(data).data ?? [];
  return say(situation, {
    code,
    field: 'password',
    rules: rules.map((rule) => ({code: rule.code, params: rule.interpolation ?? {}})),
    recoverable: false,
  });
};

export const passwordErrors: Rows = {
  'password.expired': at('password'),
  'password.rejected': passwordRejected,
  'session.invalid_credentials': at('password'),
  'user.password_exists_in_profile': at('password'),
  'user.same_password': at('password'),
};
