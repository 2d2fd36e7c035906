/**
 * All rules of a tenant for one tree: confined, with animations under names of their own, and without what the page has
 * decided. Of a sheet it needs what CSSOM has, in a browser the engine's, on a server as much of it as there is.
 */
import {copyConfined, type Tree} from './confine.ts';
import {isA} from './rule-kind.ts';

const inside = (rule: CSSRule): CSSRule[] => ('cssRules' in rule ? [...(rule.cssRules as CSSRuleList)] : []);
const withAllInside = (rule: CSSRule): CSSRule[] => [rule, ...inside(rule).flatMap(withAllInside)];

const isKeyframes = (rule: CSSRule): rule is CSSKeyframesRule => isA(rule, 'CSSKeyframesRule');

/** Animations are found by name in the whole document: the tenant's get names that nobody else has. */
const nameAnimations = (rules: readonly CSSRule[], styles: readonly CSSStyleDeclaration[]) => {
  const ours = new Map<string, string>();
  for (const rule of rules.filter(isKeyframes)) {
    ours.set(rule.name, `auth-tenant-${rule.name}`);
    rule.name = `auth-tenant-${rule.name}`;
  }
  for (const style of styles) {
    const names = style.getPropertyValue('animation-name').split(', ');
    if (!names.some((name) => ours.has(name))) continue;
    const renamed = names.map((name) => ours.get(name) ?? name).join(', ');
    style.setProperty('animation-name', renamed, style.getPropertyPriority('animation-name'));
  }
};

/** Says of a name whether the page has set it, as computed styles do. */
export type PageTokens = Pick<CSSStyleDeclaration, 'getPropertyValue'>;

/** A token that the page has set, on the element or above it, is the page's. */
const leaveTokens = (style: CSSStyleDeclaration, page: PageTokens) => {
  for (const name of [...style].filter((each) => each.startsWith('--auth-'))) {
    if (page.getPropertyValue(name)) style.removeProperty(name);
  }
};

/** From the sheet as it was parsed into an empty one. */
export const copyTenantRules = (parsed: CSSStyleSheet, sheet: CSSStyleSheet, tree: Tree, page: PageTokens) => {
  for (const rule of parsed.cssRules) copyConfined(sheet, rule, tree);
  const rules = [...sheet.cssRules].flatMap(withAllInside);
  const styles = rules.flatMap((rule) => ('style' in rule ? [rule.style as CSSStyleDeclaration] : []));
  nameAnimations(rules, styles);
  for (const style of styles) leaveTokens(style, page);
};
