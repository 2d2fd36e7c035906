/**
 * A cookie for what has to be there when a provider sends the person back, where no storage keeps it. No other page than
 * that connector's callback sees it, and it ends by itself. It holds no secret: the server compares nothing with it.
 */
import {keepsCookies, readCookie, writeCookie} from './cookies.ts';

const name = 'auth-sign-in-callback';

const write = (connectorId: string, value: string, seconds: number) => {
  const path = `/callback/${encodeURIComponent(connectorId)}`;
  const secure = location.protocol === 'https:' ? '; Secure' : '';
  writeCookie(`${name}=${value}; Path=${path}; Max-Age=${seconds}; SameSite=Lax${secure}`);
};

/** Says whether it will be there; of its own path nothing can be read here. */
export const setCallbackCookie = (connectorId: string, value: string, seconds: number): boolean => {
  if (!keepsCookies()) return false;
  write(connectorId, encodeURIComponent(value), seconds);
  return true;
};

/** On the callback's own page. */
export const readCallbackCookie = (): string | undefined => {
  try {
    const value = readCookie(name);
    return value && decodeURIComponent(value);
  } catch {
    return undefined;
  }
};

/** One use only. */
export const takeCallbackCookie = (connectorId: string): string | undefined => {
  const value = readCallbackCookie();
  if (readCookie(name) !== undefined) write(connectorId, '', 0);
  return value;
};
