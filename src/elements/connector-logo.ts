import {html, nothing} from 'lit';
import {imageUrl} from './safe-url.ts';
import type {Scheme} from './scheme.ts';

export interface Logos {
  light: string | null | undefined;
  dark: string | null | undefined;
}

/** Swaps an image and the initial beside it, whichever can be shown. */
const show = (image: HTMLImageElement, loaded: boolean) => {
  image.hidden = !loaded;
  const initial = image.nextElementSibling;
  if (initial instanceof HTMLElement) initial.hidden = loaded;
};

/** Decoration beside a name: the logo for this scheme, or the name's initial where there is none or it fails. */
export const connectorLogo = (name: string, logos: Logos, scheme: Scheme) => {
  const url = imageUrl((scheme === 'dark' && logos.dark) || logos.light);
  const initial = name.slice(0, 1).toUpperCase();
  return html`${
      url
        ? html`<img
            class="as-logo"
            src=${url}
            alt=""
            @error=${(event: Event) => show(event.target as HTMLImageElement, false)}
            @load=${(event: Event) => show(event.target as HTMLImageElement, true)}
          />`
        : nothing
    }<span class="as-logo" aria-hidden="true" ?hidden=${Boolean(url)}>${initial}</span>`;
};
