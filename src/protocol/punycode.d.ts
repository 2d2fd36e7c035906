/** The package has no types of its own; named by its file, as Node has an old module of its name. */
declare module 'punycode/punycode.es6.js' {
  export function toUnicode(domain: string): string;
}
