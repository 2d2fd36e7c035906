/**
 * Recoveries.
 */
import {msg} from '@lit/localize';
import type {Fault} from '../../machine/state.ts';
import {startAgain, unavailable, unknown, type Texts} from './shared.ts';

export const forgotPasswordTexts = {
  'session.forgot_password_not_enabled': unavailable,
  'session.invalid_interaction_type': () => ({
    what: msg('This step has expired.', {id: 'error.session.verification_failed', desc: 'What happened'}),
    next: startAgain(),
  }),
  'user.new_password_required_in_profile': unknown,
} satisfies Partial<Texts<Fault['code']>>;
