/**
 * A rule with others nested in it, said as rules that stand side by side: below a stock name another tree is meant than
 * by the name alone, and a nested rule cannot leave the tree of the one around it.
 */
import {isStyle} from './rule-kind.ts';
import {alternatives, type Complex} from './selector.ts';
import {isBelowStockName} from './stock-names.ts';

const textOf = ({first, rest, pseudo}: Complex) => first + rest + pseudo;

/** `&`, or a place before it where there is none. */
const within = (around: string, nested: string) => {
  if (!nested.includes('&')) return `${around} ${nested}`;
  // After another simple selector a type would read on as its name.
  return nested.replaceAll('&', /^[a-z*]/i.test(around) ? `:is(${around})` : around);
};

const selectorsOf = (selector: string) => (alternatives(selector) ?? []).map(textOf);

const isGroup = (rule: CSSRule): rule is CSSGroupingRule => 'cssRules' in rule;

const write = (rules: Iterable<CSSRule>, around: readonly string[]): string[] =>
  [...rules].flatMap((rule) => {
    if (isStyle(rule)) {
      const nested = selectorsOf(rule.selectorText);
      return side(
        rule,
        around.flatMap((outer) => nested.map((inner) => within(outer, inner))),
      );
    }
    if (isGroup(rule)) {
      const [prelude = ''] = /^[^{]*/.exec(rule.cssText) ?? [];
      return [`${prelude}{ ${write(rule.cssRules, around).join(' ')} }`];
    }
    // Declarations after a nested rule.
    return 'style' in rule ? [`${around.join(', ')} { ${(rule as CSSStyleRule).style.cssText} }`] : [];
  });

const side = (rule: CSSStyleRule, selectors: readonly string[]): string[] => [
  `${selectors.join(', ')} { ${rule.style.cssText} }`,
  ...write(rule.cssRules, selectors),
];

/** What is nested in a scope is about its root. */
const canStandApart = (css: string) => isBelowStockName(css) && !css.includes('@scope');

/** The texts of the rules that stand for it: itself, where nothing of a stock name is nested in it. */
export const apart = (rule: CSSStyleRule): readonly string[] =>
  'cssRules' in rule && rule.cssRules.length > 0 && canStandApart(rule.cssText)
    ? side(rule, selectorsOf(rule.selectorText))
    : [rule.cssText];
