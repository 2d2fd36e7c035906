/**
 * A tenant's colours, between our defaults and the page's own tokens.
 */
interface Colors {
  readonly primaryColor?: string | undefined;
  readonly darkPrimaryColor?: string | undefined;
  readonly isDarkModeEnabled?: boolean | undefined;
}

/**
 * `read`: a colour, or nothing. On a page of ours the system's scheme decides, in any other the page's; without a dark
 * theme it is light.
 */
export const brandCss = (
  {primaryColor, darkPrimaryColor, isDarkModeEnabled}: Colors,
  read: (value: string | undefined) => string | undefined,
  ownsPage: boolean,
) => {
  const primary = read(primaryColor);
  const dark = read(darkPrimaryColor);
  const scheme = isDarkModeEnabled === false ? 'light' : ownsPage ? 'light dark' : '';
  return `:host{color-scheme:${scheme};--_server-primary:${primary && dark ? `light-dark(${primary},${dark})` : (primary ?? 'initial')}}`;
};
