export type SsoCommand =
  /** With the e-mail of the form that asked; finds one connector and goes there, or several and lists them. */
  {readonly type: 'find-sso'; readonly email: string} | {readonly type: 'start-sso'; readonly connectorId: string};

export type LocalSsoCommand =
  /** Silent look-up while typing; any other e-mail turns the form back. */
  {readonly type: 'detect-sso'; readonly email: string};
