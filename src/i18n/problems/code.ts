/**
 * Codes, and the sending of them.
 */
import {msg} from '@lit/localize';
import type {Fault} from '../../machine/state.ts';
import {anotherWay, type Text, type Texts} from './shared.ts';

const newCode = () => msg('Send a new code.', {id: 'error.verification_code.expired.next', desc: 'What to do'});

const sendingPaused: Text = () => ({
  what: msg('We can’t send codes right now.', {id: 'error.connector.usage_limit_exceeded', desc: 'What happened'}),
  next: anotherWay(),
});

const codeExpired: Text = () => ({
  what: msg('That code is no longer valid.', {id: 'error.verification_code.expired', desc: 'What happened'}),
  next: newCode(),
});

const codeOfAnother: Text = () => ({
  what: msg('That code was sent to a different address.', {
    id: 'error.verification_code.email_mismatch',
    desc: 'What happened',
  }),
  next: newCode(),
});

export const codeTexts = {
  'connector.rate_limit_exceeded': sendingPaused,
  'connector.usage_limit_exceeded': sendingPaused,
  'request.message_rate_limited': () => ({
    what: msg('Too many codes were requested.', {id: 'error.request.message_rate_limited', desc: 'What happened'}),
    next: msg('Wait a few minutes, then send a new one.', {
      id: 'error.request.message_rate_limited.next',
      desc: 'What to do',
    }),
  }),
  'verification_code.code_mismatch': () => ({
    what: msg('That code isn’t right.', {id: 'error.verification_code.code_mismatch', desc: 'What happened'}),
    next: msg('Check the digits, or send a new code.', {
      id: 'error.verification_code.code_mismatch.next',
      desc: 'What to do',
    }),
  }),
  'verification_code.email_mismatch': codeOfAnother,
  'verification_code.exceed_max_try': () => ({
    what: msg('That code was tried too many times.', {
      id: 'error.verification_code.exceed_max_try',
      desc: 'What happened',
    }),
    next: newCode(),
  }),
  'verification_code.expired': codeExpired,
  'verification_code.not_found': codeExpired,
  'verification_code.phone_mismatch': codeOfAnother,
} satisfies Partial<Texts<Fault['code']>>;
