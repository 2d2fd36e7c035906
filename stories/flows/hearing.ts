import type {SignIn} from '../../src/headless.ts';
import type {State} from '../../src/machine/state.ts';

/**
 * Where a flow waits for whoever writes down what a screen reader says of it: before each thing that a person does, and
 * before the world answers. In Storybook itself there is nobody, and nothing waits.
 */
declare global {
  interface Window {
    /** @param did what the person does next, having heard everything until then; nothing where the flow ends */
    hear?(did?: string): Promise<void>;
  }
}

/** What has begun and was not heard to its end. */
let unfinished = 0;

const finish = async <T>(work: () => Promise<T>): Promise<T> => {
  unfinished++;
  return work().finally(() => unfinished--);
};

/** What is said while an answer is on its way is heard. */
export const heardBefore = <T>(answer: Promise<T>): Promise<T> =>
  finish(async () => {
    await answer.catch(() => {});
    await window.hear?.();
    return answer;
  });

/** A machine each of whose screens stays until it was heard, however quick the next one is. */
export const unhurried = (machine: SignIn): SignIn => {
  if (!window.hear) return machine;
  const listeners = new Set<() => void>();
  const waiting: State[] = [];
  let {state} = machine;
  let isShowing = false;
  const showAll = async () => {
    isShowing = true;
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      if (next.screen.name !== state.screen.name) await window.hear?.();
      state = next;
      for (const listener of listeners) listener();
    }
    isShowing = false;
  };
  machine.subscribe(() => {
    waiting.push(machine.state);
    if (!isShowing) void finish(showAll);
  });
  return {
    get state() {
      return state;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    send: (command) => machine.send(command),
    phrases: (locale) => machine.phrases(locale),
    prepare: () => machine.prepare(),
    dispose: () => machine.dispose(),
  };
};

/** @param what the person does next, if it is the person */
export const beforeDoing = async (what?: string) => {
  if (!window.hear) return;
  while (unfinished > 0) await new Promise((resolve) => setTimeout(resolve, 20));
  await window.hear(what);
};
