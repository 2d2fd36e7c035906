import type {LitElement, ReactiveController} from 'lit';
import {readsOurSheets} from '../elements/page/reads-our-sheets.ts';
import {schemeOf} from '../elements/page/scheme.ts';
import type {SignInSettings} from '../protocol/settings.ts';
import {loaderFrom} from '../platform/load.ts';
import {brandCss} from '../theme/brand.ts';

const load = loaderFrom(import.meta.url);

interface BrandedHost extends LitElement {
  /** Whether the tenant's CSS is wanted. */
  readonly serverCss: boolean;
  /** The page is nothing but this element, so its scheme and its icon are the tenant's too. */
  readonly ownsPage: boolean;
}

/** `var()`, `inherit` and their like pass for colours too; no colour has such a name. */
const borrowed = /var|env|attr|inh|ini|uns|rev/i;

/** A colour as the engine understands it, or nothing; what a server says is never pasted into CSS unseen. */
const color = (value: string | undefined) =>
  value && CSS.supports('color', value) && !borrowed.test(value) ? value : undefined;

/**
 * The tenant's branding: colours as a sheet between our defaults and the page's own tokens, CSS, the page's icon.
 */
export class BrandingController implements ReactiveController {
  readonly #host: BrandedHost;
  readonly #sheet = new CSSStyleSheet();
  #colors: SignInSettings['color'] | undefined;

  constructor(host: BrandedHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected() {
    const root = this.#host.renderRoot as ShadowRoot;
    if (!readsOurSheets()) {
      void load(() => import('../elements/page/older-engines.ts')).then(
        ({dressInOlderEngine}) => dressInOlderEngine(this.#host),
        () => {},
      );
    }
    // After the element's own sheets.
    if (!root.adoptedStyleSheets.includes(this.#sheet)) root.adoptedStyleSheets.push(this.#sheet);
  }

  /** Says whether they are others, and with them perhaps the scheme. */
  paint({color: colors}: SignInSettings) {
    if (colors === this.#colors) return false;
    this.#colors = colors;
    this.#sheet.replaceSync(brandCss(colors, color, this.#host.ownsPage));
    return true;
  }

  /** After the sheets of a new screen, so that the last word is the tenant's. */
  dress(settings: SignInSettings) {
    const host = this.#host;
    const css = host.serverCss && settings.customCss;
    const root = host.renderRoot as ShadowRoot;
    if (css)
      void load(() => import('../theme/custom-css.ts')).then(
        ({applyCustomCss}) => applyCustomCss(css, root, host.ownsPage),
        () => {},
      );
    if (!host.ownsPage) return;
    if (settings.color.isDarkModeEnabled === false) document.documentElement.style.colorScheme = 'light';
    // Nobody waits for an icon, and who is offline by then does without.
    setTimeout(
      () =>
        load(() => import('../elements/page/page-icon.ts')).then(
          ({setPageIcon}) => setPageIcon(settings, schemeOf(host)),
          () => {},
        ),
      500,
    );
  }
}
