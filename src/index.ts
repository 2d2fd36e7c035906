/**
 * Defines `<auth-sign-in>`, and names the types of its events and options.
 */
import {AuthSignIn} from './elements/auth-sign-in.ts';
import {define} from './elements/define.ts';

define('auth-sign-in', AuthSignIn);

export {AuthSignIn};
export type {CaptchaAsked, CaptchaProvider} from './elements/captcha/provider.ts';
export * from './elements/public-events.ts';
export type {Messages, Texts} from './i18n/own-texts.ts';
export type {FirstScreen, SignInOptions} from './machine/options.ts';
export type {RedirectReason, ScreenName} from './machine/state.ts';
