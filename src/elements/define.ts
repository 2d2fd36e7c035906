/** Defines an element once; a second copy of the module, or a server without elements, is left alone. */
export const define = (tag: string, element: CustomElementConstructor) => {
  if (typeof customElements !== 'undefined' && !customElements.get(tag)) customElements.define(tag, element);
};
