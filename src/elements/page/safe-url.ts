import {webUrl} from '../../protocol/safe-url.ts';

/** A link in the settings, which may be relative to the page; on a server to whichever it comes to stand in. */
export const linkUrl = (url: string | null | undefined) => webUrl(url, globalThis.document?.baseURI ?? 'https://site');

/** An image in the settings; it may also come along as `data:image/…`. */
export const imageUrl = (url: string | null | undefined): string | undefined =>
  url && /^data:image\//i.test(url) ? url : linkUrl(url);
