/**
 * What engines from before 2024 need before our sheets mean something to them, and which they alone load.
 */
import type {CSSResult, LitElement, ReactiveController} from 'lit';
import {lower} from '../../theme/lower.ts';
import {mixOf, paletteOf, primarySource, readMix, sources, type Given, type Rgb} from '../../theme/palette.ts';
import {worn} from './adopt-styles.ts';

const lowered = new WeakSet<CSSResult>();
const lowerSheet = (sheet: CSSResult) => {
  if (lowered.has(sheet)) return;
  lowered.add(sheet);
  sheet.styleSheet?.replaceSync(lower(sheet.cssText));
};

const system = () => matchMedia('(prefers-color-scheme: dark)');

/** Where it cannot be registered: in px, or it would be that of whatever uses it. */
const remOf = (host: Element) => {
  if ('registerProperty' in CSS) return '';
  const sizes = [host, document.documentElement].map((each) => parseFloat(getComputedStyle(each).fontSize));
  return `:host { --_rem: ${Math.max(...sizes)}px !important }`;
};

/** The colours, drawn anew whenever what they are made of has changed; and what a rem is to us. */
class Palette implements ReactiveController {
  readonly #host: LitElement;
  readonly #sheet = new CSSStyleSheet();
  #before = '';

  constructor(host: LitElement) {
    this.#host = host;
    const root = host.renderRoot as ShadowRoot;
    // Where visitors ask for other colours, those come after it.
    root.adoptedStyleSheets = [this.#sheet, ...root.adoptedStyleSheets];
    host.addController(this);
  }

  hostConnected() {
    system().addEventListener('change', this.#follow);
    this.#follow();
  }

  hostDisconnected() {
    system().removeEventListener('change', this.#follow);
  }

  hostUpdated() {
    this.#follow();
  }

  readonly #follow = () => {
    const style = getComputedStyle(this.#host);
    // Empty where the engine has none.
    const scheme = style.getPropertyValue('color-scheme');
    const isDark = scheme.includes('dark') && (!scheme.includes('light') || system().matches);
    const given = Object.values(sources).map((source) => style.getPropertyValue(source.slice(4, -1)));
    const tenants = style.getPropertyValue('--_server-primary');
    const rem = remOf(this.#host);
    const now = [rem, isDark, tenants, ...given].join();
    if (now === this.#before) return;
    this.#before = now;
    const all = {...sources, primary: primarySource(tenants, isDark)};
    const read = Object.entries(all).map(([name, source]) => [name, this.#colorOf(source)]);
    const palette = paletteOf(Object.fromEntries(read) as Given, isDark);
    this.#sheet.replaceSync(palette + rem);
    // Pictures follow the scheme, after this draw.
    void Promise.resolve().then(() => this.#host.requestUpdate());
  };

  /** As the engine understands it, in a property that nobody sees. */
  #colorOf(value: string): Rgb | undefined {
    this.#sheet.replaceSync(`:host { stop-color: ${mixOf(value)} }`);
    return readMix(getComputedStyle(this.#host).stopColor);
  }
}

const dressed = new WeakSet<LitElement>();

export const dressInOlderEngine = (host: LitElement) => {
  if (dressed.has(host)) return;
  dressed.add(host);
  const own = (host.constructor as typeof LitElement).elementStyles;
  for (const sheet of [...worn, ...own]) if ('cssText' in sheet) lowerSheet(sheet);
  // And those to come.
  worn.add = (sheet) => {
    lowerSheet(sheet);
    return worn;
  };
  new Palette(host);
};
