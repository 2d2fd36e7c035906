/**
 * Of links: those that are worth nothing, and those of somebody who has no account yet.
 */
import {at, startOver, type Row, type Rows} from '../error-row.ts';
import {firstScreen} from '../identifier/first-screen.ts';
import {go} from '../step.ts';

/** The way on is a code: for another password where that was wanted, otherwise to sign in. */
const deadLink: Row = (situation, code) => {
  const problem = {code, recoverable: false};
  return situation.event === 'ForgotPassword'
    ? go(firstScreen(situation.settings, 'reset_password'), {problem})
    : startOver(situation, problem);
};

/** Another address may be the right one, where it can be typed. */
const otherAddress: Row = (situation, code, data) =>
  (situation.command.type === 'follow-reset-link' ? at('identifier') : deadLink)(situation, code, data);

export const oneTimeTokenErrors: Rows = {
  'one_time_token.email_mismatch': otherAddress,
  'one_time_token.interaction_event_mismatch': deadLink,
  'one_time_token.token_consumed': deadLink,
  'one_time_token.token_expired': deadLink,
  'one_time_token.token_not_found': deadLink,
  'one_time_token.token_revoked': deadLink,
};
