/**
 * What the page tells the machine before it starts.
 */
import type {Captcha} from './captcha/captcha.ts';
import type {AuthorizationUrl} from './embedded/authorization-url.ts';
import type {RedirectReason} from './state.ts';

export type FirstScreen =
  'sign_in' | 'register' | 'reset_password' | 'identifier:sign_in' | 'identifier:register' | 'single_sign_on';

export interface SignInOptions {
  /** Origin of the identity server. Default: the page's. Only the same origin works against a stock Logto. */
  readonly endpoint?: string;
  /** Client id of the application; goes with every request as `Logto-App-Id`. */
  readonly appId?: string;
  /**
   * An authorization URL prepared by an OIDC SDK: visited out of sight, so that the interaction starts in place. A
   * function is asked anew each time one is needed, a restart among them.
   */
  readonly authorizationUrl?: AuthorizationUrl | undefined;
  /** `in-place`, with an `authorizationUrl`: the redirects are followed out of sight, and `finished` gets their end. */
  readonly completion?: 'navigate' | 'in-place';
  /** Where providers stand: in place of the page, or in a window of their own, if the browser allows one. */
  readonly social?: 'redirect' | 'popup';
  /** Finished in place: what the SDK's callback takes. It may hold a code, and the page alone gets it. */
  readonly finished?: (callbackUrl: string, redirectTo: string) => void;
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
  /** `false`: a reload, or the screen of an earlier sign-in in this history entry, does not show that screen again. */
  readonly resumes?: boolean;
  /** Keeps nothing of which way in was used here. */
  readonly noLastUsed?: boolean;
  /** Language of the UI, sent as `Accept-Language`; read before each request. */
  readonly locale?: () => string;
  /** Default: the browser's. A test or Storybook passes the embedded server's. */
  readonly fetch?: (request: Request) => Promise<Response>;
  /** Asked before the browser leaves the page; `false` keeps it here. Default: leave. */
  readonly mayLeave?: (to: string, reason: RedirectReason) => boolean;
}

/** An interaction that is started anew knows nothing of an earlier one. */
export const resumes = ({resumes = true, authorizationUrl}: SignInOptions) => resumes && !authorizationUrl;
