/**
 * What pages, libraries and caches do to HTML that is not theirs. Each takes the element, and says which one stands in
 * its place afterwards.
 */
import {morphChildren} from '@hotwired/turbo';
import {Idiomorph} from 'idiomorph/dist/idiomorph.esm.js';
import morphdom from 'morphdom';
import type {AuthSignIn} from '../../../src/index.ts';

export type Rewriting = (element: AuthSignIn) => AuthSignIn;

const parentOf = (element: Element) => element.parentElement as HTMLElement;

/** Does it, and finds whatever is in the element's place. */
const around =
  (rewrite: (parent: HTMLElement, element: AuthSignIn) => void): Rewriting =>
  (element) => {
    const parent = parentOf(element);
    rewrite(parent, element);
    return parent.querySelector('auth-sign-in') as AuthSignIn;
  };

const inside =
  (rewrite: (element: AuthSignIn) => void): Rewriting =>
  (element) => {
    rewrite(element);
    return element;
  };

/** As the server sent it, without anything of ours. */
const asSent = (element: AuthSignIn) => {
  const sent = element.cloneNode() as Element;
  for (const name of ['lang', 'dir', 'frame']) sent.removeAttribute(name);
  return sent;
};

const screenOf = (element: AuthSignIn) => element.querySelector<HTMLElement>(':scope > [data-auth]');
/** Inside the screen; what is in a shadow root nobody reaches by accident. */
const inScreen = (rewrite: (screen: HTMLElement) => void) =>
  inside((element) => {
    const screen = screenOf(element);
    if (screen) rewrite(screen);
  });
const inForm = (rewrite: (form: HTMLElement) => void) =>
  inScreen((screen) => {
    const form = screen.querySelector('form');
    if (form) rewrite(form);
  });

/** Of the element, of what is in it, or of what it stands in; the very same element stays. */
export const rewritings: Record<string, Rewriting> = {
  'innerHTML += of the element': inside((element) => (element.innerHTML += '')),
  "innerHTML = ''": inside((element) => (element.innerHTML = '')),
  "textContent = ''": inside((element) => (element.textContent = '')),
  'replaceChildren()': inside((element) => element.replaceChildren()),
  'replaceChildren(copies)': inside((element) => element.replaceChildren(...element.cloneNode(true).childNodes)),
  'a copy beside the form': inside((element) => {
    const screen = screenOf(element);
    if (screen) element.append(screen.cloneNode(true));
  }),
  'a copy of another step': inside((element) => {
    element.insertAdjacentHTML(
      'beforeend',
      '<auth-stopped-screen data-auth slot="screen"><p>Old</p></auth-stopped-screen>',
    );
  }),
  'innerHTML += of the screen': inScreen((screen) => (screen.innerHTML += '')),
  'screen.replaceChildren()': inScreen((screen) => screen.replaceChildren()),
  'the screen replaced by a copy': inScreen((screen) => screen.replaceWith(screen.cloneNode(true))),
  'the screen by its outerHTML': inScreen((screen) => (screen.outerHTML = String(screen.outerHTML))),
  'innerHTML += of the form': inForm((form) => (form.innerHTML += '')),
  'the form emptied': inForm((form) => form.replaceChildren()),
  'the form replaced by a copy': inForm((form) => form.replaceWith(form.cloneNode(true))),
  'the form upside down': inForm((form) => form.append(...[...form.childNodes].reverse())),
  'every text emptied': inScreen((screen) => {
    for (const each of screen.querySelectorAll('span, label, p')) each.textContent = '';
  }),
  'comments taken out': inScreen((screen) => {
    const walker = document.createTreeWalker(screen, NodeFilter.SHOW_COMMENT);
    const comments: Node[] = [];
    while (walker.nextNode()) comments.push(walker.currentNode);
    for (const comment of comments) (comment as Comment).remove();
  }),
  'idiomorph to what was sent': inside((element) => {
    Idiomorph.morph(element, asSent(element).outerHTML);
  }),
  'idiomorph to a copy': inside((element) => {
    Idiomorph.morph(element, element.cloneNode(true) as Element);
  }),
  'idiomorph of the page': inside((element) => {
    Idiomorph.morph(parentOf(element), asSent(element).outerHTML, {morphStyle: 'innerHTML'});
  }),
  'morphdom to what was sent': inside((element) => void morphdom(element, asSent(element).outerHTML)),
  'morphdom to a copy': inside((element) => void morphdom(element, element.cloneNode(true))),
  'Turbo morphs the page': inside((element) => {
    const page = document.createElement('div');
    page.append(asSent(element));
    morphChildren(parentOf(element), page);
  }),
  'language and direction taken': inside((element) => {
    element.removeAttribute('lang');
    element.removeAttribute('dir');
  }),
  'moved to the front': inside((element) => parentOf(element).prepend(element)),
  'moved elsewhere': inside((element) => {
    parentOf(element).append(document.createElement('div'));
    parentOf(element).lastElementChild?.append(element);
  }),
  'taken away and put back': inside((element) => {
    const parent = parentOf(element);
    element.remove();
    parent.append(element);
  }),
  moveBefore: inside((element) => {
    const parent = parentOf(element) as HTMLElement & {moveBefore?: (node: Node, child: Node | null) => void};
    parent.moveBefore?.(element, parent.firstChild);
  }),
  'normalize()': inside((element) => element.normalize()),
};

/** Another element takes its place, made from its HTML. */
export const copies: Record<string, Rewriting> = {
  'cloneNode(true)': around((_, element) => element.replaceWith(element.cloneNode(true))),
  outerHTML: around((_, element) => (element.outerHTML = String(element.outerHTML))),
  'innerHTML += around it': around((parent) => (parent.innerHTML += '')),
  'cloneNode(true) of what is around it': around((parent) =>
    parent.replaceChildren(...parent.cloneNode(true).childNodes),
  ),
  'parsed as a page': around((parent) => {
    const page = new DOMParser().parseFromString(parent.innerHTML, 'text/html');
    parent.replaceChildren(...page.body.childNodes);
  }),
};
