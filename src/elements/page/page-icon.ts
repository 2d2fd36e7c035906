/**
 * The icon of a page that is nothing but the sign-in.
 */
import type {SignInSettings} from '../../protocol/settings.ts';
import {logoFor} from '../social/connector-logo.ts';
import type {Scheme} from './scheme.ts';

const iconLink = () => {
  const found = document.querySelector<HTMLLinkElement>('link[rel~="icon"]');
  if (found) return found;
  const link = document.createElement('link');
  link.rel = 'icon';
  document.head.append(link);
  return link;
};

export const setPageIcon = ({branding}: SignInSettings, scheme: Scheme) => {
  const icon = logoFor({light: branding.favicon, dark: branding.darkFavicon}, scheme);
  if (icon) iconLink().href = icon;
};
