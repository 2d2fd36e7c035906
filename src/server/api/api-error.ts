/**
 * A refusal, as every part of the server throws it. The messages are for developers who look at the wire: the UI has
 * its own texts by code, so they stay in English and never repeat what a person typed or a provider said.
 */
const refusals = {
  'auth.forbidden': [403, 'The sign-in mode does not allow this.'],
  'connector.authorization_failed': [401, 'The provider did not confirm the sign-in.'],
  'connector.general': [400, 'The connector failed.'],
  'connector.insufficient_request_parameters': [400, 'The callback lacks parameters.'],
  'connector.invalid_config': [400, 'The configuration of the connector is not valid.'],
  'connector.invalid_request_parameters': [400, 'The parameters of the callback are not valid.'],
  'connector.invalid_response': [400, 'The provider gave an answer that cannot be read.'],
  'connector.not_found': [501, 'No connector can deliver this message.'],
  'connector.not_implemented': [501, 'The connector cannot do this.'],
  'connector.rate_limit_exceeded': [429, 'The provider refuses more messages for now.'],
  'connector.social_auth_code_invalid': [401, 'The provider does not accept the authorization code.'],
  'connector.social_invalid_access_token': [401, 'The provider does not accept the access token.'],
  'connector.social_invalid_id_token': [401, 'The ID token of the provider is not valid.'],
  'connector.template_not_found': [400, 'The connector has no template for this message.'],
  'connector.unexpected_type': [400, 'This connector is of another kind.'],
  'connector.usage_limit_exceeded': [429, 'The quota of the connector is used up.'],
  'custom_profile_fields.name_conflict_built_in_prop': [400, 'A field is named like a built-in property.'],
  'custom_profile_fields.name_conflict_custom_data': [400, 'A field is named like data of the system.'],
  'custom_profile_fields.name_conflict_sign_in_identifier': [400, 'A field is named like a sign-in identifier.'],
  'entity.not_exists_with_id': [404, 'There is nothing with this id.'],
  'entity.not_found': [404, 'There is no such thing.'],
  'guard.file_size_exceeded': [400, 'The file is too large.'],
  'guard.invalid_input': [400, 'The request is not valid.'],
  'guard.mime_type_not_allowed': [400, 'Files of this type are not taken.'],
  'oidc.access_denied': [400, 'This account may not use the application.'],
  'oidc.invalid_request': [400, 'This is not a valid OpenID Connect request.'],
  'one_time_token.email_mismatch': [400, 'The token was made for another e-mail address.'],
  'one_time_token.interaction_event_mismatch': [400, 'The token was made for something else.'],
  'one_time_token.token_consumed': [400, 'The token was used before.'],
  'one_time_token.token_expired': [400, 'The token has expired.'],
  'one_time_token.token_not_found': [404, 'There is no such token.'],
  'one_time_token.token_revoked': [400, 'The token was revoked.'],
  'organization.require_membership': [422, 'The account is no member of this organization.'],
  'password.expired': [422, 'The password is right, but too old.'],
  'password.rejected': [422, 'The password policy refuses this password.'],
  'request.message_rate_limited': [429, 'Too many messages went to this recipient. Wait a while.'],
  'session.captcha_failed': [422, 'The captcha was not passed.'],
  'session.captcha_required': [422, 'A captcha has to be passed first.'],
  'session.connector_validation_session_not_found': [400, 'This callback was used already, or never asked for.'],
  'session.email_blocklist.disposable_email_validation_failed': [500, 'There is no list of disposable domains.'],
  'session.email_blocklist.email_not_allowed': [422, 'This e-mail address is blocked.'],
  'session.email_blocklist.email_subaddressing_not_allowed': [422, 'E-mail addresses with a "+" part are blocked.'],
  'session.email_blocklist.invalid_email': [400, 'The e-mail address has no domain.'],
  'session.identifier_not_found': [404, 'Nobody is identified yet.'],
  'session.identity_conflict': [409, 'Somebody else is identified already.'],
  'session.insufficient_info': [400, 'A value that is needed is empty.'],
  'session.interaction_not_found': [404, 'The sign-in was not started: PUT /api/experience comes first.'],
  'session.invalid_connector_id': [422, 'There is no connector with this id.'],
  'session.invalid_credentials': [422, 'The account or the password is wrong.'],
  'session.invalid_interaction_type': [400, 'This does not belong to the current interaction event.'],
  'session.mfa.backup_code_can_not_be_alone': [422, 'Backup codes need another second factor beside them.'],
  'session.mfa.backup_code_required': [422, 'The account needs new backup codes.'],
  'session.mfa.invalid_backup_code': [400, 'This backup code is wrong or was used.'],
  'session.mfa.invalid_totp_code': [400, 'This code of an authenticator app is wrong or was used.'],
  'session.mfa.mfa_factor_not_enabled': [400, 'This second factor is switched off, or the account does not have it.'],
  'session.mfa.mfa_policy_not_user_controlled': [422, 'The second factor cannot be skipped.'],
  'session.mfa.pending_info_not_found': [400, 'There is nothing to add: the verification has no secret.'],
  'session.mfa.require_mfa_verification': [403, 'A second factor has to be verified.'],
  'session.mfa.suggest_additional_mfa': [422, 'Another second factor makes the account safer.'],
  'session.mfa.webauthn_verification_failed': [400, 'The passkey did not prove itself.'],
  'session.mfa.webauthn_verification_not_found': [400, 'There is no passkey to ask for.'],
  'session.not_found': [400, 'The sign-in session is missing or has expired.'],
  'session.not_supported_for_forgot_password': [400, 'This cannot be part of a password recovery.'],
  'session.passkey_sign_in.conflict_rp_id': [400, 'The passkey was asked for at another host.'],
  'session.passkey_sign_in.pending_info_not_found': [400, 'No passkey was asked for.'],
  'session.passkey_sign_in.sso_users_not_allowed': [400, 'This account signs in through its identity provider.'],
  'session.sso_enabled': [422, 'The domain of this e-mail address signs in through its own identity provider.'],
  'session.verification_blocked_too_many_attempts': [400, 'Too many failed attempts.'],
  'session.verification_failed': [400, 'This verification is not complete, or cannot be used for this.'],
  'session.verification_session_not_found': [404, 'There is no such verification. Start it again.'],
  'storage.not_configured': [400, 'There is no storage for files.'],
  'user.email_already_in_use': [422, 'Another account has this e-mail address.'],
  'user.email_exists_in_profile': [422, 'The account has an e-mail address already.'],
  'user.identity_already_in_use': [422, 'This identity belongs to another account.'],
  'user.identity_not_exist': [404, 'No account has this social identity.'],
  'user.missing_mfa': [422, 'The account needs a second factor.'],
  'user.missing_profile': [422, 'The account needs more data.'],
  'user.new_password_required_in_profile': [422, 'There is no new password yet.'],
  'user.passkey_preferred': [422, 'The person may want a passkey.'],
  'user.password_exists_in_profile': [422, 'The account has a password already.'],
  'user.phone_already_in_use': [422, 'Another account has this phone number.'],
  'user.phone_exists_in_profile': [422, 'The account has a phone number already.'],
  'user.same_password': [422, 'The new password is the old one.'],
  'user.sign_in_method_not_enabled': [422, 'This way to sign in is switched off.'],
  'user.sso_identity_not_exist': [404, 'No account has this enterprise identity.'],
  'user.suggest_mfa': [422, 'A second factor makes the account safer.'],
  'user.suspended': [401, 'The account is suspended.'],
  'user.totp_already_in_use': [422, 'The account has an authenticator app already.'],
  'user.user_not_exist': [404, 'There is no such account.'],
  'user.username_already_in_use': [422, 'Another account has this username.'],
  'user.username_exists_in_profile': [422, 'The account has a username already.'],
  'user.username_lowercase_not_allowed': [422, 'The username must not contain lower-case letters.'],
  'user.username_numbers_not_allowed': [422, 'The username must not contain digits.'],
  'user.username_too_long': [422, 'The username is too long.'],
  'user.username_too_short': [422, 'The username is too short.'],
  'user.username_underscore_not_allowed': [422, 'The username must not contain underscores.'],
  'user.username_uppercase_not_allowed': [422, 'The username must not contain capital letters.'],
  'verification_code.code_mismatch': [400, 'The code is wrong.'],
  'verification_code.email_mismatch': [400, 'The code was sent to another e-mail address.'],
  'verification_code.exceed_max_try': [400, 'Too many wrong codes. Ask for a new one.'],
  'verification_code.expired': [400, 'The code has expired. Ask for a new one.'],
  'verification_code.not_found': [400, 'No code is waiting to be entered.'],
  'verification_code.phone_mismatch': [400, 'The code was sent to another phone number.'],
} as const satisfies Record<string, readonly [status: number, message: string]>;

/** A code of the table, or one that a connector brings along. */
export type RefusalCode = keyof typeof refusals | `connector.${string}`;

const lookUp = (code: string): readonly [number, string] =>
  (refusals as Record<string, readonly [number, string]>)[code] ?? refusals['connector.general'];

export interface ApiErrorOptions {
  /** Instead of the usual status of the code; every connector error of enterprise SSO is a 500. */
  status?: number;
  message?: string;
  data?: unknown;
  /** One readable line per problem; `guard.invalid_input` only. */
  details?: string;
  /** What an OIDC library would have said; stands beside the code in the body. */
  oidc?: {error: string; error_description: string};
}

export class ApiError extends Error {
  readonly code: RefusalCode;
  readonly status: number;
  readonly options: ApiErrorOptions;

  constructor(code: RefusalCode, options: ApiErrorOptions = {}) {
    const [status, message] = lookUp(code);
    super(options.message ?? message);
    this.name = 'ApiError';
    this.code = code;
    this.status = options.status ?? status;
    this.options = options;
  }

  /** The body; what is undefined is left out by JSON. */
  toJSON(): Record<string, unknown> {
    const {data, details, oidc} = this.options;
    return {code: this.code, message: this.message, data, details, ...oidc};
  }
}

const invalidRequest = (error_description: string) => ({error: 'invalid_request', error_description});

/** The interaction cookie is missing, forged or expired. */
export const sessionNotFound = () =>
  new ApiError('session.not_found', {oidc: invalidRequest('interaction session not found')});

/** The request names one application, the interaction belongs to another. */
export const interactionOfAnotherClient = () =>
  new ApiError('oidc.invalid_request', {oidc: invalidRequest('interaction client_id mismatch')});
