/**
 * What every problem is called, in words a person can act on. Exhaustive: a code without a text does not compile.
 * Codes that mean the same to a person share a text, whose id is the code that names it best.
 */
import type {Fault} from '../machine/state.ts';
import type {ProblemText} from './problem-text.ts';
import {accountTexts} from './problems/account.ts';
import {captchaTexts} from './problems/captcha.ts';
import {codeTexts} from './problems/code.ts';
import {consentTexts} from './problems/consent.ts';
import {deviceTexts} from './problems/device.ts';
import {codeOf, errorCode} from './problems/error-code.ts';
import {forgotPasswordTexts} from './problems/forgot-password.ts';
import {identifierTexts} from './problems/identifier.ts';
import {mfaTexts} from './problems/mfa.ts';
import {oneTimeTokenTexts} from './problems/one-time-token.ts';
import {passkeyTexts} from './problems/passkey.ts';
import {passwordTexts} from './problems/password.ts';
import {phoneTexts} from './problems/phone.ts';
import {profileTexts} from './problems/profile.ts';
import {sessionTexts} from './problems/session.ts';
import {socialTexts} from './problems/social.ts';
import {ssoTexts} from './problems/sso.ts';
import {termsTexts} from './problems/terms.ts';
import type {Texts} from './problems/shared.ts';

export {languageText} from './problems/language.ts';

/** By flow, as its words come with it. */
const flows = {
  session: sessionTexts,
  identifier: identifierTexts,
  phone: phoneTexts,
  password: passwordTexts,
  'forgot-password': forgotPasswordTexts,
  'one-time-token': oneTimeTokenTexts,
  code: codeTexts,
  profile: profileTexts,
  social: socialTexts,
  sso: ssoTexts,
  account: accountTexts,
  consent: consentTexts,
  device: deviceTexts,
  terms: termsTexts,
  mfa: mfaTexts,
  passkey: passkeyTexts,
  captcha: captchaTexts,
};

const texts: Texts<Fault['code']> = {
  ...sessionTexts,
  ...identifierTexts,
  ...phoneTexts,
  ...passwordTexts,
  ...forgotPasswordTexts,
  ...oneTimeTokenTexts,
  ...codeTexts,
  ...profileTexts,
  ...socialTexts,
  ...ssoTexts,
  ...accountTexts,
  ...consentTexts,
  ...deviceTexts,
  ...termsTexts,
  ...mfaTexts,
  ...passkeyTexts,
  ...captchaTexts,
};

/** The flow whose words tell of it. */
export const flowOfProblem = (code: string) => Object.entries(flows).find(([, own]) => code in own)?.[0];

/** The text of a problem in the language of the page. */
export const problemText = (fault: Fault): ProblemText => {
  const code = codeOf(fault);
  return {...texts[fault.code](fault), ...(code && {code: errorCode(code)})};
};
