/** Which keys have a value, for finding by something else than the key without looking at everything. */
export class LookUp {
  readonly #keys = new Map<string, Set<string>>();

  add(value: string, key: string): void {
    const keys = this.#keys.get(value);
    if (keys) keys.add(key);
    else this.#keys.set(value, new Set([key]));
  }

  remove(value: string, key: string): void {
    const keys = this.#keys.get(value);
    keys?.delete(key);
    if (keys?.size === 0) this.#keys.delete(value);
  }

  /** In the order in which they were added. */
  keys(value: string): readonly string[] {
    return [...(this.#keys.get(value) ?? [])];
  }

  clear(): void {
    this.#keys.clear();
  }
}
