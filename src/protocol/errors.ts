/**
 * What the server says when it refuses. The codes are a closed list here, because each needs a text of its own;
 * a code that is not listed is shown as `unknown`.
 */
import * as z from 'zod/mini';

/** The codes that the flows of this product can meet. */
export const errorCodes = [
  'auth.forbidden',
  'connector.authorization_failed',
  'connector.general',
  'connector.invalid_config',
  'connector.invalid_request_parameters',
  'connector.invalid_response',
  'connector.not_found',
  'connector.rate_limit_exceeded',
  'connector.social_auth_code_invalid',
  'connector.social_invalid_access_token',
  'connector.unexpected_type',
  'connector.usage_limit_exceeded',
  'entity.not_exists_with_id',
  'entity.not_found',
  'guard.invalid_input',
  'oidc.access_denied',
  'oidc.invalid_request',
  'one_time_token.email_mismatch',
  'one_time_token.interaction_event_mismatch',
  'one_time_token.token_consumed',
  'one_time_token.token_expired',
  'one_time_token.token_not_found',
  'one_time_token.token_revoked',
  'organization.require_membership',
  'password.expired',
  'password.rejected',
  'request.message_rate_limited',
  'request.rate_limited',
  'session.captcha_failed',
  'session.captcha_required',
  'session.connector_validation_session_not_found',
  'session.email_blocklist.email_not_allowed',
  'session.email_blocklist.email_subaddressing_not_allowed',
  'session.identifier_not_found',
  'session.identity_conflict',
  'session.insufficient_info',
  'session.interaction_not_found',
  'session.invalid_connector_id',
  'session.invalid_credentials',
  'session.invalid_interaction_type',
  'session.mfa.backup_code_can_not_be_alone',
  'session.mfa.backup_code_required',
  'session.mfa.invalid_backup_code',
  'session.mfa.invalid_totp_code',
  'session.mfa.mfa_factor_not_enabled',
  'session.mfa.mfa_policy_not_user_controlled',
  'session.mfa.pending_info_not_found',
  'session.mfa.require_mfa_verification',
  'session.mfa.suggest_additional_mfa',
  'session.mfa.webauthn_verification_failed',
  'session.mfa.webauthn_verification_not_found',
  'session.not_found',
  'session.not_supported_for_forgot_password',
  'session.passkey_sign_in.conflict_rp_id',
  'session.passkey_sign_in.pending_info_not_found',
  'session.passkey_sign_in.sso_users_not_allowed',
  'session.sso_enabled',
  'session.verification_blocked_too_many_attempts',
  'session.verification_failed',
  'session.verification_session_not_found',
  'user.email_already_in_use',
  'user.email_exists_in_profile',
  'user.identity_already_in_use',
  'user.identity_not_exist',
  'user.missing_mfa',
  'user.missing_profile',
  'user.new_password_required_in_profile',
  'user.passkey_preferred',
  'user.password_exists_in_profile',
  'user.phone_already_in_use',
  'user.phone_exists_in_profile',
  'user.same_password',
  'user.sign_in_method_not_enabled',
  'user.sso_identity_not_exist',
  'user.suggest_mfa',
  'user.suspended',
  'user.totp_already_in_use',
  'user.user_not_exist',
  'user.username_already_in_use',
  'user.username_exists_in_profile',
  'verification_code.code_mismatch',
  'verification_code.email_mismatch',
  'verification_code.exceed_max_try',
  'verification_code.expired',
  'verification_code.not_found',
  'verification_code.phone_mismatch',
] as const;
export type ErrorCode = (typeof errorCodes)[number];

export const isErrorCode = (code: string): code is ErrorCode => (errorCodes as readonly string[]).includes(code);

// --- the `data` that decides what happens next ----------------------------------------------------------------------

/** `user.missing_profile` */
export const missingProfileData = z.object({missingProfile: z.array(z.string()).check(z.minLength(1))});
/** `user.identity_not_exist`; the value arrives unmasked */
export const identityNotExistData = z.object({
  relatedUser: z.optional(z.object({type: z.enum(['email', 'phone']), value: z.string()})),
});
/** Why a password can be refused: `password_rejected.` and one of these. */
export const passwordRejections = [
  'too_short',
  'too_long',
  'character_types',
  'unsupported_characters',
  'pwned',
  'restricted.repetition',
  'restricted.sequence',
  'restricted.user_info',
  'restricted.words',
] as const;
export type PasswordRejection = `password_rejected.${(typeof passwordRejections)[number]}`;
/** `password.rejected` */
export const passwordRejectedData = z.array(
  z.object({code: z.string(), interpolation: z.optional(z.record(z.string(), z.unknown()))}),
);
