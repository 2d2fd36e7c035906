/**
 * The class of `<auth-sign-in>` and its types, without its definition: for a name of one's own.
 */
export {AuthSignIn} from './elements/auth-sign-in.ts';
export type {CaptchaAsked, CaptchaProvider} from './elements/captcha/provider.ts';
export * from './elements/public-events.ts';
export type {Messages, Texts} from './i18n/own-texts.ts';
export type {AuthorizationUrl} from './machine/embedded/authorization-url.ts';
export type {FirstScreen, SignInOptions} from './machine/options.ts';
export type {RedirectReason, ScreenName} from './machine/state.ts';
