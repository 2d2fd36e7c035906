/**
 * The tenant's own CSS, as the last sheet of every tree we draw in: constructed, so that no policy has to allow inline
 * styles, and kept to the element, so that a rule about `body` does not restyle the page around it. It is parsed first
 * and goes into its scope rule by rule: text that closes more braces than it opens gets nowhere.
 */
interface Applied {
  readonly css: string;
  readonly inShadow: CSSStyleSheet;
  readonly inPage: CSSStyleSheet;
}

let applied: Applied | undefined;

/**
 * Of what is no rule about elements (and no group of them) only animations and, where the page is nothing but ours,
 * fonts are taken. Layers' order, registered properties, counters, pages: those are the whole document's.
 */
const isAboutElements = (rule: CSSRule): boolean => rule instanceof CSSStyleRule || rule instanceof CSSGroupingRule;

const inside = (rule: CSSRule): CSSRule[] => ('cssRules' in rule ? [...(rule.cssRules as CSSRuleList)] : []);
const withAllInside = (rule: CSSRule): CSSRule[] => [rule, ...inside(rule).flatMap(withAllInside)];

/** A rule about elements is a group too, of the rules nested in it, in engines that follow the newer standard. */
const styleRules = (rules: CSSRuleList): CSSStyleRule[] =>
  [...rules].flatMap((rule) => {
    if (rule instanceof CSSStyleRule) return [rule];
    return rule instanceof CSSGroupingRule ? styleRules(rule.cssRules) : [];
  });

/** Puts a copy of the rule at the end; one that the engine does not take there is left out. */
const copyInto = (place: CSSStyleSheet | CSSGroupingRule, {cssText}: CSSRule) => {
  try {
    place.insertRule(cssText, place.cssRules.length);
  } catch {}
};

/** Declarations among nested rules are a rule of their own, in the engines that know it. */
const mayBeInside = (rule: CSSRule) =>
  isAboutElements(rule) ||
  rule instanceof CSSKeyframesRule ||
  ('CSSNestedDeclarations' in globalThis && rule instanceof CSSNestedDeclarations);

/** Takes out of groups what must not stand outside of them either. */
const prune = (group: CSSGroupingRule | CSSStyleRule) => {
  for (let index = group.cssRules.length - 1; index >= 0; index--) {
    const rule = group.cssRules[index] as CSSRule;
    if (rule instanceof CSSStyleRule || rule instanceof CSSGroupingRule) prune(rule);
    else if (!mayBeInside(rule)) group.deleteRule(index);
  }
};

/** Animations are found by name in the whole document: the tenant's get names that nobody else has. */
const nameAnimations = (rules: readonly CSSRule[]) => {
  const all = rules.flatMap(withAllInside);
  const ours = new Map<string, string>();
  for (const rule of all) {
    if (!(rule instanceof CSSKeyframesRule)) continue;
    ours.set(rule.name, `auth-tenant-${rule.name}`);
    rule.name = `auth-tenant-${rule.name}`;
  }
  for (const {style} of all.filter((rule) => rule instanceof CSSStyleRule)) {
    const names = style.animationName.split(', ');
    if (names.some((name) => ours.has(name)))
      style.animationName = names.map((name) => ours.get(name) ?? name).join(', ');
  }
};

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

const parse = (css: string) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
};

const sheetOf = (css: string, self: ':host' | ':scope', page: CSSStyleDeclaration, withFonts: boolean) => {
  const {cssRules} = parse(css);
  const rules = [...cssRules];
  nameAnimations(rules);
  for (const rule of styleRules(cssRules)) {
    nameElement(rule, self);
    outweighOurs(rule);
    leaveTokens(rule, page);
  }
  const sheet = parse(self === ':scope' ? '@scope (auth-sign-in) {}' : '@media all {}');
  const [place] = sheet.cssRules;
  // An engine without scopes.
  if (!(place instanceof CSSGroupingRule)) return sheet;
  for (const rule of rules) {
    if (isAboutElements(rule)) copyInto(place, rule);
    else if (rule instanceof CSSKeyframesRule || (withFonts && rule instanceof CSSFontFaceRule)) copyInto(sheet, rule);
  }
  prune(place);
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
      inShadow: sheetOf(css, ':host', page, false),
      inPage: sheetOf(css, ':scope', page, ownsPage),
    };
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
