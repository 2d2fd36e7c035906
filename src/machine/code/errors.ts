/**
 * Of codes, wrong ones and those that cannot be sent.
 */
import {above, at, type Row, type Rows} from '../error-row.ts';
import {waysOf} from '../identifier/ways.ts';
import {go} from '../step.ts';

/** No more messages this month; a password does as well, where there can be one. */
const noMoreMessages: Row = (situation, code, data) => {
  const {identifier, settings, command} = situation;
  return command.type === 'submit-identifier' && identifier && waysOf(settings, identifier).includes('password')
    ? go({name: 'password', identifier}, {problem: {code, recoverable: false}})
    : above(situation, code, data);
};

export const codeErrors: Rows = {
  'connector.usage_limit_exceeded': noMoreMessages,
  'verification_code.code_mismatch': at('code'),
  'verification_code.email_mismatch': at('code'),
  'verification_code.exceed_max_try': at('code'),
  'verification_code.expired': at('code'),
  'verification_code.not_found': at('code'),
  'verification_code.phone_mismatch': at('code'),
};
