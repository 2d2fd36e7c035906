/** What packages leave undescribed. */
declare module 'idiomorph/dist/idiomorph.esm.js' {
  export const Idiomorph: {
    morph(old: Element, content: Element | string, options?: {morphStyle?: 'innerHTML' | 'outerHTML'}): void;
  };
}

declare module '@hotwired/turbo' {
  export const morphChildren: (old: Element, content: Element) => void;
}
