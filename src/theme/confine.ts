/**
 * Copies rules that were parsed, one by one, so that they are about the element alone: every selector gets a condition
 * at its subject, which needs nothing of the engine but `:where()`. Only what is understood is taken, and only once it
 * is confined it stays.
 */
import {apart} from './apart.ts';
import {isA, isStyle} from './rule-kind.ts';
import {alternatives, type Complex} from './selector.ts';
import {acrossTrees, ownPage} from './stock-names.ts';

/** Which tree the sheet is for: the element's own, or the page that has the form; that one may be nothing but ours. */
export type Tree = 'shadow' | 'page' | 'own-page';

type Place = CSSStyleSheet | CSSGroupingRule;

const element = 'auth-sign-in, auth-sign-in *';
const inside = {page: `:where(${element})`, 'own-page': `:where(${element}, ${ownPage})`};

/** Our rules are heavy, so that a page's resets do not reach the form; the tenant's are heavier. No element has this id. */
const heavier = ':not(#_#_)';

/** However the tenant names the element: `:root` and `:scope` where they stand alone, else they ask about the page. */
const itself = /^(?:auth-sign-in|:host|:(?:root|scope)$)(?![-\w])([^]*)$/;

const isGroup = (rule: CSSRule): rule is CSSGroupingRule =>
  isA(
    rule,
    'CSSMediaRule',
    'CSSSupportsRule',
    'CSSContainerRule',
    'CSSLayerBlockRule',
    'CSSScopeRule',
    'CSSStartingStyleRule',
  );

const isLayer = (rule: CSSRule) => isA(rule, 'CSSLayerBlockRule', 'CSSLayerStatementRule');

const isNamedLayer = (rule: CSSRule) => isLayer(rule) && (rule as CSSLayerBlockRule).name !== '';

/** The rule of these types that is next around it. */
const around = ({parentRule}: CSSRule, ...names: string[]): CSSRule | null =>
  parentRule && (isA(parentRule, ...names) ? parentRule : around(parentRule, ...names));

const host = (condition: string) => (condition ? `:host(${condition})` : ':host');

const confined = ({first, rest, pseudo}: Complex, tree: Tree, weight: string, isScoped: boolean) => {
  const named = isScoped && first === ':scope' ? undefined : itself.exec(first)?.[1];
  // What `:host()` asks of the element.
  const condition = named?.replace(/^(?=\()/, ':is');
  if (tree !== 'shadow') {
    const start = condition === undefined ? first : `auth-sign-in${condition}`;
    return start + rest + inside[tree] + weight + pseudo;
  }
  if (condition === undefined) return first + rest + weight + pseudo;
  return (rest ? host(condition) + rest + weight : host(condition + weight)) + pseudo;
};

const confineSelector = (rule: CSSStyleRule, tree: Tree) => {
  const before = rule.selectorText;
  // A nested rule has the weight of the rule around it.
  const weight = around(rule, 'CSSStyleRule') ? '' : heavier;
  const isScoped = around(rule, 'CSSScopeRule') !== null;
  const after = alternatives(acrossTrees(before, tree))?.map((each) => confined(each, tree, weight, isScoped));
  if (!after) return false;
  rule.selectorText = after.join(', ');
  // An engine says nothing about a selector that it does not take; in our own tree that one does no harm.
  return tree === 'shadow' || rule.selectorText !== before;
};

/** Whether it and all rules nested in it are about the element now; those that are not have gone. */
const confineStyle = (rule: CSSStyleRule, tree: Tree) => {
  if (!confineSelector(rule, tree)) return false;
  // Before nesting, a rule about elements had nothing in it.
  if ('cssRules' in rule) confineNested(rule, tree);
  return true;
};

/** In a scope, declarations are about its root, which may be the page's. */
const isInStyle = (rule: CSSRule) => {
  const next = around(rule, 'CSSStyleRule', 'CSSScopeRule');
  return next !== null && isStyle(next);
};

const mayBeNested = (rule: CSSRule, tree: Tree) => {
  if (isStyle(rule)) return confineStyle(rule, tree);
  if (isA(rule, 'CSSNestedDeclarations')) return isInStyle(rule);
  if (!isGroup(rule) || isNamedLayer(rule)) return false;
  confineNested(rule, tree);
  return true;
};

const confineNested = (place: CSSStyleRule | CSSGroupingRule, tree: Tree) => {
  for (let index = place.cssRules.length - 1; index >= 0; index--) {
    if (!mayBeNested(place.cssRules[index] as CSSRule, tree)) place.deleteRule(index);
  }
};

/** Nothing where the engine does not take it. */
const insert = (place: Place, text: string) => {
  try {
    return place.cssRules[place.insertRule(text, place.cssRules.length)];
  } catch {
    return;
  }
};

/** A group comes with rules that are all to be confined, one by one. */
const addConfined = (place: Place, text: string, tree: Tree) => {
  const copy = insert(place, text);
  if (copy && !mayBeNested(copy, tree)) place.deleteRule(place.cssRules.length - 1);
};

/** What a group begins with. Layers have an order in the whole tree, so the tenant's get names that nobody else has. */
const preludeOf = (rule: CSSRule) => {
  const [prelude = ''] = /^[^{;]*/.exec(rule.cssText) ?? [];
  if (!isLayer(rule) || around(rule, 'CSSLayerBlockRule')) return prelude;
  return prelude.replace(/(?:@layer|,)\s+(?=\S)/g, '$&auth-tenant-');
};

/**
 * Of what is no rule about elements, and no group of them, only animations are taken and, where the page is nothing but
 * ours, fonts. Registered properties, functions, counters, pages: those are the whole document's.
 */
export const copyConfined = (place: Place, rule: CSSRule, tree: Tree) => {
  if (isStyle(rule)) for (const text of apart(rule)) addConfined(place, text, tree);
  else if (isGroup(rule)) {
    const copy = insert(place, `${preludeOf(rule)} {}`);
    if (copy && isGroup(copy)) for (const each of rule.cssRules) copyConfined(copy, each, tree);
  } else if (isA(rule, 'CSSLayerStatementRule')) insert(place, `${preludeOf(rule)};`);
  else if (isA(rule, 'CSSKeyframesRule') || (tree === 'own-page' && isA(rule, 'CSSFontFaceRule')))
    insert(place, rule.cssText);
};
