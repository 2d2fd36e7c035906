/**
 * Providers, social ones and companies.
 */
import {msg} from '@lit/localize';
import type {Fault} from '../../machine/state.ts';
import {startAgain, unavailable, type Text, type Texts} from './shared.ts';

const tryAgainOrAnotherWay = () =>
  msg('Try again, or choose another way to continue.', {id: 'error.connector.general.next', desc: 'What to do'});

const serviceFailed: Text = () => ({
  what: msg('A service we rely on couldn’t complete this step.', {
    id: 'error.connector.general',
    desc: 'What happened: a social or company sign-in, or the sending of a code, failed elsewhere',
  }),
  next: tryAgainOrAnotherWay(),
});

const cannotReturn: Text = () => ({
  what: msg('This browser keeps nothing for this page, so you couldn’t come back to it from another website.', {
    id: 'error.storage-blocked',
    desc: 'What happened: before going to a social provider or a company; site data is blocked or full',
  }),
  next: msg('Allow cookies and site data for this website and try again, or choose another way to continue.', {
    id: 'error.storage-blocked.next',
    desc: 'What to do',
  }),
});

const notOurs: Text = () => ({
  what: msg('That sign-in didn’t start in this browser, or it was already used.', {
    id: 'error.callback-invalid',
    desc: 'What happened: the answer of a social or company sign-in cannot be accepted',
  }),
  next: startAgain(),
});

export const socialTexts = {
  'callback-invalid': notOurs,
  'popup-closed': () => ({
    what: msg('The sign-in window was closed, or this page lost sight of it.', {
      id: 'error.popup-closed',
      desc: 'What happened: a social provider, or a company’s, was open in a window of its own',
    }),
    next: msg('If it’s still open, finish there. Otherwise try again, or choose another way.', {
      id: 'error.popup-closed.next',
      desc: 'What to do',
    }),
  }),
  'provider-refused': () => ({
    what: msg('The sign-in was cancelled or refused.', {
      id: 'error.provider-refused',
      desc: 'What happened at the social or company sign-in',
    }),
    next: tryAgainOrAnotherWay(),
  }),
  'storage-blocked': cannotReturn,
  'provider-unavailable': () => ({
    what: msg('That service can’t sign you in at the moment.', {
      id: 'error.provider-unavailable',
      desc: 'What happened at the social or company sign-in: it is overloaded or broken',
    }),
    next: tryAgainOrAnotherWay(),
  }),
  'connector-unknown': unavailable,
  'connector.authorization_failed': serviceFailed,
  'connector.general': serviceFailed,
  'connector.insufficient_request_parameters': serviceFailed,
  'connector.invalid_certificate': unavailable,
  'connector.invalid_config': unavailable,
  'connector.invalid_config_guard': unavailable,
  'connector.invalid_metadata': unavailable,
  'connector.invalid_request_parameters': serviceFailed,
  'connector.invalid_response': serviceFailed,
  'connector.not_found': unavailable,
  'connector.not_implemented': unavailable,
  'connector.social_auth_code_invalid': serviceFailed,
  'connector.social_invalid_access_token': serviceFailed,
  'connector.social_invalid_id_token': serviceFailed,
  'connector.template_not_found': unavailable,
  'connector.unexpected_type': unavailable,
  'entity.not_exists_with_id': unavailable,
  'entity.not_found': unavailable,
  'session.connector_id_mismatch': notOurs,
  'session.connector_session_not_found': notOurs,
  'session.connector_validation_session_not_found': notOurs,
  'session.csrf_token_mismatch': notOurs,
  'session.google_one_tap.cookie_mismatch': notOurs,
  'session.google_one_tap.invalid_id_token': serviceFailed,
  'session.google_one_tap.unverified_email': unavailable,
  'session.invalid_connector_id': unavailable,
} satisfies Partial<Texts<Fault['code']>>;
