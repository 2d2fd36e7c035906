/**
 * The styles of a first screen without its script: one sheet for the form, which stands in the page, and one for the
 * shadow root around it.
 */
import {createHash} from 'node:crypto';
import type {CSSResult} from 'lit';
import type {SignInSettings} from '../protocol/settings.ts';
import {baseStyles} from '../theme/base.styles.ts';
import {brandCss} from '../theme/brand.ts';
import {cardStyles} from '../theme/card.styles.ts';
import {paletteOf} from '../theme/palette.ts';
import {passkeyStyles} from '../theme/passkey.styles.ts';
import {passwordFieldStyles} from '../theme/password-field.styles.ts';
import {resetStyles} from '../theme/reset.styles.ts';
import {registered, tokenStyles} from '../theme/tokens.styles.ts';
import {escapeHtml} from './attributes.ts';
import {neededFor} from './css/needed.ts';
import {workedOut} from './css/worked-out.ts';
import {lastOnes} from './last-ones.ts';
import {minifyCss} from './minify-css.ts';

export interface Sheet {
  readonly css: string;
  /** For `style-src`, where the sheet stands in the page: `'sha256-…'`. */
  readonly hash: string;
}

export interface SheetUrls {
  readonly page: string;
  readonly shadow: string;
}

/** For a moment they stand beside the sheets of the script, in which the private tokens have shorter names. */
const ownNames = (css: string) => css.replaceAll('--_', '--_pre-');

export const sheetOf = (css: string): Sheet => ({
  css,
  hash: `'sha256-${createHash('sha256').update(css).digest('base64')}'`,
});

const textOf = (sheets: readonly CSSResult[]) => sheets.map(({cssText}) => cssText).join('\n');

/** Registered in a page, as scripts do it: rules inside a shadow root do not count. */
const properties = registered.map(
  ([name, syntax, initial]) => `@property ${name} {syntax: '${syntax}'; inherits: true; initial-value: ${initial}}`,
);

/**
 * Longer than a slow line takes for the script. Until then what is said of one that does not come takes no place, nor does
 * the gap after it in the card; and where an engine can leave it out, it is not worked out either.
 */
const lostScript = `
  :is(#_, [data-auth]).as-lost {animation: auth-lost 0s 20s both}
  @keyframes auth-lost {
    from {
      block-size: 0;
      content-visibility: hidden;
      margin-block-end: calc(var(--_s) * -5);
      overflow: clip;
      visibility: hidden;
    }
  }
  @media (scripting: none) {
    :is(#_, [data-auth]).as-lost {display: none}
  }`;

/**
 * Where the parser has left the card in its template, our colours and sizes are in there too: until the script takes it
 * out, the form looks as the browser has it. In words that such engines know.
 */
const withoutCard = `
  template ~ [data-auth]:not(.as-lost), template ~ [data-auth] * {all: revert !important}
  template + [role] {font-size: 1.5em}
  template ~ [data-auth] :is(svg, [hidden], .as-icon-button) {display: none !important}
  template ~ [data-auth] :is(button, input):not([hidden], [type='checkbox'], .as-icon-button) {
    background: canvas !important;
    border: 1px solid !important;
    box-sizing: border-box !important;
    color: canvastext !important;
    display: block !important;
    font: inherit !important;
    inline-size: 100% !important;
    margin-block: 0.5em !important;
    padding: 0.75em !important;
  }
  template ~ [data-auth] [role='separator'] {text-align: center !important}`;

/** As the reset has it: the colour that the card's sheet gives the screen counts only where these are gone (`scheme.ts`). */
const unreached = ':is(#_, [data-auth]) {column-rule-color: currentcolor}';

/** `isAlone`: no rule of the page reaches the form, so there is nothing to take back. */
const formSheet = (isAlone: boolean) =>
  minifyCss(
    [
      isAlone ? unreached : resetStyles.cssText,
      textOf([baseStyles, passwordFieldStyles, passkeyStyles]),
      lostScript,
      withoutCard,
    ].join('\n'),
  );
const cardSheet = minifyCss(textOf([tokenStyles, cardStyles, baseStyles]));

/** What can be nothing else: here nobody can be asked whether it is a colour. */
const plainColor = /^(#[\da-f]{3,8}|[a-z]+|(rgb|hsl|hwb|lab|lch|oklab|oklch)a?\([\d\s.,%/a-z+-]+\))$/i;
const color = (value: string | undefined) => (value && plainColor.test(value) ? value : undefined);

/** For engines from before 2024, until the script works out the tenant's. */
const withoutScript = minifyCss(
  `@supports not (color: light-dark(oklch(from red l c h), red)) {${paletteOf({}, false)}}`,
);

/** Where nothing of the page sets a token of ours: the brand is all that is not known before. */
const knownTokens = lastOnes((brand) => workedOut({page: formSheet(true), shadow: cardSheet + brand}));

const anyTokens = (brand: string, isAlone: boolean) => ({
  page: minifyCss(properties.join('')) + formSheet(isAlone),
  shadow: cardSheet + brand + withoutScript,
});

interface Place {
  readonly ownsPage: boolean;
  readonly isAlone: boolean;
  /** What the tenant's own CSS says: it comes after ours, and may be about tokens. */
  readonly tenants?: {readonly page: string; readonly shadow: string} | undefined;
  /** What is drawn. Without it the sheets are for every screen. */
  readonly html?: string | undefined;
}

export const sheetsFor = (
  {color: colors}: SignInSettings,
  {ownsPage, isAlone, tenants, html}: Place,
): {page: Sheet; shadow: Sheet} => {
  const brand = brandCss(colors, color, ownsPage);
  const ours = isAlone && !tenants ? knownTokens(brand) : anyTokens(brand, isAlone);
  const sheetFor = (tree: 'page' | 'shadow') => {
    const css = html === undefined ? ours[tree] : neededFor(ours[tree], html);
    return sheetOf(ownNames(css) + (tenants?.[tree] ?? ''));
  };
  return {page: sheetFor('page'), shadow: sheetFor('shadow')};
};

/** In the page, or linked. */
export const styleTag = ({css}: Sheet, url: string | undefined, attribute = '') =>
  url ? `<link rel="stylesheet" href="${escapeHtml(url)}"${attribute}>` : `<style${attribute}>${css}</style>`;
