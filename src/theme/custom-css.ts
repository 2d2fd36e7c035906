/**
 * The tenant's own CSS, as the last sheet of every tree we draw in: constructed, so that no policy has to allow inline
 * styles, and kept to the element, so that a rule about `body` does not restyle the page around it.
 */
interface Applied {
  readonly css: string;
  readonly inShadow: CSSStyleSheet;
  readonly inPage: CSSStyleSheet;
}

let applied: Applied | undefined;

const styleRules = (rules: CSSRuleList): CSSStyleRule[] =>
  [...rules].flatMap((rule) => {
    if (rule instanceof CSSGroupingRule) return styleRules(rule.cssRules);
    return rule instanceof CSSStyleRule ? [rule] : [];
  });

/** Our rules are heavy, so that a page's resets do not reach the form; the tenant's are heavier. No element has this id. */
const outweighOurs = (rule: CSSStyleRule) => {
  if (!/:host|::/.test(rule.selectorText)) rule.selectorText = `:is(${rule.selectorText}):not(#_#_)`;
};

/** A token that the page has set, on the element or above it, is the page's. */
const leaveTokens = ({style}: CSSStyleRule, page: CSSStyleDeclaration) => {
  for (const name of [...style].filter((each) => each.startsWith('--auth-'))) {
    if (page.getPropertyValue(name)) style.removeProperty(name);
  }
};

/** However the tenant names the element, alone or before a part of it. */
const nameElement = (rule: CSSStyleRule, self: ':host' | ':scope') => {
  rule.selectorText = rule.selectorText
    .replace(/(^|,\s*)(?::root|:host|auth-sign-in)\s+(?=[^\s,])/g, '$1')
    .replace(/(^|,\s*)(?::root|:host|auth-sign-in)(?=\s*(?:,|$))/g, `$1${self}`);
};

const sheetOf = (css: string, self: ':host' | ':scope', page: CSSStyleDeclaration) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(self === ':scope' ? `@scope (auth-sign-in) {${css}}` : css);
  for (const rule of styleRules(sheet.cssRules)) {
    nameElement(rule, self);
    outweighOurs(rule);
    leaveTokens(rule, page);
  }
  return sheet;
};

/** One tenant a page: the last call counts for every element on it. */
export const applyCustomCss = (css: string, root: ShadowRoot) => {
  const before = applied;
  if (css !== before?.css) {
    if (before) take(document, before.inPage);
    if (before) take(root, before.inShadow);
    // None of our sheets sets a public token: what the element has of them now comes from the page.
    const page = getComputedStyle(root.host);
    applied = {css, inShadow: sheetOf(css, ':host', page), inPage: sheetOf(css, ':scope', page)};
  }
  if (!applied) return;
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
