/**
 * Every code that the contract's table of errors names, in its order. Its wildcards, `oidc.<any>` and `action.*`, are met
 * as codes that nobody knows.
 */
const under = (prefix: string, names: string) => names.split(' ').map((name) => `${prefix}.${name}`);

export const contractCodes: readonly string[] = [
  // 1. session.*
  ...under(
    'session',
    'not_found interaction_not_found verification_session_not_found verification_failed identifier_not_found ' +
      'identity_conflict invalid_interaction_type not_supported_for_forgot_password invalid_credentials ' +
      'verification_blocked_too_many_attempts sso_enabled captcha_required captcha_failed insufficient_info ' +
      'invalid_connector_id connector_validation_session_not_found csrf_token_mismatch',
  ),
  ...under('session.google_one_tap', 'cookie_mismatch invalid_id_token unverified_email'),
  ...under(
    'session.email_blocklist',
    'email_not_allowed email_subaddressing_not_allowed invalid_email disposable_email_validation_failed',
  ),
  ...under(
    'session.mfa',
    'require_mfa_verification suggest_additional_mfa backup_code_required invalid_totp_code invalid_backup_code ' +
      'webauthn_verification_failed webauthn_verification_not_found pending_info_not_found mfa_factor_not_enabled ' +
      'backup_code_can_not_be_alone mfa_policy_not_user_controlled mfa_sign_in_only bind_mfa_existed',
  ),
  ...under('session.passkey_sign_in', 'pending_info_not_found conflict_rp_id sso_users_not_allowed'),
  // Of older servers.
  ...under(
    'session',
    'forgot_password_not_enabled unauthorized invalid_sign_in_method connector_id_mismatch connector_session_not_found ' +
      'verification_expired unsupported_prompt_name identifier_not_verified',
  ),
  // 2. user.*
  ...under(
    'user',
    'user_not_exist identity_not_exist sso_identity_not_exist suspended sign_in_method_not_enabled missing_profile ' +
      'missing_mfa suggest_mfa passkey_preferred new_password_required_in_profile email_already_in_use ' +
      'phone_already_in_use username_already_in_use identity_already_in_use username_exists_in_profile ' +
      'email_exists_in_profile phone_exists_in_profile password_exists_in_profile same_password username_required ' +
      'username_starts_with_number username_invalid_charset_hard username_too_short username_too_long ' +
      'username_uppercase_not_allowed username_lowercase_not_allowed username_numbers_not_allowed ' +
      'username_underscore_not_allowed totp_already_in_use email_not_exist password_policy_violation',
  ),
  // 3. password.*, verification_code.*, one_time_token.*
  ...under('password', 'rejected expired'),
  ...under('verification_code', 'code_mismatch expired not_found exceed_max_try email_mismatch phone_mismatch'),
  ...under(
    'one_time_token',
    'token_not_found email_mismatch token_expired token_consumed token_revoked interaction_event_mismatch',
  ),
  // 4. generic
  ...under('guard', 'invalid_input file_size_exceeded mime_type_not_allowed'),
  'auth.forbidden',
  ...under('request', 'message_rate_limited rate_limited general invalid_input'),
  ...under('entity', 'not_found not_exists_with_id'),
  'organization.require_membership',
  ...under('oidc', 'access_denied invalid_client invalid_redirect_uri invalid_request invalid_target server_error'),
  ...under('oidc', 'invalid_grant invalid_token'),
  ...under(
    'custom_profile_fields',
    'name_conflict_built_in_prop name_conflict_sign_in_identifier name_conflict_custom_data',
  ),
  ...under('storage', 'not_configured upload_error'),
  'sign_in_experiences.password_expiration_invalid_period_days',
  'action.sign_in_identifier_changed',
  'single_sign_on.sso_signing_unavailable',
  // 5. connector.*
  ...under(
    'connector',
    'general invalid_config invalid_config_guard invalid_metadata invalid_certificate invalid_response ' +
      'invalid_request_parameters insufficient_request_parameters social_auth_code_invalid ' +
      'social_invalid_access_token social_invalid_id_token authorization_failed template_not_found not_implemented ' +
      'rate_limit_exceeded usage_limit_exceeded not_found unexpected_type',
  ),
];

/** The application's SDK hears of them, after the sign-in. */
export const codesOfTheSdk = under('oidc', 'invalid_grant invalid_token');
