import type {CSSResult} from 'lit';

/** What a tree has adopted of ours. Others who assign theirs take it away without knowing. */
const adopted = new WeakMap<object, Set<CSSStyleSheet>>();

/** By any tree; what older engines do with them comes later, in older-engines.ts. */
export const worn = new Set<CSSResult>();

/**
 * Adopts sheets into the tree an element is in, the document or a shadow root, each at most once, and with them all
 * that is missing there of ours. Nothing is taken back when the element leaves: the rules match only our own screens.
 * Says whether something was missing.
 */
export const adoptStyles = (element: Element, sheets: readonly CSSResult[]) => {
  const root = element.getRootNode();
  return (root instanceof Document || root instanceof ShadowRoot) && adoptInto(root, sheets);
};

/** The same for this very tree. */
export const adoptInto = (root: DocumentOrShadowRoot, sheets: readonly CSSResult[]) => {
  const ours = adopted.get(root) ?? new Set();
  adopted.set(root, ours);
  // Its own list is slow to be asked, each time.
  const there = new Set(root.adoptedStyleSheets);
  const isWhole = [...ours].every((sheet) => there.has(sheet));
  sheets.forEach((sheet) => worn.add(sheet));
  for (const {styleSheet} of sheets) if (styleSheet) ours.add(styleSheet);
  const missing = [...ours].filter((sheet) => !there.has(sheet));
  // One that came back last would outweigh those that it stood before: then all of them, in their order.
  const others = [...there].filter((sheet) => isWhole || !ours.has(sheet));
  if (missing.length > 0) root.adoptedStyleSheets = [...others, ...(isWhole ? missing : ours)];
  return missing.length > 0;
};
