import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import '../../src/index.ts';
// Whoever asks for a captcha has loaded its place.
import '../../src/elements/captcha/ask.ts';
import type {AuthSignIn} from '../../src/index.ts';
import type {State} from '../../src/machine/state.ts';
import {loadPhoneNumbers} from '../../src/platform/phone-numbers.ts';
import {siteName} from '../../stories/fixtures.ts';
import {stillMachine} from '../../stories/still-machine.ts';

// What the file before has left in this browser is nothing to this one.
localStorage.clear();
sessionStorage.clear();

// What is tested is laid out and has a focus. To paint it, too, takes engines a fifth of their time, or half.
const page = document.documentElement.style;
const nothing = 'inset(100%)';
page.clipPath = nothing;

/** What is to be hit or looked at is there for it. */
export const painted = async (see: () => Promise<void>) => {
  page.clipPath = '';
  await see();
  page.clipPath = nothing;
};

/** Axe has nothing to say, about colours neither. */
export const expectAccessible = (element: Element) =>
  painted(async () => void (await expect(element).to.be.accessible()));

/** Runs the heavy tests in full; the other engines take a sample where they are no different. */
export const isChromium = /Chrome/.test(navigator.userAgent);

/** Draws a state, and waits until it stands there. */
export const draw = async (
  state: State,
  {
    isolated = false,
    languageMenu = false,
    messages,
  }: Partial<Pick<AuthSignIn, 'isolated' | 'languageMenu' | 'messages'>> = {},
) => {
  const machine = stillMachine(state);
  const element = await fixture<AuthSignIn>(
    html`<auth-sign-in
      .machine=${machine}
      .messages=${messages}
      ?isolated=${isolated}
      ?language-menu=${languageMenu}
      site-name=${siteName}
      locale="en"
    ></auth-sign-in>`,
  );
  await drawn(element, state.screen.name);
  const root: ParentNode = isolated ? (element.shadowRoot as ShadowRoot) : element;
  return {element, machine, shadow: element.shadowRoot as ShadowRoot, screen: root};
};

/** Screens load when they are needed. */
export const drawn = async (element: AuthSignIn, name: string) => {
  const tag = `auth-${name}-screen`;
  const find = () => (element.isolated ? element.shadowRoot : element)?.querySelector<Drawn>(tag);
  await soon(() => find()?.hasUpdated, `<${tag}> is drawn`);
  // The country before a number waits for a touch where other things may be typed.
  const isAwaited = (control: Element) => !control.nextElementSibling?.matches('input:not([type=tel])');
  const controls = () => [...(find()?.querySelectorAll(':not(:defined)') ?? [])];
  await soon(() => !controls().some(isAwaited), 'its controls have arrived');
  // Numbers that are shown stand in groups once it is known how.
  if ([element, element.shadowRoot].some((root) => root?.querySelector('auth-phone-text'))) await loadPhoneNumbers();
  await element.updateComplete;
  await find()?.updateComplete;
  await element.updateComplete;
};

/** Waits for something that is a matter of a few tasks: timers would take most of the time. */
export const soon = async (condition: () => unknown, what: string) => {
  const {port1, port2} = new MessageChannel();
  for (const end = Date.now() + 5000; !condition();) {
    if (Date.now() > end) throw new Error(`not within 5 s: ${what}`);
    await new Promise((resolve) => {
      port1.onmessage = resolve;
      port2.postMessage('');
    });
  }
  port1.close();
};

/** Switches the language, and waits until everything is said in it. */
export const speak = async (element: AuthSignIn, locale: string) => {
  element.locale = locale;
  await soon(() => element.lang === locale, `${locale} is spoken`);
  for (const root of [element, element.shadowRoot as ShadowRoot]) {
    for (const each of [element, ...root.querySelectorAll<Drawn>('*')]) await each.updateComplete;
  }
};

interface Drawn extends HTMLElement {
  readonly hasUpdated: boolean;
  readonly updateComplete: Promise<boolean>;
}

/** The one element that matches. */
export const get = <T extends HTMLElement = HTMLElement>(root: ParentNode, selector: string): T => {
  const [only, ...others] = root.querySelectorAll<T>(selector);
  if (!only || others.length > 0) throw new Error(`${others.length + (only ? 1 : 0)} elements match ${selector}`);
  return only;
};

/** The text of an element as it is read out, without the white space of its template. */
export const textOf = (element: Element | null | undefined) => {
  const copy = element?.cloneNode(true) as Element | undefined;
  for (const hidden of copy?.querySelectorAll('[aria-hidden="true"]') ?? []) hidden.remove();
  return copy?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
};

/** Waits for something to become so; on a busy machine that takes its time. */
export const until = (condition: () => unknown, what: string) =>
  waitUntil(condition, what, {interval: 10, timeout: 5000});

export const hasFocus = (element: Element) =>
  (element.getRootNode() as Document | ShadowRoot).activeElement === element;

/** The button or link with this name. */
export const press = (root: ParentNode, name: string) => {
  const found = [...root.querySelectorAll<HTMLElement>('button, a')].filter(
    (each) => (each.getAttribute('aria-label') ?? textOf(each)) === name,
  );
  if (found.length !== 1) throw new Error(`${found.length} buttons are named “${name}”`);
  found[0]?.click();
};
