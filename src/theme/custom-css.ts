/**
 * The tenant's own CSS, as the last sheet of every tree we draw in: constructed, so that no policy has to allow inline
 * styles, and kept to the element, so that a rule about `body` does not restyle the page around it.
 */
const inShadow = new CSSStyleSheet();
const inPage = new CSSStyleSheet();
let applied = '';

/** Our rules are heavy, so that a page's resets do not reach the form; the tenant's are heavier. No element has this id. */
const outweighOurs = (rules: CSSRuleList) => {
  for (const rule of rules) {
    if (rule instanceof CSSGroupingRule) outweighOurs(rule.cssRules);
    else if (rule instanceof CSSStyleRule && !/:host|::/.test(rule.selectorText)) {
      rule.selectorText = `:is(${rule.selectorText}):not(#_#_)`;
    }
  }
};

/** One tenant a page: the last call counts for every element on it. */
export const applyCustomCss = (css: string, root: ShadowRoot) => {
  if (css !== applied) {
    applied = css;
    inShadow.replaceSync(css);
    inPage.replaceSync(`@scope (auth-sign-in) {${css}}`);
    outweighOurs(inShadow.cssRules);
    outweighOurs(inPage.cssRules);
  }
  for (const [tree, sheet] of [[root, inShadow] as const, [document, inPage] as const]) {
    tree.adoptedStyleSheets = [...tree.adoptedStyleSheets.filter((each) => each !== sheet), sheet];
  }
};
