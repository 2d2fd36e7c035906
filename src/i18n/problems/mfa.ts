/**
 * Second factors.
 */
import type {Fault} from '../../machine/state.ts';
import {unsupported, type Texts} from './shared.ts';

export const mfaTexts = {
  'session.mfa.require_mfa_verification': unsupported,
  'user.missing_mfa': unsupported,
  'user.suggest_mfa': unsupported,
} satisfies Partial<Texts<Fault['code']>>;
