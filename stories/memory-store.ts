import type {LocalStore, Stores} from '../src/platform/stores.ts';

/** A store that lives as long as its map. */
export const memoryStore = (values = new Map<string, string>()): LocalStore => ({
  get: (name) => values.get(name),
  set: (name, value) => {
    if (value === undefined) values.delete(name);
    else values.set(name, value);
    return true;
  },
  names: () => [...values.keys()],
});

export const memoryStores = (
  origin: string,
  session = new Map<string, string>(),
  local = new Map<string, string>(),
): Stores => ({session: memoryStore(session), local: memoryStore(local), origin: () => origin});
