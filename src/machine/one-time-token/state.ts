/** A link from a message. Its token is in no screen: the machine alone has it, and for this page load only. */
export type OneTimeTokenScreen =
  /** The link is being followed. `email` is whom it was sent to, `verificationId` is there once that is proven. */
  | {readonly name: 'one-time-token'; readonly email?: string; readonly verificationId?: string}
  /** Somebody else is signed in; `current` is what they are known by, if anything. */
  | {readonly name: 'switch-account'; readonly email: string; readonly current?: string};
