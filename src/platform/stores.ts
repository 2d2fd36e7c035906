/**
 * The storage of a browser, which may be blocked, full, or hold what somebody else wrote: nothing here ever throws.
 */
export interface Store {
  get(name: string): string | undefined;
  /** `undefined` removes. */
  set(name: string, value: string | undefined): void;
  /** One use only. */
  take(name: string): string | undefined;
  names(): readonly string[];
}

export interface Stores {
  /** Ends with the tab. */
  readonly session: Store;
  readonly local: Store;
  /** Origin of the page: a part of some keys. */
  origin(): string;
}

export const createStores = (): Stores => ({
  session: tolerant(() => sessionStorage),
  local: tolerant(() => localStorage),
  origin: () => location.origin,
});

/** Even reading the property `sessionStorage` can throw. */
const tolerant = (open: () => Storage): Store => {
  const attempt = <T>(use: (store: Storage) => T): T | undefined => {
    try {
      return use(open());
    } catch {
      return undefined;
    }
  };
  const get = (name: string) => attempt((store) => store.getItem(name)) ?? undefined;
  const set = (name: string, value: string | undefined) => {
    attempt((store) => (value === undefined ? store.removeItem(name) : store.setItem(name, value)));
  };
  return {
    get,
    set,
    take: (name) => {
      const value = get(name);
      set(name, undefined);
      return value;
    },
    names: () => attempt((store) => Object.keys(store)) ?? [],
  };
};
