/**
 * Pictures follow the field that people wait for: each is work of its own for the browser, one in SVG a whole document.
 * What draws them follows it too; until then their places are kept.
 */
import {html} from 'lit';
import type * as Drawn from './drawn-pictures.ts';
import {imageUrl} from './safe-url.ts';
import type {Scheme} from './scheme.ts';

export interface Logos {
  light: string | null | undefined;
  dark: string | null | undefined;
}

let drawn: typeof Drawn | undefined;
export const drawPicturesBy = (better: typeof Drawn) => (drawn = better);

export const arePicturesDrawn = () => drawn !== undefined;

/** The one for this scheme; no other is ever fetched. */
export const logoFor = ({light, dark}: Logos, scheme: Scheme) =>
  (scheme === 'dark' && imageUrl(dark)) || imageUrl(light);

/** Decoration beside a name: the logo for this scheme, or the name's initial where there is none or it fails. */
export const connectorLogo = (name: string, logos: Logos, scheme: Scheme) =>
  drawn?.connectorLogo(name, logoFor(logos, scheme)) ?? html`<span class="as-logo"></span>`;

/** Where it fails, the site's name. */
export const siteLogo = (url: string, siteName: string) =>
  drawn?.siteLogo(url, siteName) ?? html`<img part="logo" alt="" />`;
