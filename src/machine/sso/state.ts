export type SsoScreen =
  /** Asks for the e-mail whose domain names the company. */
  | {readonly name: 'single-sign-on'}
  | {readonly name: 'sso-connectors'; readonly email: string; readonly connectorIds: readonly string[]};

/** The connectors of the e-mail domain typed last: the form has turned into single sign-on. */
export interface DetectedSso {
  /** As it stands in the field. */
  readonly email: string;
  /** Of the address, as people write it. */
  readonly domain: string;
  readonly connectorIds: readonly string[];
}

export type SsoProblem = 'sso-not-enabled';
