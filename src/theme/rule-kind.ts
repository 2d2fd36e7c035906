/**
 * What kind of rule it is, by name: no engine has all of them, pages and functions, which are the whole tree's, are
 * groups to some, and on a server there is no engine.
 */
export const isA = (rule: CSSRule, ...names: readonly string[]) => names.includes(rule.constructor.name);

export const isStyle = (rule: CSSRule): rule is CSSStyleRule => isA(rule, 'CSSStyleRule');
