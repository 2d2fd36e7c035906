/**
 * What is put into the page before its own scripts: a clock that can be moved on.
 */

type Clock = typeof globalThis & {passTime?: (ms: number) => void};

/** What waits that long is called in its order, and the clock has moved. */
const installClock = () => {
  const {setTimeout: later, clearTimeout: cancel} = globalThis;
  const now = Date.now.bind(Date);
  const sinceStart = performance.now.bind(performance);
  const waiting = new Map<number, {due: number; work: () => void}>();
  let passed = 0;
  Date.now = () => now() + passed;
  performance.now = () => sinceStart() + passed;
  const wait = (work: (...given: unknown[]) => void, ms = 0, ...given: unknown[]) => {
    const run = () => {
      waiting.delete(id);
      work(...given);
    };
    const id = later(run, ms) as unknown as number;
    waiting.set(id, {due: performance.now() + ms, work: run});
    return id;
  };
  const forget = (id: number) => {
    waiting.delete(id);
    cancel(id);
  };
  const passTime = (ms: number) => {
    passed += ms;
    const due = [...waiting].filter(([, each]) => each.due <= performance.now());
    for (const [id, {work}] of due.sort(([, one], [, other]) => one.due - other.due)) {
      cancel(id);
      work();
    }
  };
  Object.assign(globalThis, {setTimeout: wait, clearTimeout: forget, passTime});
};

const passTime = (ms: number) => (globalThis as Clock).passTime?.(ms);

/** As from a server that puts no settings into its pages. */
const removeSettings = () => {
  const remove = () => document.getElementById('logto-ssr')?.remove();
  new MutationObserver(remove).observe(document, {childList: true, subtree: true});
};

export const pageScripts = {installClock, passTime, removeSettings};
