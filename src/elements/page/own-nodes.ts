/**
 * What we drew stays as we drew it, in a page that is not ours. Whoever rewrites our HTML, morphs it or empties it gets
 * it back, the same nodes with their listeners and what was typed. Who only adds to it, as password managers do, or
 * puts a translation where a text was, is left alone.
 */
import {drawBy} from './drawing.ts';

/** The nodes that we gave to an element, in their order. */
const given = new WeakMap<Node, readonly ChildNode[]>();
const ours = new WeakSet<Node>();
const hosts = new WeakSet<Node>();
/** Elements of others beside our nodes: the translation of a text, for example. */
const strangers = new Set<Element>();

/** Who takes away at once, every time, what has been put back must not stop the page: so often in `restMs` it is. */
const mostRounds = 10;
const restMs = 50;
let rounds = 0;
const left = new Set<Node>();

const observer = new MutationObserver((records) => notice(records));

/** Looks after what is in this element and in its shadow root. `screen` is ours among the children of the page. */
export const keep = (host: HTMLElement, root: ShadowRoot, screen: Element) => {
  learn(root);
  learn(screen);
  hosts.add(host);
  given.set(host, screen.parentNode === host ? [screen] : []);
  const everything = {childList: true, subtree: true};
  observer.observe(root, everything);
  observer.observe(host, {...everything, attributeFilter: ['lang', 'dir'], attributeOldValue: true});
};

drawBy((draw) => {
  // Whatever round it is: what is not there cannot be drawn.
  see(observer.takeRecords());
  putBack();
  draw();
  const records = observer.takeRecords();
  for (const {addedNodes} of records) for (const node of addedNodes) if (!ours.has(node)) learn(node);
  for (const target of new Set(records.map((record) => record.target))) remember(target);
  strangers.forEach(giveWay);
  observer.takeRecords();
});

const remember = (parent: Node) => given.set(parent, [...parent.childNodes].filter(isOurs));
const isOurs = (node: Node) => ours.has(node);

const learn = (root: Node) => {
  const walker = document.createTreeWalker(root);
  for (let node: Node | null = root; node; node = walker.nextNode()) {
    ours.add(node);
    given.set(node, [...node.childNodes]);
  }
};

/** Others have been here. */
const notice = (records: readonly MutationRecord[]) => {
  see(records);
  if (left.size === 0) return;
  if (rounds === 0) setTimeout(restart, restMs);
  if (++rounds <= mostRounds) putBack();
};

const see = (records: readonly MutationRecord[]) => {
  for (const {target, addedNodes, attributeName, oldValue} of records) {
    if (attributeName && target instanceof Element) {
      if (oldValue && !target.hasAttribute(attributeName)) target.setAttribute(attributeName, oldValue);
    } else if (given.has(target)) {
      left.add(target);
      for (const node of addedNodes) if (node instanceof Element && !ours.has(node)) strangers.add(node);
    }
  }
};

const putBack = () => {
  left.forEach(restore);
  left.clear();
  observer.takeRecords();
};

const restart = () => {
  rounds = 0;
  notice([]);
};

const restore = (parent: Node) => {
  const own = given.get(parent) ?? [];
  if (!(parent instanceof Element || parent instanceof ShadowRoot)) return;
  if (hosts.has(parent)) {
    for (const child of parent.children) if (child.matches('[data-auth]') && !ours.has(child)) child.remove();
    parent.append(...own.filter((node) => node.parentNode !== parent));
  } else if (isTorn(parent, own)) parent.replaceChildren(...own);
  else mend(parent, own);
};

/** Rewritten, or mixed up; nobody who translates or adds something does that. */
const isTorn = (parent: ParentNode & Node, own: readonly ChildNode[]) => {
  const elements = own.filter((node) => node instanceof Element);
  const now = [...parent.children].filter(isOurs);
  const isSentence = own.some(isText);
  return (
    elements.some((node) => node.parentNode !== parent) ||
    (!isSentence && elements.some((node, index) => node !== now[index])) ||
    [...parent.childNodes].some((node) => node instanceof Comment && !ours.has(node)) ||
    !parent.hasChildNodes()
  );
};

/** Puts the marks back between which Lit draws, before what stands where their texts stood. */
const mend = (parent: Node, own: readonly ChildNode[]) => {
  let next: ChildNode | null = null;
  const before = (): ChildNode | null => (next ? next.previousSibling : parent.lastChild);
  for (const node of [...own].reverse()) {
    if (node.parentNode === parent) next = node;
    else if (!isText(node)) next = parent.insertBefore(node, next);
    else for (let other = before(); other && !ours.has(other); other = before()) next = other;
  }
};

const isText = (node: Node) => node instanceof Text && node.data.trim() !== '';

/**
 * Lit writes a new text into whatever follows its mark, as if it were the text that it had put there: the `data` of an
 * element means nothing, but tells of it.
 */
const giveWay = (stranger: Element) => {
  const {previousSibling: mark, parentNode: parent} = stranger;
  if (!parent || !stranger.isConnected) return void strangers.delete(stranger);
  if (!(mark instanceof Comment && ours.has(mark) && Object.hasOwn(stranger, 'data'))) return;
  const text = new Text(String((stranger as {data?: unknown}).data));
  ours.add(text);
  stranger.replaceWith(text);
  remember(parent);
};
