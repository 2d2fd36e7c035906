/**
 * The tenant's own CSS, as the last sheet of every tree we draw in: constructed, so that no policy has to allow inline
 * styles, and kept to the element, so that a rule about `body` does not restyle the page around it. It is parsed first
 * and confined rule by rule: text that closes more braces than it opens gets nowhere.
 */
import {copyConfined, type Tree} from './confine.ts';
import {giveStockNames} from './stock-names.ts';

interface Applied {
  readonly css: string;
  readonly inShadow: CSSStyleSheet;
  readonly inPage: CSSStyleSheet;
}

let applied: Applied | undefined;

const inside = (rule: CSSRule): CSSRule[] => ('cssRules' in rule ? [...(rule.cssRules as CSSRuleList)] : []);
const withAllInside = (rule: CSSRule): CSSRule[] => [rule, ...inside(rule).flatMap(withAllInside)];

/** Animations are found by name in the whole document: the tenant's get names that nobody else has. */
const nameAnimations = (rules: readonly CSSRule[], styles: readonly CSSStyleDeclaration[]) => {
  const ours = new Map<string, string>();
  for (const rule of rules) {
    if (!(rule instanceof CSSKeyframesRule)) continue;
    ours.set(rule.name, `auth-tenant-${rule.name}`);
    rule.name = `auth-tenant-${rule.name}`;
  }
  for (const style of styles) {
    const names = style.getPropertyValue('animation-name').split(', ');
    if (!names.some((name) => ours.has(name))) continue;
    const renamed = names.map((name) => ours.get(name) ?? name).join(', ');
    style.setProperty('animation-name', renamed, style.getPropertyPriority('animation-name'));
  }
};

/** A token that the page has set, on the element or above it, is the page's. */
const leaveTokens = (style: CSSStyleDeclaration, page: CSSStyleDeclaration) => {
  for (const name of [...style].filter((each) => each.startsWith('--auth-'))) {
    if (page.getPropertyValue(name)) style.removeProperty(name);
  }
};

const sheetOf = (css: string, tree: Tree, page: CSSStyleDeclaration) => {
  const parsed = new CSSStyleSheet();
  parsed.replaceSync(css);
  const sheet = new CSSStyleSheet();
  for (const rule of parsed.cssRules) copyConfined(sheet, rule, tree);
  const rules = [...sheet.cssRules].flatMap(withAllInside);
  const styles = rules.flatMap((rule) => ('style' in rule ? [rule.style as CSSStyleDeclaration] : []));
  nameAnimations(rules, styles);
  for (const style of styles) leaveTokens(style, page);
  return sheet;
};

/** One tenant a page: the last call counts for every element on it. */
export const applyCustomCss = (css: string, root: ShadowRoot, ownsPage: boolean) => {
  const before = applied;
  if (css !== before?.css) {
    if (before) take(document, before.inPage);
    if (before) take(root, before.inShadow);
    // None of our sheets sets a public token: what the element has of them now comes from the page.
    const page = getComputedStyle(root.host);
    applied = {
      css,
      inShadow: sheetOf(css, 'shadow', page),
      inPage: sheetOf(css, ownsPage ? 'own-page' : 'page', page),
    };
  }
  if (!applied) return;
  giveStockNames(root, ownsPage);
  put(root, applied.inShadow);
  put(document, applied.inPage);
};

const take = (tree: DocumentOrShadowRoot, sheet: CSSStyleSheet) => {
  tree.adoptedStyleSheets = tree.adoptedStyleSheets.filter((each) => each !== sheet);
};

/** Last, whatever has been adopted since. */
const put = (tree: DocumentOrShadowRoot, sheet: CSSStyleSheet) => {
  take(tree, sheet);
  tree.adoptedStyleSheets = [...tree.adoptedStyleSheets, sheet];
};
