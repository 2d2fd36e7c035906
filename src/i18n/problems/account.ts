/**
 * Accounts that are there already, or are not.
 */
import {msg} from '@lit/localize';
import type {Fault} from '../../machine/state.ts';
import {startAgain, unavailable, unknown, type Text, type Texts} from './shared.ts';

const anotherAddress = () =>
  msg('Use a different address.', {id: 'error.session.email_blocklist.email_not_allowed.next', desc: 'What to do'});

const signInOrAnother = () =>
  msg('Sign in with it, or use a different one.', {
    id: 'error.user.email_already_in_use.next',
    desc: 'What to do; “it” is an email address, a phone number or an account at another service',
  });

const notLinked: Text = () => ({
  what: msg('No account here is linked to that service yet.', {
    id: 'error.user.identity_not_exist',
    desc: 'What happened after a social or company sign-in',
  }),
  next: msg('Sign in another way, or create an account.', {
    id: 'error.user.identity_not_exist.next',
    desc: 'What to do',
  }),
});

const alreadyThere: Text = () => ({
  what: msg('Your account already has this.', {
    id: 'error.user.username_exists_in_profile',
    desc: 'What happened: the account has an email address or username already',
  }),
  next: startAgain(),
});

const notHere: Text = () => ({
  what: msg('This email address can’t be used here.', {
    id: 'error.session.email_blocklist.email_not_allowed',
    desc: 'What happened',
  }),
  next: anotherAddress(),
});

export const accountTexts = {
  'action.sign_in_identifier_changed': unavailable,
  'auth.forbidden': unavailable,
  'session.email_blocklist.email_not_allowed': notHere,
  'session.email_blocklist.email_subaddressing_not_allowed': () => ({
    what: msg('Email addresses with a plus sign can’t be used here.', {
      id: 'error.session.email_blocklist.email_subaddressing_not_allowed',
      desc: 'What happened: the address looks like name+tag@example.com',
    }),
    next: anotherAddress(),
  }),
  // Whether it can be used could not be found out.
  'session.email_blocklist.disposable_email_validation_failed': unknown,
  'session.email_blocklist.invalid_email': notHere,
  'session.identity_conflict': () => ({
    what: msg('This belongs to a different account than the one you began with.', {
      id: 'error.session.identity_conflict',
      desc: 'What happened: an address or account at another service is someone else’s',
    }),
    next: startAgain(),
  }),
  'user.email_already_in_use': () => ({
    what: msg('This email address belongs to another account.', {
      id: 'error.user.email_already_in_use',
      desc: 'What happened',
    }),
    next: signInOrAnother(),
  }),
  'user.email_not_exist': unavailable,
  'user.email_exists_in_profile': alreadyThere,
  'user.identity_already_in_use': () => ({
    what: msg('That service is linked to another account.', {
      id: 'error.user.identity_already_in_use',
      desc: 'What happened with a social or company account',
    }),
    next: signInOrAnother(),
  }),
  'user.identity_not_exist': notLinked,
  'user.phone_already_in_use': () => ({
    what: msg('This phone number belongs to another account.', {
      id: 'error.user.phone_already_in_use',
      desc: 'What happened',
    }),
    next: signInOrAnother(),
  }),
  'user.phone_exists_in_profile': alreadyThere,
  'user.sso_identity_not_exist': notLinked,
  'user.user_not_exist': () => ({
    what: msg('We couldn’t find an account for that.', {
      id: 'error.user.user_not_exist',
      desc: 'What happened; only after the person has proven to own the address',
    }),
    next: msg('Check what you entered, or create an account.', {
      id: 'error.user.user_not_exist.next',
      desc: 'What to do',
    }),
  }),
  'user.username_already_in_use': () => ({
    what: msg('This username is taken.', {id: 'error.user.username_already_in_use', desc: 'What happened'}),
    next: msg('Choose another.', {id: 'error.user.username_already_in_use.next', desc: 'What to do; a username'}),
  }),
  'user.username_exists_in_profile': alreadyThere,
  'session.mfa.bind_mfa_existed': alreadyThere,
} satisfies Partial<Texts<Fault['code']>>;
