/** Counts what a process holds on to: the entries of its maps and sets. */
import {setImmediate as turn} from 'node:timers/promises';
import {setFlagsFromString} from 'node:v8';
import {runInNewContext} from 'node:vm';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

export const collectGarbage = async () => {
  // What was looked at in one turn is held until the next.
  for (let times = 0; times < 3; times++) {
    await turn();
    collect();
  }
};

type Store = Map<unknown, unknown> | Set<unknown>;

/** Begin before what is counted writes for the first time; only one at a time may count. */
export function countKept(): {entries(): Promise<number>; end(): void} {
  const known = new WeakSet<Store>();
  let stores: WeakRef<Store>[] = [];
  const note = (store: Store) => {
    if (known.has(store)) return;
    known.add(store);
    stores.push(new WeakRef(store));
  };
  const undo: (() => void)[] = [];
  const watch = (owner: object, name: string) => {
    const original = Reflect.get(owner, name) as (...values: unknown[]) => unknown;
    Reflect.set(owner, name, function (this: Store, ...values: unknown[]) {
      note(this);
      return original.apply(this, values);
    });
    undo.push(() => Reflect.set(owner, name, original));
  };
  watch(Map.prototype, 'set');
  watch(Set.prototype, 'add');
  return {
    async entries() {
      await collectGarbage();
      stores = stores.filter((each) => each.deref());
      return stores.reduce((sum, each) => sum + (each.deref()?.size ?? 0), 0);
    },
    end: () => undo.forEach((each) => each()),
  };
}
