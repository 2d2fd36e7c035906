/**
 * Passwords.
 */
import {msg} from '@lit/localize';
import type {Fault} from '../../machine/state.ts';
import type {Text, Texts} from './shared.ts';

const anotherPassword = () =>
  msg('Choose a different one.', {id: 'error.password.rejected.next', desc: 'What to do; a password'});

const rejected: Text = () => ({
  what: msg('This password doesn’t meet the rules.', {id: 'error.password.rejected', desc: 'What happened'}),
  next: anotherPassword(),
});

export const passwordTexts = {
  // At the field of a password where nobody can set another one; else above the form that does.
  'password.expired': ({field}: Fault) => ({
    what: msg('This password has expired.', {id: 'error.password.expired', desc: 'What happened'}),
    next: field
      ? msg('Sign in another way.', {id: 'error.password.expired.next', desc: 'What to do'})
      : msg('Set a new one to sign in.', {id: 'reset-password.expired', desc: 'What to do'}),
  }),
  'password.rejected': rejected,
  'session.invalid_credentials': () => ({
    what: msg('The account or password is incorrect.', {
      id: 'error.session.invalid_credentials',
      desc: 'What happened; must not tell which of the two',
    }),
    next: msg('Check both and try again.', {id: 'error.session.invalid_credentials.next', desc: 'What to do'}),
  }),
  'user.password_exists_in_profile': () => ({
    what: msg('Your account already has a password.', {
      id: 'error.user.password_exists_in_profile',
      desc: 'What happened',
    }),
    next: msg('Go back and sign in with it.', {id: 'error.user.password_exists_in_profile.next', desc: 'What to do'}),
  }),
  'user.password_policy_violation': rejected,
  'user.same_password': () => ({
    what: msg('This is the password you already have.', {id: 'error.user.same_password', desc: 'What happened'}),
    next: anotherPassword(),
  }),
} satisfies Partial<Texts<Fault['code']>>;
