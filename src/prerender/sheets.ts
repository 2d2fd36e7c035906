/**
 * The styles of a first screen without its script: of the form, which stands in the page, and of the shadow root around
 * it.
 */
import {createHash} from 'node:crypto';
import type {CSSResult} from 'lit';
import type {SignInSettings} from '../protocol/settings.ts';
import {baseStyles} from '../theme/base.styles.ts';
import {brandCss} from '../theme/brand.ts';
import {cardStyles} from '../theme/card.styles.ts';
import {checkboxStyles} from '../theme/checkbox.styles.ts';
import {paletteOf} from '../theme/palette.ts';
import {passkeyStyles} from '../theme/passkey.styles.ts';
import {passwordFieldStyles} from '../theme/password-field.styles.ts';
import {resetStyles} from '../theme/reset.styles.ts';
import {registered, tokenStyles} from '../theme/tokens.styles.ts';
import {unnest} from '../theme/unnest.ts';
import {neededFor} from './css/needed.ts';
import {workedOut} from './css/worked-out.ts';
import {fallbackStyles} from './fallback.styles.ts';
import {lastOnes} from './last-ones.ts';
import {minifyCss} from './minify-css.ts';

export interface Sheet {
  readonly css: string;
  /** For `style-src`, as it stands in the page: `'sha256-…'`. */
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

/** Without nesting, which takes no more bytes compressed: the oldest engines have the rest of it as others do. */
const textOf = (...sheets: readonly CSSResult[]) => unnest(minifyCss(sheets.map(({cssText}) => cssText).join('\n')));

/** Registered in a page, as scripts do it: rules inside a shadow root do not count. */
const properties = registered.map(
  ([name, syntax, initial]) => `@property ${name} {syntax: '${syntax}'; inherits: true; initial-value: ${initial}}`,
);
const propertyRules = minifyCss(properties.join(''));
/** As the reset has it: the colour that the card's sheet gives the screen counts only where these are gone (`scheme.ts`). */
const unreached = ':is(#_,[data-auth]){column-rule-color:currentcolor}';
const resetRules = textOf(resetStyles);
/** Of what some first screens have. */
const partRules = textOf(checkboxStyles, passwordFieldStyles, passkeyStyles);
const formRules = textOf(baseStyles) + partRules;
const fallbackRules = textOf(...fallbackStyles);
const cardRules = textOf(tokenStyles, cardStyles, baseStyles);

/** What can be nothing else: here nobody can be asked whether it is a colour. */
const plainColor = /^(#[\da-f]{3,8}|[a-z]+|(rgb|hsl|hwb|lab|lch|oklab|oklch)a?\([\d\s.,%/a-z+-]+\))$/i;
const color = (value: string | undefined) => (value && plainColor.test(value) ? value : undefined);

/** For engines from before 2024, until the script works out the tenant's. */
const withoutScript = minifyCss(
  `@supports not (color: light-dark(oklch(from red l c h), red)) {${paletteOf({}, false)}}`,
);

interface Place {
  readonly ownsPage: boolean;
  /** What the tenant's own CSS says: it comes after ours, and may be about tokens. */
  readonly tenants: {readonly page: string; readonly shadow: string} | undefined;
}

const withTenants = (page: string, shadow: string, tenants: Place['tenants']) => ({
  page: ownNames(page) + (tenants?.page ?? ''),
  shadow: ownNames(shadow) + (tenants?.shadow ?? ''),
});

const cardRulesFor = ({color: colors}: SignInSettings, ownsPage: boolean) =>
  cardRules + brandCss(colors, color, ownsPage) + withoutScript;

/** To be linked: each has what any first screen needs, in any page. */
export const linkedSheets = (settings: SignInSettings, {ownsPage, tenants}: Place): {page: string; shadow: string} =>
  withTenants(propertyRules + resetRules + formRules + fallbackRules, cardRulesFor(settings, ownsPage), tenants);

/** What is drawn, as HTML. */
interface Drawn {
  readonly screen: string;
  /** What is said where scripts do not come: it follows the screen. */
  readonly notices: string;
}

export interface StandingSheets {
  readonly page: Sheet;
  readonly shadow: Sheet;
  /** Beside the notices. Without it `page` has what they need. */
  readonly notices?: Sheet;
}

/** To stand in the page: they have what this screen needs. `isAlone`: no rule of the page reaches the form. */
export const standingSheets = (
  settings: SignInSettings,
  {ownsPage, tenants, isAlone}: Place & {readonly isAlone: boolean},
  {screen, notices}: Drawn,
): StandingSheets => {
  if (isAlone && !tenants) return sheetsAlone(brandCss(settings.color, color, ownsPage), {screen, notices});
  const page = propertyRules + (isAlone ? unreached : resetRules) + formRules + fallbackRules;
  const needed = (css: string) => neededFor(css, screen + notices);
  const sheets = withTenants(needed(page), needed(cardRulesFor(settings, ownsPage)), tenants);
  return {page: sheetOf(sheets.page), shadow: sheetOf(sheets.shadow)};
};

/** Where nothing of the page sets a token of ours. */
const rulesAlone = unreached + cardRules + partRules;

/** No sheet has it. */
const between = '\0';
const workedOutOnce = lastOnes((rules) => {
  const [first = '', later = ''] = rules.split(between);
  return workedOut({first, later});
});

/** An engine reads a text that stands in two places once. What the form does not wait for comes after it. */
const sheetsAlone = (brand: string, {screen, notices}: Drawn): StandingSheets => {
  const first = neededFor(rulesAlone, screen) + brand;
  const later = neededFor(rulesAlone, notices, screen) + fallbackRules;
  const rules = workedOutOnce(first + between + later);
  const both = sheetOf(ownNames(rules.first));
  return {page: both, shadow: both, notices: sheetOf(ownNames(rules.later))};
};
