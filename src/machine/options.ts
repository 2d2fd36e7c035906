/**
 * What the page tells the machine before it starts.
 */
import type {Captcha} from './captcha/captcha.ts';
import type {RedirectReason} from './state.ts';

export type FirstScreen =
  'sign_in' | 'register' | 'reset_password' | 'identifier:sign_in' | 'identifier:register' | 'single_sign_on';

export interface SignInOptions {
  /** Origin of the identity server. Default: the page's. Only the same origin works against a stock Logto. */
  readonly endpoint?: string;
  /** Client id of the application; goes with every request as `Logto-App-Id`. */
  readonly appId?: string;
  /** An authorization URL prepared by an OIDC SDK: fetched once, so that the interaction starts in place. */
  readonly authorizationUrl?: string;
  /** `path`: every screen at its own path. `memory`: the URL is left alone. Default `memory`. */
  readonly routing?: 'path' | 'memory';
  /** Where the application begins a sign-in: offered when one that has ended cannot begin afresh here. */
  readonly startUrl?: string;
  readonly firstScreen?: FirstScreen;
  /** Of `identifier:…` first screens: what they take, `username`, `email` or `phone`, parted by spaces. */
  readonly identifier?: string;
  /** Whose branding is shown, by its id. */
  readonly organizationId?: string;
  /** Stands in the identifier field at the beginning; what is typed there instead outlives a reload. */
  readonly loginHint?: string;
  /** `social:<target>` or `sso:<connectorId>`: go there at once. */
  readonly directSignIn?: string;
  /** Countries whose phone numbers are taken, by ISO code, parted by spaces; all of them by default. */
  readonly countries?: string;
  /** Asks the person to prove to be one, where the settings want that. Without it such a sign-in ends. */
  readonly captcha?: Captcha;
  /** Keeps nothing of which way in was used here. */
  readonly noLastUsed?: boolean;
  /** Language of the UI, sent as `Accept-Language`; read before each request. */
  readonly locale?: () => string;
  /** Default: the browser's. A test or Storybook passes the embedded server's. */
  readonly fetch?: (request: Request) => Promise<Response>;
  /** Asked before the browser leaves the page; `false` keeps it here. Default: leave. */
  readonly mayLeave?: (to: string, reason: RedirectReason) => boolean;
}
