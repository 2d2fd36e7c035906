/**
 * What the translators of browsers do to a page, at their roughest.
 */
const mark = (text: string) => `«${text}»`;

const walk = <T extends Node>(root: Node, what: number) => {
  const walker = document.createTreeWalker(root, what);
  const found: T[] = [];
  while (walker.nextNode()) found.push(walker.currentNode as T);
  return found;
};

const isTranslated = (node: Node) => !node.parentElement?.closest('[translate="no"], svg, select');

const texts = (root: Node) =>
  walk<Text>(root, NodeFilter.SHOW_TEXT)
    .filter(({data}) => data.trim() !== '')
    .filter(isTranslated);

export const translators: Record<string, (root: ParentNode & Node) => void> = {
  /** Chrome: two elements stand where a text stood. */
  wraps: (root) => {
    for (const text of texts(root)) {
      const [outer, inner] = [document.createElement('font'), document.createElement('font')];
      inner.textContent = mark(text.data);
      outer.append(inner);
      text.replaceWith(outer);
    }
  },
  /** Firefox: takes everything out of an element, and puts back elements and texts alone. */
  rebuilds: (root) => {
    const translated = texts(root);
    for (const element of walk<Element>(root, NodeFilter.SHOW_ELEMENT)) {
      const kept = [...element.childNodes].filter((node) => !(node instanceof Comment));
      if (isTranslated(element) && kept.length < element.childNodes.length) element.replaceChildren(...kept);
    }
    for (const text of translated) text.data = mark(text.data);
  },
  /** Extensions: other words in the same text. */
  swaps: (root) => {
    for (const text of texts(root)) text.data = mark(text.data);
  },
};

/** What is read without the marks of a translation. */
export const untranslated = (text: string) => text.replace(/[«»]/g, '').replace(/\s+/g, ' ').trim();
