import {webUrl} from './safe-url.ts';

/** As people write it into an address bar: a name, perhaps a port and a path. */
const withoutScheme = /^[^/:?#@\s]+(:\d+)?(\/|$)/;

/**
 * Where the server is, as far as a page says so: relative to the page, without a scheme by the page's own. No slash at
 * the end; `undefined` where that is no place on the web.
 */
export const serverUrl = (endpoint: string | undefined, page: string): string | undefined => {
  const given = endpoint?.trim() || '/';
  const found = webUrl(withoutScheme.test(given) ? `//${given}` : given, page);
  if (!found) return undefined;
  const {origin, pathname} = new URL(found);
  return origin + pathname.replace(/\/+$/, '');
};

/** A URL of the web on the server's own origin: another's cookies are none of the server's. */
export const urlOnServer = (url: string, server: string, page: string): string | undefined => {
  const found = webUrl(url, page);
  return found && new URL(found).origin === new URL(server).origin ? found : undefined;
};
