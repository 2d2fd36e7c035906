/**
 * What every problem is called, in words a person can act on. Exhaustive: a code without a text does not compile.
 * Codes that mean the same to a person share a text, whose id is the code that names it best.
 */
import {msg} from '@lit/localize';
import type {Fault} from '../machine/state.ts';
import {connectionText, type ProblemText} from './problem-text.ts';

type Text = () => ProblemText;

// --- what to do next, where several problems end alike --------------------------------------------------------------

const anotherWay = () =>
  msg('Choose another way to continue.', {id: 'error.connector-unknown.next', desc: 'What to do'});
const tryAgainOrAnotherWay = () =>
  msg('Try again, or choose another way to continue.', {id: 'error.connector.general.next', desc: 'What to do'});
const checkIt = () =>
  msg('Check what you entered and try again.', {id: 'error.guard.invalid_input.next', desc: 'What to do'});
const startAgain = () => msg('Start again to continue.', {id: 'error.session.not_found.next', desc: 'What to do'});
const newCode = () => msg('Send a new code.', {id: 'error.verification_code.expired.next', desc: 'What to do'});
const anotherAddress = () =>
  msg('Use a different address.', {id: 'error.session.email_blocklist.email_not_allowed.next', desc: 'What to do'});
const anotherPassword = () =>
  msg('Choose a different one.', {id: 'error.password.rejected.next', desc: 'What to do; a password'});
const signInOrAnother = () =>
  msg('Sign in with it, or use a different one.', {
    id: 'error.user.email_already_in_use.next',
    desc: 'What to do; “it” is an email address, a phone number or an account at another service',
  });

// --- texts that several codes share ---------------------------------------------------------------------------------

const unknown: Text = () => ({
  what: msg('Something went wrong on our side.', {id: 'error.unknown', desc: 'What happened'}),
  next: msg('Try again in a moment.', {id: 'error.unknown.next', desc: 'What to do'}),
});

const unavailable: Text = () => ({
  what: msg('This way of signing in isn’t available right now.', {
    id: 'error.connector-unknown',
    desc: 'What happened',
  }),
  next: anotherWay(),
});

const serviceFailed: Text = () => ({
  what: msg('A service we rely on couldn’t complete this step.', {
    id: 'error.connector.general',
    desc: 'What happened: a social or company sign-in, or the sending of a code, failed elsewhere',
  }),
  next: tryAgainOrAnotherWay(),
});

const sendingPaused: Text = () => ({
  what: msg('We can’t send codes right now.', {id: 'error.connector.usage_limit_exceeded', desc: 'What happened'}),
  next: anotherWay(),
});

const cannotReturn: Text = () => ({
  what: msg('This browser keeps nothing for this page, so you couldn’t come back to it from another website.', {
    id: 'error.storage-blocked',
    desc: 'What happened: before going to a social provider or a company; site data is blocked or full',
  }),
  next: msg('Allow cookies and site data for this website and try again, or choose another way to continue.', {
    id: 'error.storage-blocked.next',
    desc: 'What to do',
  }),
});

const sessionExpired: Text = () => ({
  what: msg('Your sign-in has expired.', {id: 'error.session.not_found', desc: 'What happened'}),
  next: startAgain(),
});

const stepExpired: Text = () => ({
  what: msg('This step has expired.', {id: 'error.session.verification_failed', desc: 'What happened'}),
  next: startAgain(),
});

const notOurs: Text = () => ({
  what: msg('That sign-in didn’t start in this browser, or it was already used.', {
    id: 'error.callback-invalid',
    desc: 'What happened: the answer of a social or company sign-in cannot be accepted',
  }),
  next: startAgain(),
});

const unsupported: Text = () => ({
  what: msg('The next step isn’t available on this page.', {
    id: 'error.session.mfa.require_mfa_verification',
    desc: 'What happened',
  }),
  next: anotherWay(),
});

const registrationClosed: Text = () => ({
  what: msg('New accounts can’t be created here.', {id: 'error.registration-closed', desc: 'What happened'}),
  next: msg('Sign in with an existing account.', {id: 'error.registration-closed.next', desc: 'What to do'}),
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

const codeExpired: Text = () => ({
  what: msg('That code is no longer valid.', {id: 'error.verification_code.expired', desc: 'What happened'}),
  next: newCode(),
});

const codeOfAnother: Text = () => ({
  what: msg('That code was sent to a different address.', {
    id: 'error.verification_code.email_mismatch',
    desc: 'What happened',
  }),
  next: newCode(),
});

// --- one text for each code -----------------------------------------------------------------------------------------

const texts: Readonly<Record<Fault['code'], Text>> = {
  network: connectionText,
  timeout: connectionText,
  protocol: unknown,
  unknown,
  misconfigured: () => ({
    what: msg('This sign-in form isn’t set up correctly.', {id: 'error.misconfigured', desc: 'What happened'}),
    next: msg('Tell the people who run this site.', {id: 'error.misconfigured.next', desc: 'What to do'}),
  }),
  'callback-invalid': notOurs,
  'provider-refused': () => ({
    what: msg('The sign-in was cancelled or refused.', {
      id: 'error.provider-refused',
      desc: 'What happened at the social or company sign-in',
    }),
    next: tryAgainOrAnotherWay(),
  }),
  'storage-blocked': cannotReturn,
  'provider-unavailable': () => ({
    what: msg('That service can’t sign you in at the moment.', {
      id: 'error.provider-unavailable',
      desc: 'What happened at the social or company sign-in: it is overloaded or broken',
    }),
    next: tryAgainOrAnotherWay(),
  }),
  'connector-unknown': unavailable,
  'sso-not-enabled': () => ({
    what: msg('Single sign-on isn’t set up for this email address.', {
      id: 'error.sso-not-enabled',
      desc: 'What happened',
    }),
    next: msg('Check the address, or sign in another way.', {id: 'error.sso-not-enabled.next', desc: 'What to do'}),
  }),
  'registration-closed': registrationClosed,
  'terms-required': () => ({
    what: msg('To continue, agree to the terms first.', {id: 'terms.required', desc: 'Error under the checkbox'}),
  }),
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

  'auth.forbidden': unavailable,
  'connector.authorization_failed': serviceFailed,
  'connector.general': serviceFailed,
  'connector.invalid_config': unavailable,
  'connector.invalid_request_parameters': serviceFailed,
  'connector.invalid_response': serviceFailed,
  'connector.not_found': unavailable,
  'connector.rate_limit_exceeded': sendingPaused,
  'connector.social_auth_code_invalid': serviceFailed,
  'connector.social_invalid_access_token': serviceFailed,
  'connector.unexpected_type': unavailable,
  'connector.usage_limit_exceeded': sendingPaused,
  'entity.not_exists_with_id': unavailable,
  'entity.not_found': unavailable,
  'guard.invalid_input': () => ({
    what: msg('That doesn’t look right.', {id: 'error.guard.invalid_input', desc: 'What happened: any kind of field'}),
    next: checkIt(),
  }),
  'oidc.invalid_request': sessionExpired,
  'password.expired': () => ({
    what: msg('This password has expired.', {id: 'error.password.expired', desc: 'What happened'}),
    next: msg('Sign in another way.', {id: 'error.password.expired.next', desc: 'What to do'}),
  }),
  'password.rejected': () => ({
    what: msg('This password doesn’t meet the rules.', {id: 'error.password.rejected', desc: 'What happened'}),
    next: anotherPassword(),
  }),
  'request.message_rate_limited': () => ({
    what: msg('Too many codes were requested.', {id: 'error.request.message_rate_limited', desc: 'What happened'}),
    next: msg('Wait a few minutes, then send a new one.', {
      id: 'error.request.message_rate_limited.next',
      desc: 'What to do',
    }),
  }),
  'request.rate_limited': () => ({
    what: msg('There were too many requests in a short time.', {
      id: 'error.request.rate_limited',
      desc: 'What happened',
    }),
    next: msg('Wait a moment, then try again.', {id: 'error.request.rate_limited.next', desc: 'What to do'}),
  }),
  'session.captcha_failed': unsupported,
  'session.captcha_required': unsupported,
  'session.connector_validation_session_not_found': notOurs,
  'session.email_blocklist.email_not_allowed': () => ({
    what: msg('This email address can’t be used here.', {
      id: 'error.session.email_blocklist.email_not_allowed',
      desc: 'What happened',
    }),
    next: anotherAddress(),
  }),
  'session.email_blocklist.email_subaddressing_not_allowed': () => ({
    what: msg('Email addresses with a plus sign can’t be used here.', {
      id: 'error.session.email_blocklist.email_subaddressing_not_allowed',
      desc: 'What happened: the address looks like name+tag@example.com',
    }),
    next: anotherAddress(),
  }),
  'session.identifier_not_found': stepExpired,
  'session.identity_conflict': () => ({
    what: msg('This belongs to a different account than the one you began with.', {
      id: 'error.session.identity_conflict',
      desc: 'What happened: an address or account at another service is someone else’s',
    }),
    next: startAgain(),
  }),
  'session.insufficient_info': unknown,
  'session.interaction_not_found': sessionExpired,
  'session.invalid_connector_id': unavailable,
  'session.invalid_credentials': () => ({
    what: msg('The account or password is incorrect.', {
      id: 'error.session.invalid_credentials',
      desc: 'What happened; must not tell which of the two',
    }),
    next: msg('Check both and try again.', {id: 'error.session.invalid_credentials.next', desc: 'What to do'}),
  }),
  'session.mfa.require_mfa_verification': unsupported,
  'session.not_found': sessionExpired,
  'session.not_supported_for_forgot_password': unsupported,
  'session.sso_enabled': () => ({
    what: msg('This email address uses single sign-on.', {id: 'error.session.sso_enabled', desc: 'What happened'}),
    next: msg('Continue with your company account.', {id: 'error.session.sso_enabled.next', desc: 'What to do'}),
  }),
  'session.verification_blocked_too_many_attempts': () => ({
    what: msg('There were too many failed tries, so this is locked for a while.', {
      id: 'error.session.verification_blocked_too_many_attempts',
      desc: 'What happened',
    }),
    next: msg('Try again later.', {
      id: 'error.session.verification_blocked_too_many_attempts.next',
      desc: 'What to do',
    }),
  }),
  'session.verification_failed': stepExpired,
  'session.verification_session_not_found': stepExpired,
  'user.email_already_in_use': () => ({
    what: msg('This email address belongs to another account.', {
      id: 'error.user.email_already_in_use',
      desc: 'What happened',
    }),
    next: signInOrAnother(),
  }),
  'user.email_exists_in_profile': alreadyThere,
  'user.identity_already_in_use': () => ({
    what: msg('That service is linked to another account.', {
      id: 'error.user.identity_already_in_use',
      desc: 'What happened with a social or company account',
    }),
    next: signInOrAnother(),
  }),
  'user.identity_not_exist': notLinked,
  'user.missing_mfa': unsupported,
  'user.missing_profile': () => ({
    what: msg('Your account needs a little more information.', {
      id: 'error.user.missing_profile',
      desc: 'What happened',
    }),
    next: startAgain(),
  }),
  'user.passkey_preferred': unsupported,
  'user.password_exists_in_profile': () => ({
    what: msg('Your account already has a password.', {
      id: 'error.user.password_exists_in_profile',
      desc: 'What happened',
    }),
    next: msg('Go back and sign in with it.', {id: 'error.user.password_exists_in_profile.next', desc: 'What to do'}),
  }),
  'user.phone_already_in_use': () => ({
    what: msg('This phone number belongs to another account.', {
      id: 'error.user.phone_already_in_use',
      desc: 'What happened',
    }),
    next: signInOrAnother(),
  }),
  'user.phone_exists_in_profile': alreadyThere,
  'user.same_password': () => ({
    what: msg('This is the password you already have.', {id: 'error.user.same_password', desc: 'What happened'}),
    next: anotherPassword(),
  }),
  'user.sign_in_method_not_enabled': unavailable,
  'user.sso_identity_not_exist': notLinked,
  'user.suggest_mfa': unsupported,
  'user.suspended': () => ({
    what: msg('This account has been suspended.', {id: 'error.user.suspended', desc: 'What happened'}),
    next: msg('Contact support for help.', {id: 'error.user.suspended.next', desc: 'What to do'}),
  }),
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
  'verification_code.code_mismatch': () => ({
    what: msg('That code isn’t right.', {id: 'error.verification_code.code_mismatch', desc: 'What happened'}),
    next: msg('Check the digits, or send a new code.', {
      id: 'error.verification_code.code_mismatch.next',
      desc: 'What to do',
    }),
  }),
  'verification_code.email_mismatch': codeOfAnother,
  'verification_code.exceed_max_try': () => ({
    what: msg('That code was tried too many times.', {
      id: 'error.verification_code.exceed_max_try',
      desc: 'What happened',
    }),
    next: newCode(),
  }),
  'verification_code.expired': codeExpired,
  'verification_code.not_found': codeExpired,
  'verification_code.phone_mismatch': codeOfAnother,
};

/** The text of a problem in the language of the page. */
export const problemText = ({code}: Fault): ProblemText => texts[code]();
