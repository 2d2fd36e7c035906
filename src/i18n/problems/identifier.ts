/**
 * What was typed to say who one is.
 */
import {msg} from '@lit/localize';
import type {Fault} from '../../machine/state.ts';
import {checkIt, unavailable, type Text, type Texts} from './shared.ts';

const registrationClosed: Text = () => ({
  what: msg('New accounts can’t be created here.', {id: 'error.registration-closed', desc: 'What happened'}),
  next: msg('Sign in with an existing account.', {id: 'error.registration-closed.next', desc: 'What to do'}),
});

export const identifierTexts = {
  'registration-closed': registrationClosed,
  'email-incomplete': () => ({
    what: msg('This email address isn’t complete.', {
      id: 'error.email-incomplete',
      desc: 'Error under the e-mail field',
    }),
    next: checkIt(),
  }),
  'email-several': () => ({
    what: msg('An email address has only one @.', {id: 'error.email-several', desc: 'Error under the e-mail field'}),
    next: checkIt(),
  }),
  'email-space': () => ({
    what: msg('An email address has no spaces.', {id: 'error.email-space', desc: 'Error under the e-mail field'}),
    next: checkIt(),
  }),
  'email-name': () => ({
    what: msg('The part before the @ has a character that can’t be there.', {
      id: 'error.email-name',
      desc: 'Error under the e-mail field',
    }),
    next: checkIt(),
  }),
  'email-domain': () => ({
    what: msg('The part after the @ isn’t a valid domain.', {
      id: 'error.email-domain',
      desc: 'Error under the e-mail field',
    }),
    next: checkIt(),
  }),
  'email-ending': () => ({
    what: msg('The part after the @ has no ending, like .com.', {
      id: 'error.email-ending',
      desc: 'Error under the e-mail field',
    }),
    next: checkIt(),
  }),
  'email-too-long': () => ({
    what: msg('This email address is too long.', {id: 'error.email-too-long', desc: 'Error under the e-mail field'}),
    next: checkIt(),
  }),
  'session.invalid_sign_in_method': unavailable,
  'user.sign_in_method_not_enabled': unavailable,
} satisfies Partial<Texts<Fault['code']>>;
