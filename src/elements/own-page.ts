/**
 * A page that is nothing but the sign-in: its language, its scheme and its icon are ours to set.
 */
import type {SignInSettings} from '../protocol/settings.ts';
import {imageUrl} from './safe-url.ts';
import type {Scheme} from './scheme.ts';

const iconLink = () => {
  const found = document.querySelector<HTMLLinkElement>('link[rel~="icon"]');
  if (found) return found;
  const link = document.createElement('link');
  link.rel = 'icon';
  document.head.append(link);
  return link;
};

export const dressPage = ({branding, color}: SignInSettings, scheme: Scheme) => {
  if (color.isDarkModeEnabled === false) document.documentElement.style.colorScheme = 'light';
  const icon = imageUrl((scheme === 'dark' && branding.darkFavicon) || branding.favicon);
  if (icon) iconLink().href = icon;
};
