import type {SignInSettings} from '../protocol/settings.ts';

/** A colour as the engine understands it, or nothing; what a server says is never pasted into CSS unseen. */
const color = (value: string | undefined) => (value && CSS.supports('color', value) ? value : undefined);

/**
 * The server's branding as a sheet between our defaults and the page's own tokens.
 */
export class ServerTheme {
  readonly sheet = new CSSStyleSheet();
  #applied: SignInSettings['color'] | undefined;

  /** On a page of ours the system's scheme decides, in any other the page's; without a dark theme it is light. */
  apply({color: colors}: SignInSettings, ownsPage: boolean) {
    if (colors === this.#applied) return;
    this.#applied = colors;
    this.sheet.replaceSync(':host {}');
    const {style} = this.sheet.cssRules[0] as CSSStyleRule;
    const primary = color(colors.primaryColor);
    const dark = color(colors.darkPrimaryColor);
    if (primary) style.setProperty('--_server-primary', dark ? `light-dark(${primary}, ${dark})` : primary);
    if (colors.isDarkModeEnabled === false) style.colorScheme = 'light';
    else if (ownsPage) style.colorScheme = 'light dark';
  }
}
