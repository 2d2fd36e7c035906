/**
 * The door to code of ours that loads later. Like a request it has ten seconds, and trying again really asks again:
 * under its own address a browser keeps a module that failed or came broken, and waits on for one that hangs.
 */

/** Address of a module → how often it could not be had. */
const failures = new Map<string, number>();

/** Address of a module → the module. A browser that is asked again takes a task or two to find it, and draws in between. */
const known: Record<string, object> = {};

/** Where the page holds files to their hashes, one under another address would run whatever it has. */
const isHeld = () =>
  globalThis.document &&
  [...document.scripts].some(({type, text}) => type === 'importmap' && text.includes('"integrity"'));

/** `base` is the `import.meta.url` of the file with the import; where a bundler made something else of it, that asks. */
export const loaderFrom =
  (base: string, limitMs = 10_000) =>
  async <T extends object>(ask: () => Promise<T>): Promise<T> => {
    const path = /import\(\s*["'`](\.[^"'`]+)/.exec(String(ask))?.[1] ?? '';
    const url = path && new URL(path, base).href;
    if (known[url]) return known[url] as T;
    const failed = failures.get(url);
    let timer: ReturnType<typeof setTimeout> | undefined;
    try {
      const module = await Promise.race([
        failed && !isHeld()
          ? (import(/* @vite-ignore */ /* webpackIgnore: true */ `${url}?again=${failed}`) as Promise<T>)
          : ask(),
        new Promise<never>((_, reject) => (timer = setTimeout(reject, limitMs, url))),
      ]);
      // Whatever else an empty file is, it is a module.
      if (Object.keys(module).length === 0) throw new Error(url);
      if (url) known[url] = module;
      return module;
    } catch (error) {
      if (url) failures.set(url, (failed ?? 0) + 1);
      throw error;
    } finally {
      clearTimeout(timer);
    }
  };
