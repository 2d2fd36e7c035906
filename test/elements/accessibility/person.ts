/**
 * A person with a keyboard at a whole sign-in: the real element and machine, and the identity server in memory.
 */
import {fixture, html} from '@open-wc/testing';
import type {AuthSignIn} from '../../../src/index.ts';
import type {MemoryServer} from '../../../src/server/memory.ts';
import {createIdentity, usualSetup, type Setup} from '../../../stories/flows/identity.ts';
import {drawn, until} from '../support.ts';
import {nameOf} from './names.ts';
import {press} from './keys.ts';
import {listen, type Speech} from './speech.ts';
import {describeElement, focused, interactive} from './tree.ts';

const usual: Setup = {...usualSetup, methods: 'e-mail code or password'};

export interface Sitting {
  readonly element: AuthSignIn;
  readonly server: MemoryServer;
  readonly speech: Speech;
  /** Requests fail as long as this is so. */
  offline: boolean;
  /** Answers wait until this is resolved. */
  delay: Promise<unknown>;
  /** The element and its next screen. */
  arriveAt(screen: string): Promise<void>;
  /** The one control with this name, wherever in the element it is. */
  control(name: string): HTMLElement;
  /** Focuses it as Tab would, and presses Enter. */
  activate(name: string): Promise<void>;
  /** On the first screen; ends with Enter. */
  enterEmail(address: string): Promise<void>;
}

const endings: (() => void)[] = [];

/** For `afterEach`. */
export const leave = () => {
  for (const end of endings.splice(0)) end();
  // What one person left in the browser is not for the next.
  history.replaceState(null, '');
  sessionStorage.clear();
  localStorage.clear();
};

export const sitDown = async (more: Partial<Setup> = {}, {isolated = false} = {}): Promise<Sitting> => {
  const server = createIdentity({...usual, ...more});
  const sitting = {offline: false, delay: Promise.resolve() as Promise<unknown>};
  const send = async (request: Request) => {
    await sitting.delay;
    if (sitting.offline) throw new TypeError('offline');
    return server.fetch(request);
  };
  const element = await fixture<AuthSignIn>(
    html`<auth-sign-in .fetch=${send} ?isolated=${isolated} site-name="Fernway" locale="en"></auth-sign-in>`,
  );
  // Nobody leaves the tests. Stopping would cut the runner's own connection.
  window.stop = () => {};
  element.addEventListener('auth-redirect', (event) => event.preventDefault());
  await drawn(element, 'sign-in');
  const speech = listen(element);
  endings.push(() => speech.stop());

  const control = (name: string) => {
    const found = interactive(element).filter((each) => nameOf(each) === name);
    const [only] = found;
    if (!only || found.length > 1) {
      throw new Error(
        `${found.length} of these are named “${name}”: ${interactive(element).map(describeElement).join('; ')}`,
      );
    }
    return only;
  };
  return Object.assign(sitting, {
    element,
    server,
    speech,
    arriveAt: (screen: string) => drawn(element, screen),
    control,
    async activate(name: string) {
      control(name).focus();
      await press('Enter');
    },
    async enterEmail(address: string) {
      fill(control('Email'), address);
      await press('Enter');
    },
  });
};

/** As a password manager would, but with the focus. */
export const fill = (control: HTMLElement, value: string) => {
  const input = control as HTMLInputElement;
  input.focus();
  input.value = value;
  input.dispatchEvent(new InputEvent('input', {bubbles: true}));
};

/** Waits until the control with this name has the focus. */
export const focusComesTo = (name: string) =>
  until(() => focused() !== null && nameOf(focused() as Element) === name, `the focus comes to “${name}”`).catch(() => {
    throw new Error(`the focus is at ${describeElement(focused())} instead of “${name}”`);
  });
