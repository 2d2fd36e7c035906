export type LocalSocialCommand =
  /** Brings the provider's window to the front. */
  {readonly type: 'show-popup'};

export type SocialCommand =
  /** `anyway`: also where the provider is known to refuse the browser. */
  | {readonly type: 'start-social'; readonly connectorId: string; readonly anyway?: boolean}
  /** Back from a provider, or a company's, with these parameters; sent by `start` on a callback path. */
  | {readonly type: 'finish-callback'; readonly connectorId: string; readonly params: Readonly<Record<string, string>>};
