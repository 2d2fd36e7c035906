/**
 * The sign-in without any element, for a UI of one's own: `createSignIn(options)`, `send` commands, draw `state`.
 */
export {createSignIn, type SignIn} from './machine/sign-in-machine.ts';
export type {Captcha, CaptchaRequest} from './machine/captcha/captcha.ts';
export type {Command, CommandType} from './machine/commands.ts';
export type {AuthorizationUrl} from './machine/embedded/authorization-url.ts';
export type {FirstScreen, SignInOptions} from './machine/options.ts';
export type * from './machine/state.ts';
export {secretsOf, type MfaSecrets} from './machine/mfa/secrets.ts';
export type {ErrorCode} from './protocol/errors.ts';
export type {CodeIdentifier, Identifier, InteractionEvent} from './protocol/experience.ts';
export {readPasswordPolicy, type PasswordPolicy} from './protocol/password-policy.ts';
export type {IdentifierType, SignInSettings, SocialConnector, SsoConnector} from './protocol/settings.ts';
