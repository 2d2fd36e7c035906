/**
 * Pictures out of the settings, and what stands in for them.
 */
import {html, nothing} from 'lit';

/** For an image with an empty element after it: that one has the text while the image cannot be shown. */
const insteadOf =
  (text: () => string) =>
  ({target, type}: Event) => {
    const image = target as HTMLImageElement;
    const other = image.nextElementSibling as HTMLElement | null;
    // It comes after its screen has gone.
    if (!other) return;
    image.hidden = type === 'error';
    other.textContent = image.hidden ? text() : '';
    other.hidden = !other.textContent;
  };

/** With its accents, a flag with both its letters. A segmenter takes long to make, so only where there is an initial. */
const charactersOf = (name: string) =>
  'Segmenter' in Intl ? Array.from(new Intl.Segmenter().segment(name), ({segment}) => segment) : [...name];

/** The first character that says something, not one that only directs, joins or quotes. */
export const initialOf = (name: string) =>
  charactersOf(name)
    .find((each) => /[\p{L}\p{N}\p{S}]/u.test(each))
    ?.toUpperCase() ?? '';

/** The logo, or the name's initial where there is none or it fails. */
export const connectorLogo = (name: string, url: string | undefined) => {
  const initial = () => initialOf(name);
  const show = insteadOf(initial);
  return html`${url ? html`<img class="as-logo" src=${url} alt="" @error=${show} @load=${show} />` : nothing}<span
      class="as-logo"
      aria-hidden="true"
      ?hidden=${url}
      .textContent=${url ? '' : initial()}
    ></span>`;
};

/** Where it fails, the site's name. */
export const siteLogo = (url: string, siteName: string) => {
  const show = insteadOf(() => siteName);
  return html`<img part="logo" src=${url} alt=${siteName} @error=${show} @load=${show} /><span
      class="as-site"
      hidden
    ></span>`;
};
