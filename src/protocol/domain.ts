/** Labels of letters, digits and inner hyphens; the last one is no number. */
const domain = /^(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+[a-z][a-z\d-]{0,61}[a-z\d]$/;

/**
 * The one identity of a domain, however it is spelled: lower case, punycode, no root dot. `undefined` for what can be
 * no domain of a mailbox.
 */
export const readDomain = (written: string): string | undefined => {
  // What a URL would not read as part of the name: a port, a path, percent signs.
  if (/[\0-\x7f]/.test(written.replace(/[a-z\d.-]/gi, ''))) return undefined;
  const host = hostOf(written)?.replace(/\.$/, '') ?? '';
  return domain.test(host) && host.length <= 253 ? host : undefined;
};

const hostOf = (name: string) => {
  try {
    return new URL(`http://${name}`).hostname;
  } catch {
    return undefined;
  }
};
