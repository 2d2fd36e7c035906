/** Changing a part of a document. */

/** Any part of `T`; lists are replaced as a whole. */
export type DeepPartial<T> = T extends readonly unknown[]
  ? T
  : T extends object
    ? {[K in keyof T]?: DeepPartial<T[K]> | undefined}
    : T;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** `patch` over `base`: objects are merged, everything else (lists and null too) is replaced, undefined is skipped. */
export function deepMerge<T>(base: T, patch: unknown): T {
  if (!isObject(base) || !isObject(patch)) return (patch === undefined ? base : patch) as T;
  const merged: Record<string, unknown> = {...base};
  for (const [key, value] of Object.entries(patch)) {
    // A key such as `__proto__` is not data.
    if (key in Object.prototype) continue;
    merged[key] = deepMerge(merged[key], value);
  }
  return merged as T;
}
