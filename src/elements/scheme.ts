/**
 * The colour scheme an element is really drawn in, whoever decided it: page, attribute or system. The card's
 * sheet gives the host a colour nobody sees, `light-dark(#000, #fff)`, and its transition tells of changes.
 */
export type Scheme = 'light' | 'dark';

export const schemeOf = (element: Element): Scheme =>
  getComputedStyle(element).columnRuleColor === 'rgb(255, 255, 255)' ? 'dark' : 'light';

export const isSchemeChange = (event: TransitionEvent) => event.propertyName === 'column-rule-color';
