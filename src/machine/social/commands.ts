export type SocialCommand =
  | {readonly type: 'start-social'; readonly connectorId: string}
  /** Back from a provider, or a company's, with these parameters; sent by `start` on a callback path. */
  | {readonly type: 'finish-callback'; readonly connectorId: string; readonly params: Readonly<Record<string, string>>};
