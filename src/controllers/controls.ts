/**
 * Controls, and how one is found again on a screen that has been drawn anew.
 */
const usable = 'a[href], button, input, select';

/** The control that something happened to. */
export const controlOf = (target: EventTarget | undefined) =>
  target instanceof Element ? target.closest<HTMLElement>(usable) : null;

/** What stays the same about a control: never what was typed into it. */
export const keyOf = (control: HTMLElement) =>
  control.getAttribute('name') ??
  (control.matches('[type="submit"]') ? 'submit' : (control.getAttribute('aria-label') ?? textOf(control).trim()));

/** The one with this key in these trees. */
export const findControl = (key: string | undefined, ...roots: readonly (ParentNode | null | undefined)[]) => {
  if (key === undefined) return undefined;
  const controls = roots.flatMap((root) => [...(root?.querySelectorAll<HTMLElement>(usable) ?? [])]);
  return controls.find((control) => keyOf(control) === key);
};

/** Without the initial that stands in for a logo, which gives way to a spinner. */
const textOf = (node: Node): string => {
  if (node instanceof Element && node.getAttribute('aria-hidden') === 'true') return '';
  return node instanceof Text ? node.data : [...node.childNodes].map(textOf).join('');
};
