/**
 * The page's own cookies, which may be blocked: nothing here ever throws.
 */
export const writeCookie = (cookie: string) => {
  try {
    document.cookie = cookie;
  } catch {
    // Blocked.
  }
};

export const readCookie = (wanted: string): string | undefined => {
  try {
    return document.cookie
      .split('; ')
      .find((pair) => pair.startsWith(`${wanted}=`))
      ?.slice(wanted.length + 1);
  } catch {
    return undefined;
  }
};

/** It is tried: where a site's cookies are blocked, `navigator.cookieEnabled` may well say that they are enabled. */
export const keepsCookies = (): boolean => {
  const probe = 'auth-sign-in-probe';
  writeCookie(`${probe}=1`);
  const isKept = readCookie(probe) === '1';
  writeCookie(`${probe}=; Max-Age=0`);
  return isKept;
};
