import {html, nothing} from 'lit';
import {isAfterField} from '../page/after-the-field.ts';
import {imageUrl} from '../page/safe-url.ts';
import type {Scheme} from '../page/scheme.ts';

export interface Logos {
  light: string | null | undefined;
  dark: string | null | undefined;
}

/** The one for this scheme; no other is ever fetched. */
export const logoFor = ({light, dark}: Logos, scheme: Scheme) =>
  (scheme === 'dark' && imageUrl(dark)) || imageUrl(light);

/** For an image with an empty element after it: that one has the text while the image cannot be shown. */
export const insteadOf =
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

/** Decoration beside a name: the logo for this scheme, or the name's initial where there is none or it fails. */
export const connectorLogo = (name: string, logos: Logos, scheme: Scheme) => {
  const url = logoFor(logos, scheme);
  const initial = () => initialOf(name);
  const show = insteadOf(initial);
  const image = html`<img class="as-logo" src=${isAfterField() ? url : nothing} alt="" @error=${show} @load=${show} />`;
  return html`${url ? image : nothing}<span
      class="as-logo"
      aria-hidden="true"
      ?hidden=${url}
      .textContent=${!url && isAfterField() ? initial() : ''}
    ></span>`;
};
