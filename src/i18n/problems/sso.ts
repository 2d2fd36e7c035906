/**
 * Single sign-on.
 */
import {msg} from '@lit/localize';
import type {Fault} from '../../machine/state.ts';
import {unavailable, type Texts} from './shared.ts';

export const ssoTexts = {
  'sso-not-enabled': () => ({
    what: msg('Single sign-on isn’t set up for this email address.', {
      id: 'error.sso-not-enabled',
      desc: 'What happened',
    }),
    next: msg('Check the address, or sign in another way.', {id: 'error.sso-not-enabled.next', desc: 'What to do'}),
  }),
  'single_sign_on.sso_signing_unavailable': unavailable,
  'session.sso_enabled': () => ({
    what: msg('This email address uses single sign-on.', {id: 'error.session.sso_enabled', desc: 'What happened'}),
    next: msg('Continue with your company account.', {id: 'error.session.sso_enabled.next', desc: 'What to do'}),
  }),
} satisfies Partial<Texts<Fault['code']>>;
