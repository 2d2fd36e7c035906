/** Makes the page's engine one from before 2024, as far as scripts can tell; imported before anything of ours. */
const take = (from: object, ...names: string[]) => names.forEach((name) => Reflect.deleteProperty(from, name));

take(ElementInternals.prototype, 'states');
take(URL, 'canParse', 'parse');
take(Intl, 'Segmenter');
take(CSS, 'registerProperty');
take(Element.prototype, 'checkVisibility', 'moveBefore');
take(Promise, 'withResolvers', 'try');
take(AbortSignal, 'any');
take(globalThis, 'requestIdleCallback', 'navigation');

/** Nor with `:has` and nesting, which cannot be taken away: a test looks whether they are used. */
export const withoutNewerSheets = () => {
  const supports: (...asked: [string, string]) => boolean = CSS.supports.bind(CSS);
  CSS.supports = (...asked: [string, string] | [string]) =>
    !/light-dark|from |:has/.test(asked.join()) && supports(...(asked as [string, string]));
};
