/**
 * What a refusal leads to: one table, server error code → next screen, dialog or problem. Each flow has its rows.
 */
import {isLost, type AuthError} from '../client/result.ts';
import {isErrorCode, type ErrorCode} from '../protocol/errors.ts';
import {accountErrors} from './account/errors.ts';
import {captchaErrors, captchaStep} from './captcha/errors.ts';
import {codeErrors} from './code/errors.ts';
import {consentErrors} from './consent/errors.ts';
import {above, say, withoutEffect, type Rows, type Situation} from './error-row.ts';
import {forgotPasswordErrors} from './forgot-password/errors.ts';
import {oneTimeTokenErrors} from './one-time-token/errors.ts';
import {passkeyErrors} from './passkey/errors.ts';
import {mfaErrors} from './mfa/errors.ts';
import {passwordErrors} from './password/errors.ts';
import {profileErrors} from './profile/errors.ts';
import {notBegun, sessionErrors} from './session/errors.ts';
import {lostErrors} from './session/lost.ts';
import {ssoErrors} from './sso/errors.ts';
import type {Fault} from './state.ts';
import {go, refuse, type Step} from './step.ts';

export const rows: Rows = {
  ...sessionErrors,
  ...lostErrors,
  ...passwordErrors,
  ...forgotPasswordErrors,
  ...oneTimeTokenErrors,
  ...codeErrors,
  ...passkeyErrors,
  ...profileErrors,
  ...ssoErrors,
  ...accountErrors,
  ...mfaErrors,
  ...consentErrors,
  ...captchaErrors,
};

/** The way on is what has just been done. */
const leadsHere = (step: Step, {command, screen}: Situation) => {
  switch (step.type) {
    case 'ask':
      return (
        step.dialog.kind === command.type ||
        (step.dialog.kind === 'identifier-taken' && command.type === 'sign-in-instead')
      );
    case 'go':
      return step.screen.name === screen.name && (screen.name === 'link-account' || screen.name === 'create-passkey');
    default:
      return false;
  }
};

/** Only what looks like a code is one: nothing else that a server says is shown. */
const named = (code: string) => (/^[a-z][\w.-]{0,79}$/i.test(code) ? {serverCode: code} : {});

/** Where we call it something else, or nothing at all: whoever is asked for help will ask for what the server called it. */
const withItsName = (step: Step, code: ErrorCode): Step => {
  if (step.type === 'refuse') return refuse(inFull(step.problem, code));
  if (step.type !== 'go') return step;
  const {screen, problem} = step;
  return {
    ...step,
    screen: screen.name === 'stopped' ? {code, ...screen} : screen,
    ...(problem && {problem: inFull(problem, code)}),
  };
};

const inFull = (problem: Fault, serverCode: ErrorCode): Fault =>
  problem.code === serverCode ? problem : {serverCode, ...problem};

/** What to do about an `error`. */
export const nextStep = (error: AuthError, situation: Situation): Step => {
  switch (error.kind) {
    case 'aborted':
      return {type: 'stay'};
    // Whatever was asked may have been done: what comes next is to ask again, here.
    case 'network':
    case 'timeout':
      return refuse({code: error.kind, recoverable: true});
    case 'captcha':
      return captchaStep(error.why);
    case 'misconfigured':
      return go({name: 'stopped', why: error.kind, code: error.fault});
    case 'authorization':
      return refuse(notBegun(error.why));
    case 'protocol':
      return refuse({code: error.kind, serverCode: `HTTP ${error.status}`, recoverable: true});
    case 'server': {
      if (!isErrorCode(error.code)) {
        // A second factor that this version does not know.
        if (error.code.startsWith('session.mfa.')) return go({name: 'stopped', why: 'unsupported', code: error.code});
        const problem = {code: 'unknown', ...named(error.code), recoverable: true} as const;
        return isLost(error) ? refuse(problem) : say(situation, problem);
      }
      const row = rows[error.code] ?? above;
      const step = row(situation, error.code, error.data);
      return withItsName(leadsHere(step, situation) ? withoutEffect : step, error.code);
    }
  }
};
