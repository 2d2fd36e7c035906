/** What an authenticator app takes, out of a QR code or a link: whose account it is at which site, and its secret. */
export const otpauthUri = (secret: string, issuer: string, account: string): string => {
  const label = account ? `${issuer}:${account}` : issuer;
  return `otpauth://totp/${encodeURIComponent(label)}?${new URLSearchParams({secret, issuer})}`;
};
