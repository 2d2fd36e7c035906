/**
 * As much of a browser as the platform touches: location, history, events and storage in memory.
 */
export interface FakeWindow {
  readonly stack: {state: unknown; url: string}[];
  readonly session: Map<string, string>;
  readonly local: Map<string, string>;
  readonly left: string[];
  index: number;
  emit(type: string, event?: object): void;
}

const storageOver = (map: Map<string, string>): Storage =>
  new Proxy({} as Storage, {
    get: (_, name) =>
      ({
        getItem: (key: string) => map.get(key) ?? null,
        setItem: (key: string, value: string) => map.set(key, value),
        removeItem: (key: string) => map.delete(key),
      })[name as 'getItem'],
    ownKeys: () => [...map.keys()],
    getOwnPropertyDescriptor: () => ({enumerable: true, configurable: true}),
  });

/** Puts the fake in place of the globals; the page is open at `url`. */
export const installWindow = (url: string, state: unknown = null): FakeWindow => {
  const listeners = new Map<string, Set<(event: object) => void>>();
  const base = new URL(url).origin;
  const fake: FakeWindow = {
    stack: [{state, url}],
    session: new Map(),
    local: new Map(),
    left: [],
    index: 0,
    emit: (type, event = {}) => listeners.get(type)?.forEach((listener) => listener(event)),
  };
  const current = () => fake.stack[fake.index] ?? {state: null, url};
  const entry = (next: unknown, to?: string) => ({
    // As the browser does: a copy, and nothing that cannot be copied.
    state: structuredClone(next),
    url: to === undefined ? current().url : new URL(to, base).href,
  });
  const history = {
    get state() {
      return current().state;
    },
    pushState: (next: unknown, _: string, to?: string) => {
      const added = entry(next, to);
      fake.index += 1;
      fake.stack.splice(fake.index, Infinity, added);
    },
    replaceState: (next: unknown, _: string, to?: string) => {
      fake.stack[fake.index] = entry(next, to);
    },
    go: (delta: number) => {
      fake.index += delta;
      fake.emit('popstate', {state: current().state});
    },
    back: () => history.go(-1),
  };
  const location = {
    get origin() {
      return base;
    },
    get pathname() {
      return new URL(current().url).pathname;
    },
    get search() {
      return new URL(current().url).search;
    },
    get hash() {
      return new URL(current().url).hash;
    },
    assign: (to: string) => fake.left.push(`assign ${to}`),
    replace: (to: string) => fake.left.push(`replace ${to}`),
  };
  const window = {
    addEventListener: (type: string, listener: (event: object) => void) =>
      (listeners.get(type) ?? listeners.set(type, new Set()).get(type))?.add(listener),
    removeEventListener: (type: string, listener: (event: object) => void) => listeners.get(type)?.delete(listener),
    stop: () => fake.left.push('stopped'),
  };
  const globals = {
    history,
    location,
    window,
    sessionStorage: storageOver(fake.session),
    localStorage: storageOver(fake.local),
  };
  for (const [name, value] of Object.entries(globals)) {
    Object.defineProperty(globalThis, name, {value, configurable: true, writable: true});
  }
  return fake;
};
