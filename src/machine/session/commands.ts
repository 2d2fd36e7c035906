export type LocalSessionCommand =
  /** Loads the settings and finds the first screen; also the retry when that failed. */
  | {readonly type: 'start'}
  /** Throws the sign-in away and begins again, keeping the identifier. */
  | {readonly type: 'restart'};
