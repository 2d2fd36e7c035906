/**
 * Passkeys.
 */
import {msg} from '@lit/localize';
import type {Fault} from '../../machine/state.ts';
import {anotherWay, type Text, type Texts} from './shared.ts';

const failed: Text = () => ({
  what: msg('The passkey couldn’t be used.', {id: 'error.passkey-failed', desc: 'What happened'}),
  next: msg('Try again, or continue another way.', {id: 'error.passkey-failed.next', desc: 'What to do'}),
});

export const passkeyTexts = {
  'passkey-failed': failed,
  'passkey-exists': () => ({
    what: msg('This device already has a passkey for your account.', {
      id: 'error.passkey-exists',
      desc: 'What happened',
    }),
  }),
  'passkey-unknown': () => ({
    what: msg('This passkey isn’t known here.', {id: 'error.passkey-unknown', desc: 'What happened'}),
    next: anotherWay(),
  }),
  'passkey-unsupported': () => ({
    what: msg('Passkeys can’t be used in this browser or app.', {
      id: 'error.passkey-unsupported',
      desc: 'What happened',
    }),
    next: msg('Continue another way, or open this page in another browser.', {
      id: 'error.passkey-unsupported.next',
      desc: 'What to do',
    }),
  }),
  'session.mfa.pending_info_not_found': failed,
  'session.mfa.webauthn_verification_failed': failed,
  'session.mfa.webauthn_verification_not_found': () => ({
    what: msg('There is no passkey for this account.', {
      id: 'error.session.mfa.webauthn_verification_not_found',
      desc: 'What happened',
    }),
    next: anotherWay(),
  }),
  'session.passkey_sign_in.conflict_rp_id': failed,
  'session.passkey_sign_in.pending_info_not_found': failed,
  'session.passkey_sign_in.sso_users_not_allowed': () => ({
    what: msg('Your account signs in through your company, not with a passkey.', {
      id: 'error.session.passkey_sign_in.sso_users_not_allowed',
      desc: 'What happened',
    }),
    next: msg('Continue with your company account.', {id: 'error.session.sso_enabled.next', desc: 'What to do'}),
  }),
  'user.passkey_preferred': failed,
} satisfies Partial<Texts<Fault['code']>>;
