/**
 * The tenant's own CSS, as the last sheet of every tree we draw in: constructed, so that no policy has to allow inline
 * styles, and kept to the element, so that a rule about `body` does not restyle the page around it. It is parsed first
 * and confined rule by rule: text that closes more braces than it opens gets nowhere.
 */
import type {Tree} from './confine.ts';
import {giveStockNames} from './stock-names.ts';
import {copyTenantRules} from './tenant-rules.ts';

interface Applied {
  readonly css: string;
  readonly inShadow: CSSStyleSheet;
  readonly inPage: CSSStyleSheet;
}

let applied: Applied | undefined;

const sheetOf = (css: string, tree: Tree, page: CSSStyleDeclaration) => {
  const parsed = new CSSStyleSheet();
  parsed.replaceSync(css);
  const sheet = new CSSStyleSheet();
  copyTenantRules(parsed, sheet, tree, page);
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
