/**
 * Second factors.
 */
import {msg} from '@lit/localize';
import type {Fault} from '../../machine/state.ts';
import {anotherWay, startAgain, unsupported, type Text, type Texts} from './shared.ts';

const unavailableFactor: Text = () => ({
  what: msg('This way of confirming that it’s you isn’t available.', {
    id: 'error.session.mfa.mfa_factor_not_enabled',
    desc: 'What happened',
  }),
  next: anotherWay(),
});

const needed: Text = () => ({
  what: msg('This account needs a second step.', {
    id: 'error.session.mfa.mfa_policy_not_user_controlled',
    desc: 'What happened',
  }),
  next: msg('Set it up to continue.', {
    id: 'error.session.mfa.mfa_policy_not_user_controlled.next',
    desc: 'What to do',
  }),
});

export const mfaTexts = {
  'session.mfa.backup_code_can_not_be_alone': needed,
  'session.mfa.backup_code_required': needed,
  'session.mfa.invalid_backup_code': () => ({
    what: msg('That backup code isn’t right, or was used before.', {
      id: 'error.session.mfa.invalid_backup_code',
      desc: 'What happened',
    }),
    next: msg('Check it, or enter another one.', {
      id: 'error.session.mfa.invalid_backup_code.next',
      desc: 'What to do',
    }),
  }),
  'session.mfa.invalid_totp_code': () => ({
    what: msg('That code isn’t right.', {id: 'error.verification_code.code_mismatch', desc: 'What happened'}),
    next: msg('Wait for the next code in your app and enter that one.', {
      id: 'error.session.mfa.invalid_totp_code.next',
      desc: 'What to do',
    }),
  }),
  'session.mfa.mfa_factor_not_enabled': unavailableFactor,
  'session.mfa.mfa_policy_not_user_controlled': needed,
  'session.mfa.mfa_sign_in_only': unsupported,
  'session.mfa.pending_info_not_found': () => ({
    what: msg('This step was begun anew somewhere else.', {
      id: 'error.session.mfa.pending_info_not_found',
      desc: 'What happened',
    }),
    next: startAgain(),
  }),
  'session.mfa.require_mfa_verification': unsupported,
  'session.mfa.suggest_additional_mfa': unsupported,
  'user.missing_mfa': unsupported,
  'user.suggest_mfa': unsupported,
  'user.totp_already_in_use': unavailableFactor,
} satisfies Partial<Texts<Fault['code']>>;
