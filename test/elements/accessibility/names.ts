/**
 * What a screen reader calls an element, for the markup that this project uses: `accname-1.2` without what we do not
 * write (no ids across roots, no CSS content, no values in names).
 */
import {childNodes, isVisible, parentOf} from './tree.ts';

/** White space as HTML knows it: a no-break space is a character like others. */
const tidy = (text: string) => text.replace(/[ \t\r\n]+/g, ' ').replace(/^ | $/g, '');

/** What has no box of its own hides nothing, whatever the browser says of it. */
const isHidden = (element: Element) =>
  element.matches('[aria-hidden="true"], [hidden]') ||
  (!isVisible(element) && getComputedStyle(element).display !== 'contents');

/** The text below an element as it is read out. What is hidden counts only where it is referred to. */
export const spokenText = (element: Element, evenHidden = false): string => {
  if (!evenHidden && isHidden(element)) return '';
  const ofNode = (node: Node) => {
    if (node instanceof Text) return node.data;
    if (!(node instanceof Element)) return '';
    const text = node instanceof HTMLImageElement ? node.alt : (node.ariaLabel ?? spokenText(node, evenHidden));
    return getComputedStyle(node).display.startsWith('inline') ? text : ` ${text} `;
  };
  return tidy([...childNodes(element)].map(ofNode).join(''));
};

/** The elements that an attribute names by id. They have to be in the same root, or nobody finds them. */
export const referred = (element: Element, attribute: string): Element[] => {
  const root = element.getRootNode() as Document | ShadowRoot;
  const ids = element.getAttribute(attribute)?.split(/\s+/).filter(Boolean) ?? [];
  return ids.map((id) => {
    const found = root.getElementById(id);
    if (!found) throw new Error(`${attribute} of <${element.localName}> names #${id}, which is not in its root`);
    return found;
  });
};

/** A name of its own outweighs what is in it. */
const joined = (elements: readonly Element[]) =>
  elements.map((each) => each.ariaLabel ?? spokenText(each, true)).join(' ');

const ownText = 'a, button, summary, [role="heading"], h1, h2, h3, h4, h5, h6';

export const nameOf = (element: Element): string => {
  const byReference = joined(referred(element, 'aria-labelledby'));
  if (byReference) return byReference;
  if (element.ariaLabel) return tidy(element.ariaLabel);
  if (element instanceof HTMLInputElement || element instanceof HTMLSelectElement)
    return joined([...(element.labels ?? [])]);
  if (element instanceof HTMLImageElement) return tidy(element.alt);
  const text = element.matches(ownText) ? spokenText(element) : '';
  return text || tidy(element.getAttribute('title') ?? '');
};

export const descriptionOf = (element: Element): string => {
  const text = joined(referred(element, 'aria-describedby')) || tidy(element.ariaDescription ?? '');
  const title = tidy(element.getAttribute('title') ?? '');
  return text || (title === nameOf(element) ? '' : title);
};

/** Whether something around it keeps it from screen readers: a modal dialog that it is not in, for one. */
export const isReachable = (element: Element): boolean => {
  const dialog = modalIn(document.body);
  for (let each: Element | null = element; each; each = parentOf(each)) {
    if (each === dialog) return true;
    if (isHidden(each) || each.matches('[inert]')) return false;
  }
  return dialog === undefined;
};

const modalIn = (root: ParentNode): HTMLDialogElement | undefined => {
  for (const each of root.querySelectorAll('*')) {
    if (each.matches('dialog:modal')) return each as HTMLDialogElement;
    const inside = each.shadowRoot && modalIn(each.shadowRoot);
    if (inside) return inside;
  }
  return undefined;
};
