/**
 * Of passkeys: refused ones, and the offer of one.
 */
import {above, startOver, type Row, type Rows} from '../error-row.ts';
import {go, refuse} from '../step.ts';

/** Another try asks the device anew. */
const askAnew: Row = (_situation, code) => refuse({code, recoverable: true});

export const passkeyErrors: Rows = {
  'session.mfa.pending_info_not_found': askAnew,
  'session.mfa.webauthn_verification_failed': askAnew,
  'session.mfa.webauthn_verification_not_found': above,
  'session.passkey_sign_in.conflict_rp_id': askAnew,
  'session.passkey_sign_in.pending_info_not_found': askAnew,
  'session.passkey_sign_in.sso_users_not_allowed': (situation, code) =>
    startOver(situation, {code, recoverable: false}),
  'user.passkey_preferred': ({event}) => go({name: 'create-passkey', event}),
};
