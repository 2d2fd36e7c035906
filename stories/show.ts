/**
 * Draws the element the way the toolbars say.
 */
import {html, nothing, type TemplateResult} from 'lit';
import {keyed} from 'lit/directives/keyed.js';
import {ref} from 'lit/directives/ref.js';
// Whoever asks for a captcha has loaded its place.
import '../src/elements/captcha/ask.ts';
import type {SignIn} from '../src/headless.ts';
import type {AuthSignIn} from '../src/index.ts';
import type {State} from '../src/machine/state.ts';
import {siteName} from './fixtures.ts';
import {inspect} from './inspector.ts';
import {stillMachine} from './still-machine.ts';

/** What the toolbars of `preview.ts` hold. */
export interface Toolbars {
  locale?: string;
  direction?: string;
  isolated?: string;
}

export interface Look {
  frame?: 'card' | 'plain';
  /** Allowed languages; with them the menu. */
  languages?: string;
  /** Texts in place of ours. */
  messages?: AuthSignIn['messages'];
  scheme?: 'auto' | 'light' | 'dark';
  siteName?: string;
  headingLevel?: number;
  /** Placed into the element: slots. */
  slotted?: TemplateResult;
}

/** The element gives itself the direction of its language; the toolbar can insist on another. */
const holdDirection = (direction: string | undefined) => (element: Element | undefined) => {
  if (!(element instanceof HTMLElement) || !direction || direction === 'auto') return;
  const hold = () => {
    if (element.dir !== direction) element.dir = direction;
  };
  hold();
  new MutationObserver(hold).observe(element, {attributeFilter: ['dir']});
};

export const showMachine = (machine: SignIn, {locale, direction, isolated}: Toolbars, look: Look = {}) => {
  const element = html`<auth-sign-in
    .machine=${machine}
    endpoint="https://id.fernway.example"
    site-name=${look.siteName ?? siteName}
    locale=${locale ?? 'en'}
    frame=${look.frame ?? 'card'}
    languages=${look.languages ?? nothing}
    ?language-menu=${look.languages !== undefined}
    .messages=${look.messages}
    scheme=${look.scheme ?? nothing}
    heading-level=${look.headingLevel ?? nothing}
    ?isolated=${Boolean(isolated)}
    ${ref(holdDirection(direction))}
    >${look.slotted}</auth-sign-in
  >`;
  // Its machine, where the form lives, and a direction that was held are for the life of an element.
  return html`${keyed(machine, html`${keyed(`${isolated} ${direction}`, element)}`)}`;
};

const machines = new WeakMap<State, SignIn>();

/** A state that stands still; the same machine each time a toolbar changes. */
export const showState = (state: State, toolbars: Toolbars, look?: Look) => {
  const machine = machines.get(state) ?? stillMachine(state);
  machines.set(state, machine);
  inspect(machine);
  return showMachine(machine, toolbars, look);
};

/** The part of the page that holds the form, and the element itself, once the screen stands there. */
export const drawn = async (canvas: ParentNode, screen?: string) => {
  const find = () => {
    const element = canvas.querySelector<AuthSignIn>('auth-sign-in');
    const root: ParentNode | null | undefined = element?.isolated ? element.shadowRoot : element;
    const shown = root?.querySelector<HTMLElement>(screen ? `auth-${screen}-screen` : '[part~="screen"]');
    return element && root && shown?.checkVisibility() ? {element, root, shown} : undefined;
  };
  for (const end = performance.now() + 5000; ;) {
    const found = find();
    if (found) {
      await found.element.updateComplete;
      return found;
    }
    if (performance.now() > end) throw new Error(`${screen ?? 'no'} screen was not drawn`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};
