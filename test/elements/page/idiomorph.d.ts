/** The package describes its global alone. */
declare module 'idiomorph/dist/idiomorph.esm.js' {
  export const Idiomorph: {
    morph(old: Element, content: Element | string, options?: {morphStyle?: 'innerHTML' | 'outerHTML'}): void;
  };
}
