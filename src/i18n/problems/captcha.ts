/**
 * Captchas.
 */
import type {Fault} from '../../machine/state.ts';
import {unsupported, type Texts} from './shared.ts';

export const captchaTexts = {
  'session.captcha_failed': unsupported,
  'session.captcha_required': unsupported,
} satisfies Partial<Texts<Fault['code']>>;
