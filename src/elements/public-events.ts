/**
 * What a page can listen to. They bubble, cross shadow boundaries and carry nothing secret, with the one exception that is
 * told at it.
 */
import type {RedirectReason, ScreenName} from '../machine/state.ts';

const open = {bubbles: true, composed: true};
const cancelable = {...open, cancelable: true};

/** The first screen can be used. */
export class AuthReadyEvent extends Event {
  constructor() {
    super('auth-ready', open);
  }
}

/** Another screen is shown. */
export class AuthScreenChangeEvent extends Event {
  readonly screen: ScreenName;

  constructor(screen: ScreenName) {
    super('auth-screen-change', open);
    this.screen = screen;
  }
}

/** The browser, or a window that the page has opened, is about to go elsewhere. Cancel it to go there in your own way. */
export class AuthRedirectEvent extends Event {
  /** Absolute, http or https. */
  readonly url: string;
  readonly reason: RedirectReason;

  constructor(url: string, reason: RedirectReason) {
    super('auth-redirect', cancelable);
    this.url = url;
    this.reason = reason;
  }
}

/**
 * The person is signed in at the identity server; following `redirectTo` brings them back to the application. Cancel
 * it to do so in your own way. Finished in place it was followed: give `callbackUrl` to the callback of your SDK. That
 * holds a code, so that such an event does not bubble.
 */
export class AuthCompleteEvent extends Event {
  readonly redirectTo: string;
  /** Where the redirects ended; it may say `error` instead of a code, as OIDC has it. */
  readonly callbackUrl: string | undefined;

  constructor(redirectTo: string, callbackUrl?: string) {
    super('auth-complete', callbackUrl === undefined ? cancelable : {});
    this.redirectTo = redirectTo;
    this.callbackUrl = callbackUrl;
  }
}

/** Something went wrong, and the person has been told. */
export class AuthErrorEvent extends Event {
  /** A server code such as `session.not_found`, or `network`, `timeout`, `unknown` … */
  readonly code: string;
  /** Our own text in the language of the UI; never the server's, which can hold what was typed. */
  readonly message: string;
  /** Whether the person can go on from here. */
  readonly recoverable: boolean;

  constructor(code: string, message: string, recoverable: boolean) {
    super('auth-error', open);
    this.code = code;
    this.message = message;
    this.recoverable = recoverable;
  }
}

/** The person chose another language in the form's menu; a page can follow. */
export class AuthLanguageChangeEvent extends Event {
  /** BCP 47, one of ours. */
  readonly locale: string;

  constructor(locale: string) {
    super('auth-language-change', open);
    this.locale = locale;
  }
}

/** Each by its name: `addEventListener` and the templates of frameworks are typed by it. */
export interface AuthSignInEventMap {
  'auth-ready': AuthReadyEvent;
  'auth-screen-change': AuthScreenChangeEvent;
  'auth-redirect': AuthRedirectEvent;
  'auth-complete': AuthCompleteEvent;
  'auth-error': AuthErrorEvent;
  'auth-language-change': AuthLanguageChangeEvent;
}

declare global {
  // They bubble: whatever is around the element hears them too.
  interface GlobalEventHandlersEventMap extends AuthSignInEventMap {}
}
