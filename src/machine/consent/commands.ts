export type ConsentCommand =
  /** Learns what the application asks for. */
  | {readonly type: 'ask-consent'}
  | {readonly type: 'give-consent'; readonly organizationId?: string}
  /** Back to the application, which gets nothing. */
  | {readonly type: 'decline-consent'}
  /** Ends the session, so that somebody else can sign in. */
  | {readonly type: 'sign-out'};
