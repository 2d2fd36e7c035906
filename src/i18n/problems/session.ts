/**
 * The sign-in itself, and the server.
 */
import {msg} from '@lit/localize';
import type {Fault} from '../../machine/state.ts';
import {connectionText} from '../problem-text.ts';
import {checkIt, startAgain, unknown, unsupported, type Text, type Texts} from './shared.ts';

const sessionExpired: Text = () => ({
  what: msg('Your sign-in has expired.', {id: 'error.session.not_found', desc: 'What happened'}),
  next: startAgain(),
});

const stepExpired: Text = () => ({
  what: msg('This step has expired.', {id: 'error.session.verification_failed', desc: 'What happened'}),
  next: startAgain(),
});

export const sessionTexts = {
  network: connectionText,
  timeout: connectionText,
  protocol: unknown,
  unknown,
  misconfigured: () => ({
    what: msg('This sign-in form isn’t set up correctly.', {id: 'error.misconfigured', desc: 'What happened'}),
    next: msg('Tell the people who run this site.', {id: 'error.misconfigured.next', desc: 'What to do'}),
  }),
  'guard.invalid_input': () => ({
    what: msg('That doesn’t look right.', {id: 'error.guard.invalid_input', desc: 'What happened: any kind of field'}),
    next: checkIt(),
  }),
  'oidc.invalid_request': sessionExpired,
  'request.rate_limited': () => ({
    what: msg('There were too many requests in a short time.', {
      id: 'error.request.rate_limited',
      desc: 'What happened',
    }),
    next: msg('Wait a moment, then try again.', {id: 'error.request.rate_limited.next', desc: 'What to do'}),
  }),
  'session.identifier_not_found': stepExpired,
  'session.insufficient_info': unknown,
  'session.interaction_not_found': sessionExpired,
  'session.not_found': sessionExpired,
  'session.not_supported_for_forgot_password': unsupported,
  'session.verification_blocked_too_many_attempts': () => ({
    what: msg('There were too many failed tries, so this is locked for a while.', {
      id: 'error.session.verification_blocked_too_many_attempts',
      desc: 'What happened',
    }),
    next: msg('Try again later.', {
      id: 'error.session.verification_blocked_too_many_attempts.next',
      desc: 'What to do',
    }),
  }),
  'session.verification_failed': stepExpired,
  'session.verification_session_not_found': stepExpired,
  'user.suspended': () => ({
    what: msg('This account has been suspended.', {id: 'error.user.suspended', desc: 'What happened'}),
    next: msg('Contact support for help.', {id: 'error.user.suspended.next', desc: 'What to do'}),
  }),
} satisfies Partial<Texts<Fault['code']>>;
