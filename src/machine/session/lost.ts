/**
 * Another sign-in, in another tab perhaps, has taken the place of this one, or the server has lost what was proven.
 */
import {say, startOver, type Row, type Rows} from '../error-row.ts';
import {firstScreen} from '../identifier/first-screen.ts';
import type {ScreenName} from '../state.ts';
import {go} from '../step.ts';

/** Only what was proven before leads to these, so that nothing done there can succeed any more. */
const halfway: readonly ScreenName[] = [
  'set-password',
  'missing-profile',
  'extra-profile',
  'create-passkey',
  'link-account',
];

const lost: Row = (situation, code) => {
  const {screen, settings} = situation;
  const problem = {code, recoverable: false};
  if (screen.name === 'reset-password') return go(firstScreen(settings, 'reset_password'), {problem});
  return halfway.includes(screen.name) || screen.name.startsWith('mfa')
    ? startOver(situation, problem)
    : say(situation, problem);
};

export const lostErrors: Rows = {
  'session.identifier_not_found': lost,
  'session.invalid_interaction_type': lost,
  'session.verification_session_not_found': lost,
};
