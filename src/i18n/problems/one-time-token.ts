/**
 * Links from messages.
 */
import {msg} from '@lit/localize';
import type {Fault} from '../../machine/state.ts';
import type {Text, Texts} from './shared.ts';

const deadLink: Text = () => ({
  what: msg('This link has expired or was used before.', {
    id: 'error.one_time_token.token_expired',
    desc: 'What happened; a link in an email',
  }),
  next: msg('Continue here instead.', {
    id: 'error.one_time_token.token_expired.next',
    desc: 'What to do; above a form that asks for the email address',
  }),
});

export const oneTimeTokenTexts = {
  'one_time_token.email_mismatch': () => ({
    what: msg('This link was sent to another email address.', {
      id: 'error.one_time_token.email_mismatch',
      desc: 'What happened',
    }),
    next: msg('Enter that one.', {id: 'error.one_time_token.email_mismatch.next', desc: 'What to do'}),
  }),
  'one_time_token.interaction_event_mismatch': deadLink,
  'one_time_token.token_consumed': deadLink,
  'one_time_token.token_expired': deadLink,
  'one_time_token.token_not_found': deadLink,
  'one_time_token.token_revoked': deadLink,
} satisfies Partial<Texts<Fault['code']>>;
