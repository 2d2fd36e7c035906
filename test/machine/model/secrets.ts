/** What nobody may find in a state, in the browser's history or in its stores: each is told from everything else. */
export const secrets = {
  password: 'never-kept-password',
  code: '730519',
  totp: '284066',
  totpSecret: 'NEVERKEPTSECRETOFAPP',
  backupCodes: ['f00dcafe01', 'f00dcafe02'],
  token: 'never-kept-one-time-token',
  captchaToken: 'never-kept-captcha-token',
  providerCode: 'never-kept-provider-code',
} as const;

export const allSecrets: readonly string[] = Object.values(secrets).flat();
