/** Counts what a computer cannot hide: how many elements of lists and maps were looked at. */

const iterators = [new Map().entries(), new Set().values(), [].values()].map(
  (each) => Object.getPrototypeOf(each) as {next(): unknown},
);
const looking = [
  'filter',
  'map',
  'flatMap',
  'find',
  'findLast',
  'findIndex',
  'some',
  'every',
  'reduce',
  'slice',
] as const;
const moving = ['unshift', 'shift', 'splice', 'includes', 'indexOf', 'sort', 'toSorted', 'concat'] as const;

/** @returns how many since the last time; only one at a time may count */
export function countSteps(): {taken(): number; end(): void} {
  let steps = 0;
  const undo: (() => void)[] = [];
  const replace = (owner: object, name: string, count: (self: unknown) => number) => {
    const original = Reflect.get(owner, name) as (...values: unknown[]) => unknown;
    Reflect.set(owner, name, function (this: unknown, ...values: unknown[]) {
      steps += count(this);
      return original.apply(this, values);
    });
    undo.push(() => Reflect.set(owner, name, original));
  };
  for (const iterator of iterators) replace(iterator, 'next', () => 1);
  for (const name of [...looking, ...moving]) replace(Array.prototype, name, (list) => (list as unknown[]).length);
  replace(Map.prototype, 'forEach', (map) => (map as Map<unknown, unknown>).size);
  return {
    taken() {
      const taken = steps;
      steps = 0;
      return taken;
    },
    end: () => undo.forEach((each) => each()),
  };
}
