/**
 * A first screen that came with the page's HTML is taken over while it is in use: what is drawn is drawn around the
 * elements that stand there, above all the field that somebody types into, which never moves. They become those that
 * Lit has made: Lit's marks and texts go in between them, its parts point to them, and its own elements go.
 */
import type {LitElement} from 'lit';
import type {PartType} from 'lit/directive.js';
import type {State} from '../../machine/state.ts';
import {loaderFrom} from '../../platform/load.ts';
import {commonSheets, type AuthScreen} from '../screen/auth-screen.ts';
import {adoptStyles} from './adopt-styles.ts';
import {drawOverBy} from './drawing.ts';
import {lastTouch, type TouchedHost} from './last-touch.ts';
import {readsOurSheets} from './reads-our-sheets.ts';

const load = loaderFrom(import.meta.url);

/**
 * What it was dressed in goes with it: the tenant's CSS has to be at hand then, and what older engines make of ours, so
 * that nobody sees it without.
 */
export const prepare = async ({serverCss}: TouchedHost, {settings}: State) => {
  await Promise.allSettled([
    serverCss && settings?.customCss && load(() => import('../../theme/custom-css.ts')),
    !readsOurSheets() && load(() => import('./older-engines.ts')),
  ]);
};

/** What stands in a tree until it is drawn over. */
const waiting = new WeakMap<Node, readonly ChildNode[]>();

/** @returns the screen, to be used in place of a new one, where there is one and it is the one that is wanted */
export const takeOver = (
  host: TouchedHost,
  screen: AuthScreen | null,
  {screen: {name}}: State,
): AuthScreen | undefined => {
  if (!screen) return undefined;
  const touch = lastTouch(host, screen);
  waiting.set(host.renderRoot, standing(host.renderRoot));
  drawOverBy(drawOver);
  if (screen.localName !== `auth-${name}-screen`) {
    screen.remove();
    void host.updateComplete.then(touch.handOver);
    undress();
    return undefined;
  }
  waiting.set(screen, standing(screen));
  // Once it has all that it is drawn from, and before the host is drawn.
  const controller = {
    hostUpdate: () => {
      host.removeController(controller);
      // As if it came into the page now.
      adoptStyles(screen, commonSheets);
      screen.removeAttribute(mark);
      screen.connectedCallback();
      undress();
      void screen.updateComplete.then(touch.repeat);
    },
  };
  host.addController(controller);
  return screen;
};

const mark = 'data-prerendered';

/** Lit's marks come with the first drawing, of nothing perhaps; the HTML has no comments. */
const standing = (root: Node) => [...root.childNodes].filter((node) => !(node instanceof Comment));

/** What it was dressed in, the words for those without scripts, and the card where the engine did not take it. */
const undress = () => {
  if (document.querySelector(`[slot=screen][${mark}]`)) return;
  for (const each of document.querySelectorAll('[data-auth-prerender]')) each.remove();
};

const drawOver = (draw: () => void, element?: LitElement) => {
  if (!element) return draw();
  const {renderRoot: root, renderOptions} = element;
  const before = waiting.get(root);
  draw();
  if (!before) return;
  // Lit has its place before the first of them for ever: that one stays, and does nothing.
  const end = renderOptions.renderBefore;
  const old = before.filter((node) => node.parentNode === root && node !== end);
  const drawn = [...root.childNodes].filter((node) => !before.includes(node));
  // Nothing yet.
  if (!drawn.some((node) => node instanceof Element)) return;
  waiting.delete(root);
  const live = new Map<Element, Element>();
  graft(root, old, drawn, live);
  if (end instanceof HTMLStyleElement || end instanceof HTMLLinkElement) end.disabled = true;
  for (const value of Object.values(element)) if (isPart(value)) repoint(value, live);
  for (const each of live.values()) if (isOurs(each)) wake(each as LitElement);
};

const isOurs = ({localName}: Element) => localName.startsWith('auth-');

/** An element of ours in a form waits too: it is drawn over in its turn. */
const wake = (element: LitElement) => {
  if (!element.hasAttribute(mark)) return;
  waiting.set(element, standing(element));
  element.removeAttribute(mark);
  element.connectedCallback?.();
};

/** Puts what was drawn in the place of what stands there; of the elements, those that are the same stay. */
const graft = (
  parent: Node,
  old: readonly ChildNode[],
  drawn: readonly ChildNode[],
  live: Map<Element, Element>,
): void => {
  const left = [...old];
  for (const node of drawn) {
    const index = left.findIndex((each) => isSame(each, node));
    if (index < 0) parent.insertBefore(node, left[0] ?? null);
    else {
      for (const gone of left.splice(0, index)) gone.remove();
      const kept = left.shift() as Element;
      live.set(node as Element, kept);
      copyAttributes(node as Element, kept);
      // What is in ours is not drawn yet.
      if (!isOurs(kept)) graft(kept, [...kept.childNodes], [...node.childNodes], live);
      (node as Element).remove();
    }
  }
  for (const gone of left) gone.remove();
};

/** Of one kind, and with the same fields and slots in it. */
const isSame = (one: Node, other: Node) =>
  one instanceof Element &&
  other instanceof Element &&
  one.localName === other.localName &&
  namesIn(one) === namesIn(other);

const namesIn = (element: Element) =>
  [element, ...element.querySelectorAll(`[name]:not([${mark}] *)`)].map((each) => each.getAttribute('name')).join();

/** Password managers mark the fields that they have filled. */
const foreign = /^(data-|style$)/;

const copyAttributes = (drawn: Element, kept: Element) => {
  for (const name of kept.getAttributeNames()) {
    const stays = drawn.hasAttribute(name) || name === mark || (kept.localName === 'input' && foreign.test(name));
    if (!stays) kept.removeAttribute(name);
  }
  for (const {name, value} of drawn.attributes) if (kept.getAttribute(name) !== value) kept.setAttribute(name, value);
};

/** Of Lit's parts, by what they have in public: builds give the rest of it names of their own. */
interface Part {
  readonly type: (typeof PartType)[keyof typeof PartType];
  readonly options: unknown;
}
/** Of an attribute, a property or an event. */
type Binding = Part & {element: Element; readonly name: string};
const property: typeof PartType.PROPERTY = 3;
const event: typeof PartType.EVENT = 5;

const isPart = (value: unknown): value is Part =>
  typeof value === 'object' && value !== null && 'type' in value && 'options' in value;
const isBinding = (part: object): part is Binding => 'element' in part;

/** A part of Lit's for a child, and all that are below it, to the elements that are kept. */
const repoint = (part: object, live: ReadonlyMap<Element, Element>, seen = new Set<unknown>()): void => {
  for (const [name, value] of Object.entries(part) as [string, unknown][]) {
    const kept = live.get(value as Element);
    // Where the part ends.
    if (kept) Object.assign(part, {[name]: kept});
    if (typeof value !== 'object' || value === null || value instanceof Node || seen.has(value)) continue;
    seen.add(value);
    if (isPart(value) && isBinding(value)) move(value, live);
    else repoint(value, live, seen);
  }
};

const move = (part: Binding, live: ReadonlyMap<Element, Element>) => {
  const {element: drawn, name, type} = part;
  const kept = live.get(drawn);
  if (!kept) return;
  part.element = kept;
  if (type === event) {
    // Without a function there is nothing to call.
    if (Object.values(part).some((each) => typeof each === 'function'))
      kept.addEventListener(name, part as unknown as EventListenerObject);
  } else if (type === property && name !== 'checked') {
    // What was ticked before stays so.
    Reflect.set(kept, name, Reflect.get(drawn, name));
  }
};
