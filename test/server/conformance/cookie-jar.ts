/** A browser's cookies, as far as the server uses them: names, paths, deletion. */
interface Cookie {
  name: string;
  value: string;
  path: string;
}

export class CookieJar {
  #cookies: Cookie[] = [];

  /** Takes `Set-Cookie` headers. */
  store(headers: readonly string[]): void {
    for (const header of headers) {
      const [pair = '', ...attributes] = header.split('; ');
      const name = pair.slice(0, pair.indexOf('='));
      const value = pair.slice(pair.indexOf('=') + 1);
      const attribute = (key: string) =>
        attributes.find((each) => each.toLowerCase().startsWith(`${key}=`))?.slice(key.length + 1);
      const path = attribute('path') ?? '/';
      const expires = attribute('expires');
      this.#cookies = this.#cookies.filter((each) => each.name !== name || each.path !== path);
      if (!expires || Date.parse(expires) > Date.now()) this.#cookies.push({name, value, path});
    }
  }

  /** What a browser would send to `path`. */
  for(path: string): Cookie[] {
    return this.#cookies.filter((cookie) => cookie.path === '/' || path.startsWith(cookie.path));
  }

  change(name: string, value: string): void {
    this.#cookies = this.#cookies.map((cookie) => (cookie.name === name ? {...cookie, value} : cookie));
  }

  clear(): void {
    this.#cookies = [];
  }
}
