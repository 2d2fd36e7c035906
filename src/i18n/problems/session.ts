/**
 * The sign-in itself, and the server.
 */
import {msg} from '@lit/localize';
import type {Fault} from '../../machine/state.ts';
import {connectionText} from '../problem-text.ts';
import {checkIt, misconfigured, startAgain, tryLater, unknown, unsupported, type Text, type Texts} from './shared.ts';

const sessionExpired: Text = () => ({
  what: msg('Your sign-in has expired.', {id: 'error.session.not_found', desc: 'What happened'}),
  next: startAgain(),
});

const notValid: Text = () => ({
  what: msg('That doesn’t look right.', {id: 'error.guard.invalid_input', desc: 'What happened: any kind of field'}),
  next: checkIt(),
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
  'begin-failed': () => ({
    what: msg('We couldn’t begin the sign-in.', {id: 'error.begin-failed', desc: 'What happened'}),
    next: tryLater(),
  }),
  misconfigured,
  'guard.invalid_input': notValid,
  'oidc.invalid_client': misconfigured,
  'oidc.invalid_redirect_uri': misconfigured,
  'oidc.invalid_request': sessionExpired,
  'oidc.invalid_target': misconfigured,
  'oidc.server_error': unknown,
  'request.general': unknown,
  'request.invalid_input': notValid,
  'request.rate_limited': () => ({
    what: msg('There were too many requests in a short time.', {
      id: 'error.request.rate_limited',
      desc: 'What happened',
    }),
    next: msg('Wait a moment, then try again.', {id: 'error.request.rate_limited.next', desc: 'What to do'}),
  }),
  'session.identifier_not_found': stepExpired,
  'session.identifier_not_verified': stepExpired,
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
  'session.unauthorized': stepExpired,
  'session.unsupported_prompt_name': unsupported,
  'session.verification_expired': stepExpired,
  'session.verification_failed': stepExpired,
  'session.verification_session_not_found': stepExpired,
  'sign_in_experiences.password_expiration_invalid_period_days': misconfigured,
  'user.suspended': () => ({
    what: msg('This account has been suspended.', {id: 'error.user.suspended', desc: 'What happened'}),
    next: msg('Contact support for help.', {id: 'error.user.suspended.next', desc: 'What to do'}),
  }),
} satisfies Partial<Texts<Fault['code']>>;
