/**
 * Between a person who has signed in and the application.
 */
import {msg} from '@lit/localize';
import type {Fault} from '../../machine/state.ts';
import {startAgain, type Texts} from './shared.ts';

export const consentTexts = {
  'oidc.access_denied': () => ({
    what: msg('Your account isn’t allowed to use this application.', {
      id: 'error.oidc.access_denied',
      desc: 'What happened',
    }),
    next: msg('Contact support for help.', {id: 'error.user.suspended.next', desc: 'What to do'}),
  }),
  'organization.require_membership': () => ({
    what: msg('You’re no longer a member of this organisation.', {
      id: 'error.organization.require_membership',
      desc: 'What happened',
    }),
    next: startAgain(),
  }),
} satisfies Partial<Texts<Fault['code']>>;
