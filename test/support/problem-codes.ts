/** Every problem that there is; one that is left out does not compile. */
import type {LocalProblemCode, Problem} from '../../src/machine/state.ts';
import {emailFaults, type EmailFault} from '../../src/protocol/email-address.ts';
import {phoneFaults, type PhoneFault} from '../../src/protocol/phone/faults.ts';
import {errorCodes} from '../../src/protocol/errors.ts';

const own: Record<Exclude<LocalProblemCode, EmailFault | PhoneFault>, true> = {
  network: true,
  timeout: true,
  protocol: true,
  unknown: true,
  'begin-failed': true,
  misconfigured: true,
  'callback-invalid': true,
  'provider-refused': true,
  'provider-unavailable': true,
  'connector-unknown': true,
  'popup-closed': true,
  'storage-blocked': true,
  'sso-not-enabled': true,
  'registration-closed': true,
  'captcha-blocked': true,
  'captcha-timeout': true,
  'captcha-failed': true,
  'terms-required': true,
  'passkey-unsupported': true,
  'passkey-exists': true,
  'passkey-unknown': true,
  'passkey-failed': true,
  'device-code-wrong': true,
  'device-expired': true,
};

/** Those that no server names. */
export const localProblemCodes: readonly LocalProblemCode[] = [
  ...emailFaults,
  ...phoneFaults,
  ...(Object.keys(own) as (keyof typeof own)[]),
];
export const problemCodes: readonly Problem['code'][] = [...errorCodes, ...localProblemCodes];
