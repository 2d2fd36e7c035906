/**
 * Of recoveries: what was proven is lost, or the link is worth nothing.
 */
import {at, say, startOver, withoutEffect, type Row, type Rows} from '../error-row.ts';
import {firstScreen} from '../identifier/first-screen.ts';
import {go} from '../step.ts';

/** From the address, where that can be proven with a code. */
const again: Row = ({settings}, code) =>
  go(firstScreen(settings, 'reset_password'), {problem: {code, recoverable: false}});

/** Another sign-in, in another tab perhaps, has taken the place of this recovery. */
const lost: Row = (situation, code, data) =>
  situation.screen.name === 'reset-password'
    ? again(situation, code, data)
    : say(situation, {code, recoverable: false});

/** The way on is a code, and where there is none, signing in. */
const deadLink: Row = (situation, code, data) =>
  situation.event === 'ForgotPassword'
    ? again(situation, code, data)
    : startOver(situation, {code, recoverable: false});

export const forgotPasswordErrors: Rows = {
  // Another address may be the right one.
  'one_time_token.email_mismatch': at('identifier'),
  'one_time_token.interaction_event_mismatch': deadLink,
  'one_time_token.token_consumed': deadLink,
  'one_time_token.token_expired': deadLink,
  'one_time_token.token_not_found': deadLink,
  'one_time_token.token_revoked': deadLink,
  'session.identifier_not_found': lost,
  'session.invalid_interaction_type': lost,
  'user.new_password_required_in_profile': () => withoutEffect,
};
