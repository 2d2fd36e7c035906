import type {CSSResult} from 'lit';

/**
 * Adopts sheets into the tree an element is in, the document or a shadow root, each at most once. Nothing is taken
 * back when the element leaves: the rules match only our own screens.
 */
export const adoptStyles = (element: Element, sheets: readonly CSSResult[]) => {
  const root = element.getRootNode();
  if (root instanceof Document || root instanceof ShadowRoot) adoptInto(root, sheets);
};

/** Adopts sheets into this very tree, each at most once. */
export const adoptInto = (root: DocumentOrShadowRoot, sheets: readonly CSSResult[]) => {
  for (const {styleSheet} of sheets) {
    if (styleSheet && !root.adoptedStyleSheets.includes(styleSheet)) {
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, styleSheet];
    }
  }
};
