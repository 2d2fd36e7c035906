/**
 * The icons of a page that is nothing but the sign-in: in its tab, and on a home screen.
 */
import type {SignInSettings} from '../../protocol/settings.ts';
import {logoFor} from './pictures.ts';
import type {Scheme} from './scheme.ts';

const iconLink = (rel: string) => {
  const found = document.querySelector<HTMLLinkElement>(`link[rel~="${rel}"]`);
  if (found) return found;
  const link = document.createElement('link');
  link.rel = rel;
  document.head.append(link);
  return link;
};

/** Logto has one for both. */
export const setPageIcon = ({branding}: SignInSettings, scheme: Scheme) => {
  const icon = logoFor({light: branding.favicon, dark: branding.darkFavicon}, scheme);
  if (icon) for (const rel of ['icon', 'apple-touch-icon']) iconLink(rel).href = icon;
};
