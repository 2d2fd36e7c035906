/**
 * What becomes of our tokens in a page that sets none of the public ones, worked out once here and not on every phone:
 * lengths stand where they are used, and a colour is what it comes to in either scheme.
 */
import {calc} from '@csstools/css-calc';
import {replaceFunctions} from './functions.ts';
import {itemsIn, type Item} from './items.ts';
import {hasColor, inLight, plainColors} from './plain-colors.ts';

/** A page that says nothing about the size of text has the browser's. */
const ofAnyPage: readonly (readonly [string, string])[] = [['--_rem', '1rem']];

const isHost = ({head, inside}: Item) => head === ':host' && inside !== undefined;
const token = /^(--_[\w-]+)\s*:\s*([^]*)$/;

/** On the host, where no condition is asked. */
const declaredIn = (css: string) =>
  itemsIn(css, false)
    .filter(isHost)
    .flatMap(({inside = ''}) => itemsIn(inside, true))
    .flatMap(({head}) => {
      const [, name, value = ''] = token.exec(head) ?? [];
      return name ? [[name, value] as const] : [];
    });

const names = (css: string) => [...css.matchAll(/(?<=[{;]\s*)--_[\w-]+(?=\s*:)/g)].map(([name]) => name);

/** Under a condition something else. */
const changing = (css: string) => new Set(names(css).filter((name, index, all) => all.indexOf(name) < index));

interface Tokens {
  /** What is the same everywhere, and for every tenant. */
  readonly constants: ReadonlyMap<string, string>;
  /** What is not. */
  readonly variables: ReadonlyMap<string, string>;
}

const workOut = (css: string): Tokens => {
  const declared = new Map([...declaredIn(css), ...ofAnyPage]);
  const changes = changing(css);
  const constants = new Map<string, string>();
  const variables = new Map<string, string>();

  const expand = (value: string): string =>
    replaceFunctions(value, (name, inside) => (name === 'var' ? said(inside) : undefined));
  /** What `var(--name, otherwise)` comes to; nothing for what stays. */
  const said = (inside: string): string | undefined => {
    const [, name = '', otherwise] = /^\s*(--[\w-]+)\s*(?:,([^]*))?$/.exec(inside) ?? [];
    const value = declared.get(name);
    if (changes.has(name)) return undefined;
    if (value !== undefined && value !== 'initial') return expand(value);
    return (value ?? name.startsWith('--auth-')) && otherwise !== undefined ? expand(otherwise) : undefined;
  };

  for (const [name, value] of declared) {
    const plain = calc(plainColors(expand(value)), {precision: 5}).trim();
    const isConstant = !changes.has(name) && !hasColor(plain) && !plain.includes('var(');
    (isConstant ? constants : variables).set(name, plain);
  }
  return {constants, variables};
};

const write = (items: readonly Item[]) =>
  items.map(({head, inside}) => (inside === undefined ? `${head};` : `${head}{${inside}}`)).join('');

const withoutTokens = (css: string) =>
  itemsIn(css, false).map((item) => {
    if (!isHost(item)) return item;
    const kept = itemsIn(item.inside ?? '', true).filter(({head}) => !token.test(head));
    return {...item, inside: write(kept)};
  });

type Declarations = readonly (readonly [string, string])[];

const declare = (declarations: Declarations) => declarations.map((each) => each.join(':')).join(';');

interface Sheets {
  /** Declares the tokens. */
  readonly first: string;
  /** Uses them too; comes after it, and in the page. */
  readonly later: string;
}

const usedBy = (css: string) => new Set([...css.matchAll(/var\(\s*(--[\w-]+)/g)].map(([, name]) => name));

/** What a page says of the host counts before what its shadow root does. */
const inPage = (declarations: Declarations) =>
  declarations.length > 0 ? `auth-sign-in{${declare(declarations)}}` : '';

/** Engines from before 2024 know no pairs, and get the light one of each. */
const forOlderEngines = (variables: Declarations) => {
  const light = variables.map(([name, value]) => [name, inLight(value)] as const);
  const changed = inPage(light.filter(([, value], index) => value !== variables[index]?.[1]));
  return changed && `@supports not (color:light-dark(red,red)){${changed}}`;
};

export const workedOut = ({first, later}: Sheets): Sheets => {
  const {constants, variables} = workOut(first);
  const inPlace = (css: string) => {
    const replaced = replaceFunctions(css, (name, inside) =>
      name === 'var' ? constants.get(/--[\w-]+/.exec(inside)?.[0] ?? '') : undefined,
    );
    return calc(replaced, {precision: 5});
  };
  const rules = {first: inPlace(write(withoutTokens(first))), later: inPlace(later)};
  const usedFirst = new Set([...usedBy([rules.first, ...variables.values()].join()), ...changing(first)]);
  const usedLater = usedBy(rules.later);
  const declared = [...variables].filter(([name]) => usedFirst.has(name));
  const declaredLater = [...variables].filter(([name]) => usedLater.has(name) && !usedFirst.has(name));
  return {
    first: `:host{${declare(declared)}}${rules.first}`,
    later: inPage(declaredLater) + rules.later + forOlderEngines([...declared, ...declaredLater]),
  };
};
