/**
 * A cookie for what has to be there when a provider sends the person back, where no storage keeps it. No other page than
 * that connector's callback sees it, and it ends by itself. It holds no secret: the server compares nothing with it.
 */
const name = 'auth-sign-in-callback';
const path = (connectorId: string) => `/callback/${encodeURIComponent(connectorId)}`;

const write = (cookie: string) => {
  try {
    document.cookie = `${cookie}; SameSite=Lax${location.protocol === 'https:' ? '; Secure' : ''}`;
  } catch {
    // Blocked.
  }
};

const read = (wanted: string) => {
  try {
    const pairs = document.cookie.split('; ').map((pair) => pair.split('='));
    return pairs.find(([each]) => each === wanted)?.[1];
  } catch {
    return undefined;
  }
};

/** Of its own path nothing can be read here, so that another one tells whether cookies are kept. */
const areKept = () => {
  const probe = `${name}-probe`;
  write(`${probe}=1`);
  const found = read(probe) === '1';
  write(`${probe}=; Max-Age=0`);
  return found;
};

/** Says whether it will be there. */
export const setCallbackCookie = (connectorId: string, value: string, seconds: number): boolean => {
  if (typeof document !== 'object' || !areKept()) return false;
  write(`${name}=${encodeURIComponent(value)}; Path=${path(connectorId)}; Max-Age=${seconds}`);
  return true;
};

/** One use only; on the callback's own page. */
export const takeCallbackCookie = (connectorId: string): string | undefined => {
  if (typeof document !== 'object') return undefined;
  const value = read(name);
  write(`${name}=; Path=${path(connectorId)}; Max-Age=0`);
  try {
    return value && decodeURIComponent(value);
  } catch {
    return undefined;
  }
};
