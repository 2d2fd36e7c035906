export type OneTimeTokenCommand =
  /** What the URL says is looked at: the link is used, or another account is in the way, or there is none. */
  | {readonly type: 'follow-link'}
  /** Signs in as whom it was sent to; its token stays with the machine. */
  | {readonly type: 'use-link'; readonly email: string};
