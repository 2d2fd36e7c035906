/**
 * The storage of a browser, which may be blocked, full, or hold what somebody else wrote: nothing here ever throws.
 */
import {fields, text} from '../protocol/readers.ts';

export interface Store {
  get(name: string): string | undefined;
  /** `undefined` removes. Says whether it is still there after a visit to another site. */
  set(name: string, value: string | undefined): boolean;
}

export interface LocalStore extends Store {
  names(): readonly string[];
}

export interface Stores {
  /** Ends with the tab. Where it is blocked, the history entry keeps what a reload needs. */
  readonly session: Store;
  readonly local: LocalStore;
  /** Origin of the page: a part of some keys. */
  origin(): string;
}

export const createStores = (): Stores => {
  const session = tolerant(() => sessionStorage);
  const get = (name: string) => session.get(name) ?? inEntry(name);
  const set = (name: string, value: string | undefined) => {
    const outlives = session.set(name, value);
    // What was there before is not what was meant.
    if (!outlives) session.set(name, undefined);
    if (!outlives || inEntry(name) !== undefined) keepInEntry(name, outlives ? undefined : value);
    return outlives;
  };
  return {
    session: {get, set},
    local: tolerant(() => localStorage),
    origin: () => location.origin,
  };
};

/** Beside the screen in `history.state`; what is pushed after it carries it on. */
const keptKey = 'authSignInKept';
const kept = () => (typeof history === 'object' ? fields(fields(history.state)[keptKey]) : {});
const inEntry = (name: string) => text(kept()[name]);
const keepInEntry = (name: string, value: string | undefined) => {
  try {
    history.replaceState({...(history.state as object | null), [keptKey]: {...kept(), [name]: value}}, '');
  } catch {
    // Then it is not kept.
  }
};

/** Even reading the property `sessionStorage` can throw. */
const tolerant = (open: () => Storage): LocalStore => {
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
    return get(name) === value;
  };
  return {get, set, names: () => attempt((store) => Object.keys(store)) ?? []};
};
