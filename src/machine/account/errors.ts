/**
 * When somebody else, or nobody, has what was verified.
 */
import {identityNotExistData} from '../../protocol/errors.ts';
import {above, atInput, closed, contact, say, type Row, type Rows} from '../error-row.ts';
import {codeSignsIn, mayRegister} from '../identifier/allowed.ts';
import type {Fault} from '../state.ts';
import {ask, go, refuse, then} from '../step.ts';

/** A right code, and nobody has the address. */
const unknownAccount: Row = (situation, code, data) => {
  const identifier = contact(situation);
  if (!identifier) return above(situation, code, data);
  // Who is sent a link was invited.
  const {command, verificationId} = situation;
  if ((command.type === 'use-link' || command.type === 'follow-link') && verificationId) {
    return go({name: 'one-time-token', email: identifier.value, verificationId}, {then: {type: 'create-account'}});
  }
  const mayJoin = situation.event !== 'ForgotPassword' && mayRegister(situation.settings, identifier.type);
  return ask(mayJoin ? {kind: 'create-account', identifier} : {kind: 'no-account', identifier, code});
};

/** A right code, and somebody else has the address. */
const takenContact: Row = (situation, code, data) => {
  const {screen, settings, event} = situation;
  const identifier = contact(situation);
  if (!identifier || screen.name !== 'code') return above(situation, code, data);
  if (screen.linkSocial && situation.verificationId) {
    return ask({kind: 'link-existing', identifier, connectorId: screen.linkSocial});
  }
  return ask(
    event === 'Register' && codeSignsIn(settings, identifier.type)
      ? {kind: 'sign-in-instead', identifier}
      : {kind: 'identifier-taken', identifier, code},
  );
};

/** Taken, or not as the tenant wants names to be. */
export const refusedUsername: Row = (situation, code) => {
  const problem: Fault = {code, recoverable: false};
  switch (situation.screen.name) {
    case 'missing-profile':
      return refuse({...problem, field: 'username'});
    case 'register':
      return refuse({...problem, field: 'identifier'});
    case 'set-password':
      return go({name: 'register'}, {problem: {...problem, field: 'identifier'}});
    default:
      return say(situation, problem);
  }
};

/** While sending it is about what was typed; later the address is already proven, and only leaving it helps. */
const blockedEmail: Row = (situation, code, data) => {
  const identifier = contact(situation);
  return situation.screen.name === 'code' && situation.command.type !== 'resend-code' && identifier
    ? ask({kind: 'email-blocked', identifier, code})
    : atInput(situation, code, data);
};

/** A provider's account that nobody has yet. */
const unknownSocial: Row = (situation, code, data) => {
  const {settings, connectorId, verificationId} = situation;
  const related = identityNotExistData.safeParse(data).data?.relatedUser;
  if (!related) return unknownSso(situation, code, data);
  if (settings.socialSignIn.automaticAccountLinking) return then({type: 'link-account'});
  return connectorId && verificationId
    ? go({name: 'link-account', connectorId, verificationId, related})
    : above(situation, code, data);
};

const unknownSso: Row = (situation) =>
  situation.settings.signInMode === 'SignIn' ? closed(situation) : then({type: 'create-account'});

const forbidden: Row = (situation, code, data) =>
  situation.event === 'Register' ? closed(situation) : above(situation, code, data);

export const accountErrors: Rows = {
  'auth.forbidden': forbidden,
  'session.email_blocklist.email_not_allowed': blockedEmail,
  'session.email_blocklist.email_subaddressing_not_allowed': blockedEmail,
  'session.email_blocklist.invalid_email': blockedEmail,
  'user.email_already_in_use': takenContact,
  'user.identity_not_exist': unknownSocial,
  'user.phone_already_in_use': takenContact,
  'user.sso_identity_not_exist': unknownSso,
  'user.user_not_exist': unknownAccount,
  'user.username_already_in_use': refusedUsername,
};
