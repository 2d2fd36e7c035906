/**
 * Of recoveries: what was proven is lost.
 */
import {say, withoutEffect, type Row, type Rows} from '../error-row.ts';
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

export const forgotPasswordErrors: Rows = {
  'session.identifier_not_found': lost,
  'session.invalid_interaction_type': lost,
  'user.new_password_required_in_profile': () => withoutEffect,
};
