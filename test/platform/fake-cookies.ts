/**
 * A page's cookies as a browser keeps them: by name and path, seen by the pages under that path.
 */
interface Kept {
  readonly name: string;
  readonly value: string;
  readonly path: string;
}

/** @param blocked as a content setting does: nothing is kept and nothing said, `navigator` included; or it throws */
export const installCookies = (blocked?: 'in silence' | 'with an error'): void => {
  let jar: readonly Kept[] = [];
  const check = () => {
    if (blocked === 'with an error') throw new DOMException('denied', 'SecurityError');
  };
  const document = {
    get cookie() {
      check();
      const seen = jar.filter(({path}) => location.pathname.startsWith(path));
      return seen.map(({name, value}) => `${name}=${value}`).join('; ');
    },
    set cookie(text: string) {
      check();
      if (blocked) return;
      const [pair = '', ...attributes] = text.split('; ');
      const equals = pair.indexOf('=');
      const attribute = (wanted: string) =>
        attributes.find((each) => each.startsWith(`${wanted}=`))?.slice(wanted.length + 1);
      const kept = {name: pair.slice(0, equals), value: pair.slice(equals + 1), path: attribute('Path') ?? '/'};
      jar = jar.filter(({name, path}) => name !== kept.name || path !== kept.path);
      if (attribute('Max-Age') !== '0') jar = [...jar, kept];
    },
  };
  Object.defineProperty(globalThis, 'document', {value: document, configurable: true, writable: true});
  Object.defineProperty(globalThis, 'navigator', {value: {cookieEnabled: true}, configurable: true, writable: true});
};
