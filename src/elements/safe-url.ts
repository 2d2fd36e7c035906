/**
 * URLs from settings and servers are followed only over http(s), so that `javascript:` and friends never run.
 */
export const webUrl = (url: string | null | undefined): string | undefined => {
  if (!url) return undefined;
  try {
    const {protocol, href} = new URL(url, document.baseURI);
    return protocol === 'https:' || protocol === 'http:' ? href : undefined;
  } catch {
    return undefined;
  }
};

/** Images may also come inside the settings, as `data:image/…`. */
export const imageUrl = (url: string | null | undefined): string | undefined =>
  url && /^data:image\//i.test(url) ? url : webUrl(url);
