/**
 * In a page of the hosted build: forms without a server behind them, and forms with it, for tests of what stays of them.
 */
import type {AuthSignIn} from '../../src/index.ts';
import type {SignIn} from '../../src/machine/sign-in-machine.ts';
import type {State} from '../../src/machine/state.ts';

export interface Stand {
  show(states: readonly State[]): Promise<void>;
  leave(): void;
  speak(locales: readonly string[]): Promise<void>;
  mount(times: number): Promise<void>;
}

/** Runs in the page, in place of what stands there: a form that draws what it is told to, and many that do what they do. */
export const setUp = () => {
  const listeners = new Set<() => void>();
  let state: State | undefined;
  const form: AuthSignIn = document.createElement('auth-sign-in');
  form.machine = {
    get state() {
      return state;
    },
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    send: () => {},
    phrases: () => Promise.resolve(undefined),
    prepare: () => {},
    dispose: () => {},
  } as unknown as SignIn;

  const place = (element: AuthSignIn) => document.querySelector('main')?.replaceChildren(element);
  const turn = () => new Promise((resolve) => setTimeout(resolve));
  const until = async (isSo: () => boolean) => {
    while (!isSo()) await turn();
    await turn();
  };
  const touch = (element: AuthSignIn) =>
    element.querySelector('*')?.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));

  const stand: Stand = {
    async show(states) {
      for (const next of states) {
        state = next;
        if (!form.isConnected) place(form);
        for (const listener of listeners) listener();
        await until(() => [...form.children].some((each) => 'state' in each && each.state === next));
        touch(form);
      }
    },
    /** In the middle of a drawing. */
    leave() {
      (form.querySelector(':scope > *') as AuthSignIn).requestUpdate();
      form.remove();
    },
    async speak(locales) {
      for (const locale of locales) {
        form.locale = locale;
        await until(() => form.lang === locale);
      }
    },
    /** Half of them are gone before anybody has seen them. */
    async mount(times) {
      for (let each = 0; each < times; each++) {
        const other: AuthSignIn = document.createElement('auth-sign-in');
        const ready = new Promise((resolve) => other.addEventListener('auth-ready', resolve, {once: true}));
        place(other);
        if (each % 2) {
          await ready;
          touch(other);
          await turn();
        }
        other.remove();
        await turn();
      }
    },
  };
  Object.assign(window, {stand});
};
