/**
 * The page as keyboards and screen readers meet it: one tree, through shadow roots and slots.
 */

/** What stands directly below an element. */
export const childNodes = (element: Element): Iterable<Node> => {
  const assigned = element instanceof HTMLSlotElement ? element.assignedNodes({flatten: true}) : [];
  return assigned.length > 0 ? assigned : (element.shadowRoot ?? element).childNodes;
};

/** An element and all below it, in the order of reading. */
export const flatTree = (root: Element): Element[] => {
  const all: Element[] = [];
  const visit = (element: Element) => {
    all.push(element);
    for (const node of childNodes(element)) if (node instanceof Element) visit(node);
  };
  visit(root);
  return all;
};

/** Engines from before 2024 know the wish by another name. */
export const isVisible = (element: Element) =>
  element.checkVisibility({visibilityProperty: true, checkVisibilityCSS: true});

/** Everything that can be used with a keyboard, in the order of reading. */
export const interactive = (root: Element): HTMLElement[] =>
  flatTree(root).filter(
    (each): each is HTMLElement =>
      each.matches('a[href], button, input, select, textarea, [tabindex]') &&
      !each.matches('[tabindex="-1"]') &&
      isVisible(each),
  );

/** The nearest element around this one, out of slots and shadow roots too. */
export const parentOf = (element: Element): Element | null => {
  const root = element.getRootNode();
  return element.assignedSlot ?? element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
};

export const isInside = (element: Element | null, container: Element): boolean =>
  element !== null && (element === container || isInside(parentOf(element), container));

/** What has the focus, also inside shadow roots. */
export const focused = (): Element | null => {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
};

/** For messages: enough to find it. */
export const describeElement = (element: Element | null) => {
  if (!element) return 'nothing';
  const label = element.getAttribute('aria-label') ?? element.getAttribute('name') ?? element.textContent;
  return `<${element.localName}> ${label.replace(/\s+/g, ' ').trim()}`;
};
