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

export const readCookie = (wanted: string): string | undefined =>
  readAll()
    .split('; ')
    .find((pair) => pair.startsWith(`${wanted}=`))
    ?.slice(wanted.length + 1);

const readAll = () => {
  try {
    return document.cookie;
  } catch {
    return '';
  }
};

/**
 * One that is there was kept. Without any it is tried, as `navigator.cookieEnabled` may well say that cookies are enabled
 * where those of a site are blocked.
 */
export const keepsCookies = (): boolean => {
  if (readAll()) return true;
  const probe = 'auth-sign-in-probe';
  writeCookie(`${probe}=1`);
  const isKept = readCookie(probe) === '1';
  writeCookie(`${probe}=; Max-Age=0`);
  return isKept;
};
