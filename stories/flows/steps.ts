/**
 * What a person does in a flow, and what they wait for.
 */
import {userEvent} from 'storybook/test';
import {drawn} from '../show.ts';
import {beforeDoing} from './hearing.ts';

/** Also in the shadow root: header, footer and dialogs are there. */
const allIn = (canvas: ParentNode, selector: string): HTMLElement[] => [
  ...canvas.querySelectorAll<HTMLElement>(selector),
  ...[...canvas.querySelectorAll('*')].flatMap(({shadowRoot}) => (shadowRoot ? allIn(shadowRoot, selector) : [])),
];

const textOf = (element: Element) => element.textContent.replace(/\s+/g, ' ').trim();
const nameOf = (element: HTMLElement) =>
  element.getAttribute('aria-label') ?? textOf((element as HTMLInputElement).labels?.[0] ?? element);

const pause = () => new Promise((resolve) => setTimeout(resolve, 30));

const find = async (canvas: ParentNode, selector: string, matches: (element: HTMLElement) => boolean = () => true) => {
  for (const end = performance.now() + 8000; performance.now() < end; await pause()) {
    const element = allIn(canvas, selector).find((each) => each.checkVisibility() && matches(each));
    if (element) return element;
  }
  throw new Error(`Nothing on the page is ${selector}`);
};

/** The button with this name; `within` narrows it to those inside such an element. */
export const press = async (canvas: ParentNode, name: string, within = '') => {
  const button = await find(canvas, `${within} button`.trim(), (each) => nameOf(each).includes(name));
  await beforeDoing(`press ${nameOf(button)}`);
  await userEvent.click(button);
};

const type = async (field: HTMLElement, value: string, isSecret = false) => {
  await beforeDoing(`type ${isSecret ? '' : `${value} `}into ${nameOf(field)}`);
  await userEvent.clear(field);
  await userEvent.type(field, value);
};

/** The field with this name. */
export const fillIn = async (canvas: ParentNode, name: string, value: string) =>
  type(await find(canvas, `[name="${name}"]`), value, /^(password|code)$/.test(name));

export const check = async (canvas: ParentNode, name: string) => {
  const box = await find(canvas, `[name="${name}"]`);
  await beforeDoing(`check ${nameOf(box)}`);
  await userEvent.click(box);
};

export const enterPassword = async (canvas: ParentNode, password: string) => {
  await fillIn(canvas, 'password', password);
  await beforeDoing('press Enter');
  await userEvent.keyboard('{Enter}');
};

export const enterEmail = async (canvas: ParentNode, address: string, {agree = false} = {}) => {
  await fillIn(canvas, 'identifier', address);
  if (agree) await check(canvas, 'agreement');
  await press(canvas, '', 'form');
};

/** The newest code of the inbox, or one that is made up. */
export const enterCode = async (canvas: ParentNode, code?: string) => {
  const field = await find(canvas, '[name="code"]');
  const newest = code ?? textOf(await find(canvas, '.inbox output'));
  await type(field, newest, true);
};

export const readText = async (canvas: ParentNode, selector: string) => textOf(await find(canvas, selector));

/** The sign-in is too old from now on. */
export const expire = (canvas: ParentNode) => canvas.querySelector('flow-story')?.expire();

export const reload = async (canvas: ParentNode) => {
  await beforeDoing('load the page again');
  canvas.querySelector('flow-story')?.reload();
};

export const continueAs = (canvas: ParentNode, name: string) => press(canvas, `Continue as ${name}`);

export const waitForScreen = async (canvas: HTMLElement, screen: string, selector?: string) => {
  await find(canvas, `auth-${screen}-screen`);
  if (selector) await find(canvas, selector);
  await drawn(canvas, screen);
};

export const signedIn = (canvas: ParentNode) => find(canvas, '.elsewhere h2', (each) => nameOf(each) === 'Signed in');
