/**
 * When the company of an address wants its own sign-in.
 */
import {above, type Row, type Rows} from '../error-row.ts';
import {then} from '../step.ts';

/** The company of this address wants its own sign-in: offer it, and say why. */
const ssoOnly: Row = (situation, code, data) => {
  const {identifier} = situation;
  return identifier?.type === 'email'
    ? then({type: 'find-sso', email: identifier.value})
    : above(situation, code, data);
};

export const ssoErrors: Rows = {
  'session.sso_enabled': ssoOnly,
};
