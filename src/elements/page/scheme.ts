/**
 * The colour scheme an element is really drawn in, whoever decided it: page, attribute or system. The card's sheet gives
 * the host two colours nobody sees, `light-dark(#000, #fff)`: one is read, the transition of the other tells of changes. The
 * screen has one too, which says that our sheets are gone.
 */
export type Scheme = 'light' | 'dark';

export const schemeOf = (element: Element): Scheme =>
  getComputedStyle(element).floodColor === 'rgb(255, 255, 255)' ? 'dark' : 'light';

export const isSchemeChange = (event: TransitionEvent) => event.propertyName === 'column-rule-color';
