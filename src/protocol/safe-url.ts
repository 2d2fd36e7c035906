/** `undefined` for what is none; `URL.parse` and `URL.canParse` are younger than the engines that we serve. */
export const parseUrl = (url: string | null | undefined, base?: string): URL | undefined => {
  try {
    return new URL(url ?? '', base);
  } catch {
    return undefined;
  }
};

/**
 * URLs from settings, servers and providers are followed only over http(s), so that `javascript:` and friends never run.
 * The absolute URL, or `undefined`; relative ones only where a `base` is given.
 */
export const webUrl = (url: string | null | undefined, base?: string): string | undefined => {
  const found = url ? parseUrl(url, base) : undefined;
  return found && /^https?:$/.test(found.protocol) ? found.href : undefined;
};

/** The URL itself if it leads to a page of the web; a relative one does, on the site it is read on. */
export const webPage = (url: string | undefined): string | undefined => webUrl(url, 'https://site') && url;
