/**
 * Every situation a person can meet, one literal `State` each, by flow. Storybook draws them, the element tests check
 * them.
 */
import {fixtures as account} from './fixtures/account.ts';
import {fixtures as captcha} from './fixtures/captcha.ts';
import {fixtures as code} from './fixtures/code.ts';
import {fixtures as forgotPassword} from './fixtures/forgot-password.ts';
import {fixtures as consent} from './fixtures/consent.ts';
import {fixtures as device} from './fixtures/device.ts';
import {fixtures as identifier} from './fixtures/identifier.ts';
import {fixtures as passkey} from './fixtures/passkey.ts';
import {fixtures as mfa} from './fixtures/mfa.ts';
import {fixtures as password} from './fixtures/password.ts';
import {fixtures as oneTimeToken} from './fixtures/one-time-token.ts';
import {fixtures as phone} from './fixtures/phone.ts';
import {fixtures as profile} from './fixtures/profile.ts';
import {fixtures as session} from './fixtures/session.ts';
import {fixtures as social} from './fixtures/social.ts';
import {fixtures as sso} from './fixtures/sso.ts';

export {codeSent, settings, siteName} from './states.ts';

export const fixtures = {
  ...session,
  ...identifier,
  ...captcha,
  ...code,
  ...passkey,
  ...phone,
  ...password,
  ...forgotPassword,
  ...oneTimeToken,
  ...profile,
  ...sso,
  ...account,
  ...consent,
  ...device,
  ...social,
  ...mfa,
};

export type FixtureName = keyof typeof fixtures;
