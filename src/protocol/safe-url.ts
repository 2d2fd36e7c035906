/**
 * URLs from settings, servers and providers are followed only over http(s), so that `javascript:` and friends never run.
 * The absolute URL, or `undefined`; relative ones only where a `base` is given.
 */
export const webUrl = (url: string | null | undefined, base?: string): string | undefined => {
  if (!url) return undefined;
  try {
    const {protocol, href} = new URL(url, base);
    return /^https?:$/.test(protocol) ? href : undefined;
  } catch {
    return undefined;
  }
};

/** The URL itself if it leads to a page of the web; a relative one does, on the site it is read on. */
export const webPage = (url: string | undefined): string | undefined => webUrl(url, 'https://site') && url;
