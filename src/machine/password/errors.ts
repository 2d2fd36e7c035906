/**
 * Of passwords, wrong ones and refused ones.
 */
import {passwordRejectedData} from '../../protocol/errors.ts';
import {at, say, type Row, type Rows} from '../error-row.ts';
import {firstScreen} from '../identifier/first-screen.ts';
import {go} from '../step.ts';

const passwordRejected: Row = (situation, code, data) => {
  const rules = passwordRejectedData.safeParse(data).data ?? [];
  return say(situation, {
    code,
    field: 'password',
    rules: rules.map((rule) => ({code: rule.code, params: rule.interpolation ?? {}})),
    recoverable: false,
  });
};

/** Right, but too old: only another one is of use, where somebody can set it. */
const expired: Row = (situation, code, data) => {
  const reset = firstScreen(situation.settings, 'reset_password');
  return reset.name === 'forgot-password'
    ? go(reset, {problem: {code, recoverable: false}})
    : at('password')(situation, code, data);
};

export const passwordErrors: Rows = {
  'password.expired': expired,
  'password.rejected': passwordRejected,
  'session.invalid_credentials': at('password'),
  'user.password_policy_violation': passwordRejected,
  'user.password_exists_in_profile': at('password'),
  'user.same_password': at('password'),
};
