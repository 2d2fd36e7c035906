import type {SignInSettings} from '../protocol/settings.ts';

/** A colour as the engine understands it, or nothing; what a server says is never pasted into CSS unseen. */
const color = (value: string | null | undefined) => (value && CSS.supports('color', value) ? value : undefined);

/**
 * The server's branding as a sheet between our defaults and the page's own tokens.
 */
export class ServerTheme {
  readonly #branding = new CSSStyleSheet();
  readonly #custom = new CSSStyleSheet();

  get sheets(): readonly CSSStyleSheet[] {
    return [this.#branding, this.#custom];
  }

  /** `customCss` only where the page wants it: on hosted pages, or with `server-css`. */
  apply({color: colors, customCss}: SignInSettings, withCustomCss: boolean) {
    this.#branding.replaceSync(':host {}');
    const rule = this.#branding.cssRules[0] as CSSStyleRule;
    const primary = color(colors.primaryColor);
    const dark = color(colors.darkPrimaryColor);
    if (primary) {
      rule.style.setProperty('--_server-primary', dark ? `light-dark(${primary}, ${dark})` : primary);
    }
    this.#custom.replaceSync((withCustomCss && customCss) || '');
  }
}
