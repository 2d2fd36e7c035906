/**
 * Reads what comes from outside before the first screen: settings, storage, history. It may be newer or older than we
 * are, or somebody else's, so nothing here fails: what cannot be read is `undefined`, or left out of its list.
 *
 * Everything else that crosses the wire is parsed with zod, which loads with the first request. The first screen needs
 * none of it, and would be half as large again with it.
 */

/** The value in the wanted shape, or `undefined`. */
export type Reader<T> = (value: unknown) => T | undefined;

export const text: Reader<string> = (value) => (typeof value === 'string' ? value : undefined);
export const flag: Reader<boolean> = (value) => (typeof value === 'boolean' ? value : undefined);

export const oneOf =
  <const T extends string>(...members: readonly T[]): Reader<T> =>
  (value) =>
    members.find((member) => member === value);

/** Always a list; empty when the value is none. */
export const listOf =
  <T>(member: Reader<T>) =>
  (value: unknown): readonly T[] =>
    Array.isArray(value) ? value.map(member).filter((each) => each !== undefined) : [];

/** The keys of an object; none when the value is none. */
export const fields = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

/** The members of an object that are texts. */
export const texts = (value: unknown): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(fields(value)).filter((entry): entry is [string, string] => !!text(entry[1])));

type Keys = Readonly<Record<string, Reader<unknown>>>;
type Read<K extends Keys> = {readonly [N in keyof K]: Exclude<ReturnType<K[N]>, undefined>};

/** An object: `undefined` unless every required key can be read; optional ones that cannot are left out. */
export const shape =
  <R extends Keys, O extends Keys = Record<never, never>>(
    required: R,
    optional?: O,
  ): Reader<Read<R> & Partial<Read<O>>> =>
  (value) => {
    const from = fields(value);
    const read = (keys: Keys) => Object.entries(keys).map(([key, reader]) => [key, reader(from[key])] as const);
    const needed = read(required);
    if (needed.some(([, each]) => each === undefined)) return undefined;
    const extra = read(optional ?? {}).filter(([, each]) => each !== undefined);
    return Object.fromEntries([...needed, ...extra]) as Read<R> & Partial<Read<O>>;
  };

/** Reads JSON as well. */
export const parseJson = <T>(reader: Reader<T>, json: string | undefined): T | undefined => {
  if (json === undefined) return undefined;
  try {
    return reader(JSON.parse(json));
  } catch {
    return undefined;
  }
};
