/**
 * When the sign-in itself is over, or asked too often.
 */
import {invalidInput, stop, type Rows} from '../error-row.ts';
import type {Fault} from '../state.ts';
import {go, refuse} from '../step.ts';

/** The page is asked again with the next try; what it has got wrong stays wrong. */
export const notBegun = (code: 'begin-failed' | 'misconfigured'): Fault => ({
  code,
  recoverable: code === 'begin-failed',
});

export const sessionErrors: Rows = {
  'guard.invalid_input': invalidInput,
  'oidc.invalid_request': stop('session-expired'),
  'request.invalid_input': invalidInput,
  'request.rate_limited': (_situation, code) => refuse({code, recoverable: true}),
  // The sign-in is alive, it was only never begun.
  'session.interaction_not_found': (_situation, code) =>
    go({name: 'stopped', why: 'session-expired', restarts: true, code}),
  'session.not_found': stop('session-expired'),
  'user.suspended': stop('account-suspended'),
};
