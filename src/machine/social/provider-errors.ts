/**
 * What a provider means by the `error` that it sends the browser back with: RFC 6749 4.1.2.1, OpenID Connect Core
 * 3.1.2.6, and the names that some providers have of their own.
 */
import type {Fault} from '../state.ts';

const refused = {code: 'provider-refused', recoverable: false} as const;
/** Nobody's fault here: later it works. */
const unavailable = {code: 'provider-unavailable', recoverable: true} as const;
/** The two do not fit together; the person cannot change that. */
const misconfigured = {code: 'connector.invalid_config', recoverable: false} as const;

const faults: ReadonlyMap<string, Fault> = new Map<string, Fault>([
  ['access_denied', refused],
  ['consent_required', refused],
  ['user_cancelled_authorize', refused],
  ['user_cancelled_login', refused],
  ['user_denied', refused],

  ['server_error', unavailable],
  ['slow_down', unavailable],
  ['temporarily_unavailable', unavailable],

  ['invalid_client', misconfigured],
  ['invalid_request', misconfigured],
  ['invalid_request_object', misconfigured],
  ['invalid_request_uri', misconfigured],
  ['invalid_scope', misconfigured],
  ['registration_not_supported', misconfigured],
  ['request_not_supported', misconfigured],
  ['request_uri_not_supported', misconfigured],
  ['unauthorized_client', misconfigured],
  ['unsupported_response_type', misconfigured],
]);

/** `undefined`: WeChat and Alipay tell of a cancel by leaving out their code. */
export const providerFault = (error: string | undefined): Fault =>
  error === undefined ? refused : (faults.get(error) ?? {code: 'connector.authorization_failed', recoverable: true});
