/** Why the browser leaves the page. */
export type RedirectReason = 'social' | 'sso' | 'complete' | 'consent' | 'restart' | 'decline' | 'sign-out' | 'device';

export type StopReason =
  /** The sign-in was open too long, or was never started here. */
  | 'session-expired'
  | 'unknown-session'
  /** Nothing can be signed in to without them. */
  | 'cookies-blocked'
  /** It cannot go well as the page and its server are set up; `code` says what it is, for whoever built them. */
  | 'misconfigured'
  /** Inside another website, where the browser keeps the sign-in's cookies back. */
  | 'framed'
  | 'account-suspended'
  /** The settings or the account ask for a step this version cannot do. */
  | 'unsupported'
  /** A URL from a server or provider is not http(s). */
  | 'unsafe-url'
  /** A provider's window that has told the page which opened it; or cannot, as it is gone or kept apart. */
  | 'window-done'
  | 'window-lost';

export type SessionScreen =
  /** The settings are on their way; with a problem: they could not be loaded. `first` decides the skeleton. */
  | {readonly name: 'loading'; readonly first: 'sign-in' | 'register' | 'single-sign-on'}
  /** On the way to somewhere else. Nothing can be done here any more but to wait, or to follow `to` by hand. */
  | {
      readonly name: 'leaving';
      readonly to: string;
      readonly reason: RedirectReason;
      readonly connectorId?: string;
      /** Not the browser, only a frame or a window of ours: the page stays. */
      readonly within?: 'frame' | 'popup';
    }
  /**
   * The end of the road, and what leads on: `restart` can be done here, or the application begins at `startUrl`; where
   * neither is so, there are only words. `code` is what the server called it, if it did.
   */
  | {
      readonly name: 'stopped';
      readonly why: StopReason;
      readonly restarts?: boolean;
      readonly startUrl?: string;
      readonly code?: string;
    };

/** The server cannot be asked, or does not say what can be understood. */
export type SessionProblem =
  | 'network'
  | 'timeout'
  | 'protocol'
  | 'unknown'
  /** The page gave no authorization URL, or not in time. */
  | 'begin-failed'
  /** The page does not say where the server is, or not in a way that can be understood. */
  | 'misconfigured';
