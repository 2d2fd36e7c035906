/**
 * As much of CSSOM as it takes to confine a tenant's CSS where there is no engine: what is decided, the same code decides
 * here and in a browser. Of the text nothing gets in here but pieces that are whole.
 */
import {Declarations, readDeclaration} from './declarations.ts';
import {isWhole, itemsIn, type Item} from './items.ts';
import {readSelector} from './selectors.ts';

const groups: Readonly<Record<string, string>> = {
  media: 'CSSMediaRule',
  supports: 'CSSSupportsRule',
  container: 'CSSContainerRule',
  layer: 'CSSLayerBlockRule',
  scope: 'CSSScopeRule',
  'starting-style': 'CSSStartingStyleRule',
};

/** Nobody writes more by hand, and to follow any would take as long as somebody likes. */
const mostLevels = 16;

abstract class Rule {
  readonly parentRule: Rule | null;
  readonly level: number;

  /** Rules are told apart by the name of their class, which a bundler may change. */
  constructor(kind: string, parent: Rule | null) {
    Object.defineProperty(this, 'constructor', {value: {name: kind}});
    this.parentRule = parent;
    this.level = (parent?.level ?? 0) + 1;
  }

  abstract readonly cssText: string;
}

class Group extends Rule {
  readonly cssRules: Rule[] = [];
  readonly #prelude: string;
  readonly name: string;

  constructor(kind: string, parent: Rule | null, prelude: string, name: string) {
    super(kind, parent);
    this.#prelude = prelude;
    this.name = name;
  }

  get cssText() {
    return `${this.#prelude} {${textOf(this.cssRules)}}`;
  }

  insertRule(text: string, index: number) {
    return insertInto(this.cssRules, this, text, index);
  }

  deleteRule(index: number) {
    this.cssRules.splice(index, 1);
  }
}

class StyleRule extends Rule {
  readonly cssRules: Rule[] = [];
  readonly style: Declarations;
  #selector: string;

  constructor(parent: Rule | null, selector: string, style: Declarations) {
    super('CSSStyleRule', parent);
    this.#selector = selector;
    this.style = style;
  }

  get selectorText() {
    return this.#selector;
  }

  /** As in an engine, one that it does not take changes nothing. */
  set selectorText(text: string) {
    this.#selector = selectorIn(text) ?? this.#selector;
  }

  get cssText() {
    return `${this.#selector} {${this.style.cssText}${textOf(this.cssRules)}}`;
  }

  deleteRule(index: number) {
    this.cssRules.splice(index, 1);
  }
}

/** Declarations that stand after a rule, or by themselves in a group; or those of a font. */
class Declared extends Rule {
  readonly style: Declarations;
  readonly #prelude: string | undefined;

  constructor(kind: string, parent: Rule | null, style: Declarations, prelude?: string) {
    super(kind, parent);
    this.style = style;
    this.#prelude = prelude;
  }

  get cssText() {
    return this.#prelude === undefined ? this.style.cssText : `${this.#prelude} {${this.style.cssText}}`;
  }
}

class Keyframes extends Rule {
  name: string;
  readonly #keyword: string;
  readonly #frames: string;

  constructor(parent: Rule | null, keyword: string, name: string, frames: string) {
    super('CSSKeyframesRule', parent);
    this.#keyword = keyword;
    this.name = name;
    this.#frames = frames;
  }

  get cssText() {
    return `@${this.#keyword} ${this.name} {${this.#frames}}`;
  }
}

class Layers extends Rule {
  readonly #names: string;

  constructor(parent: Rule | null, names: string) {
    super('CSSLayerStatementRule', parent);
    this.#names = names;
  }

  get cssText() {
    return `@layer ${this.#names};`;
  }
}

const textOf = (rules: readonly Rule[]) => rules.map(({cssText}) => cssText).join('');

const selectorIn = (text: string) => {
  const selector = readSelector(text);
  return selector && isWhole(selector) ? selector : undefined;
};

const declarationsIn = (items: readonly Item[]) =>
  new Declarations(items.flatMap(({head, inside}) => (inside === undefined ? (readDeclaration(head) ?? []) : [])));

const isDeclaration = ({head, inside}: Item) => inside === undefined && !head.startsWith('@');

/** Whether declarations may stand in it: it is a rule about elements, or in one, or in a scope. */
const mayDeclare = (rule: Rule | null): boolean =>
  rule !== null &&
  (rule instanceof StyleRule || rule.constructor.name === groups['scope'] || mayDeclare(rule.parentRule));

/** Declarations that stand together are together. */
const rulesOf = (items: readonly Item[], parent: Rule | null): Rule[] => {
  const rules: Rule[] = [];
  if (parent && parent.level >= mostLevels) return rules;
  for (let at = 0; at < items.length; at++) {
    const item = items[at] as Item;
    if (!isDeclaration(item)) {
      const rule = ruleOf(item, parent);
      if (rule) rules.push(rule);
      continue;
    }
    const from = at;
    while (items[at + 1] && isDeclaration(items[at + 1] as Item)) at++;
    if (mayDeclare(parent))
      rules.push(new Declared('CSSNestedDeclarations', parent, declarationsIn(items.slice(from, at + 1))));
  }
  return rules;
};

/** Nothing for what we do not know, or do not take. */
const ruleOf = (item: Item, parent: Rule | null): Rule | undefined => {
  const [, name, prelude = ''] = /^@([-\w]+)\s*([^]*)$/.exec(item.head) ?? [];
  if (name !== undefined) return atRule(name.toLowerCase(), prelude, item.inside, parent);
  const selector = item.inside === undefined ? undefined : selectorIn(item.head);
  return selector ? styleRule(selector, item.inside ?? '', parent) : undefined;
};

const styleRule = (selector: string, inside: string, parent: Rule | null) => {
  const items = itemsIn(inside, true);
  const others = items.findIndex((each) => !isDeclaration(each));
  const own = others < 0 ? items.length : others;
  const rule = new StyleRule(parent, selector, declarationsIn(items.slice(0, own)));
  rule.cssRules.push(...rulesOf(items.slice(own), rule));
  return rule;
};

const atRule = (name: string, prelude: string, inside: string | undefined, parent: Rule | null) => {
  if (!isWhole(prelude)) return undefined;
  const names = name === 'layer' ? layersIn(prelude) : undefined;
  if (inside === undefined) return names ? new Layers(parent, names) : undefined;
  const kind = groups[name];
  if (kind && name === 'layer' && names === undefined && prelude) return undefined;
  if (kind) {
    const group = new Group(kind, parent, `@${name} ${names ?? prelude}`.trim(), names ?? '');
    group.cssRules.push(...rulesOf(itemsIn(inside, mayDeclare(group)), group));
    return group;
  }
  if (name === 'keyframes' || name === '-webkit-keyframes') {
    const [, own] = /^(["']?)([-\w]+)\1$/.exec(prelude)?.slice(1) ?? [];
    return own ? new Keyframes(parent, name, own, framesIn(inside)) : undefined;
  }
  return name === 'font-face'
    ? new Declared('CSSFontFaceRule', parent, declarationsIn(itemsIn(inside, true)), '@font-face')
    : undefined;
};

const layersIn = (prelude: string) => {
  const names = prelude.split(',').map((each) => each.trim());
  return names.every((each) => /^[-\w.]+$/.test(each)) ? names.join(', ') : undefined;
};

const framesIn = (inside: string) =>
  itemsIn(inside, true)
    .filter((item) => item.inside !== undefined && /^[-\w\s,.%]+$/.test(item.head))
    .map(({head, inside: frame = ''}) => `${head} {${declarationsIn(itemsIn(frame, true)).cssText}}`)
    .join('');

const insertInto = (rules: Rule[], parent: Rule | null, text: string, index: number) => {
  const [rule, ...others] = rulesOf(itemsIn(text, mayDeclare(parent)), parent);
  if (!rule || others.length > 0) throw new SyntaxError('This is not one rule.');
  rules.splice(index, 0, rule);
  return index;
};

export class Sheet {
  readonly cssRules: Rule[];

  constructor(css: string) {
    this.cssRules = rulesOf(itemsIn(css, false), null);
  }

  get cssText() {
    return textOf(this.cssRules);
  }

  insertRule(text: string, index: number) {
    return insertInto(this.cssRules, null, text, index);
  }

  deleteRule(index: number) {
    this.cssRules.splice(index, 1);
  }
}
