/**
 * Our sheets for engines from before 2024: nesting undone, and what they would not understand left out or said in other
 * words. Knows of CSS what our sheets have of it.
 */
export interface Block {
  /** A declaration, or what stands before the brace. */
  readonly head: string;
  readonly inside?: readonly Block[];
}

const tokens = /\/\*[^]*?\*\/|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[{};]|[^{};"'/]+|\//g;

export const parse = (css: string): readonly Block[] => {
  const all: Block[] = [];
  const open = [all];
  let head = '';
  const add = (block: Block) => {
    if (block.head || block.inside) open.at(-1)?.push(block);
    head = '';
  };
  for (const [token] of css.matchAll(tokens)) {
    if (token.startsWith('/*')) continue;
    if (token === '{') {
      const inside: Block[] = [];
      add({head: head.trim(), inside});
      open.push(inside);
    } else if (token === '}' || token === ';') {
      add({head: head.trim()});
      if (token === '}') open.pop();
    } else head += token;
  }
  return all;
};

/** At commas that are in no brackets. */
const alternatives = (selector: string): readonly string[] => {
  const found: string[] = [];
  let depth = 0;
  let from = 0;
  for (let index = 0; index <= selector.length; index++) {
    const each = selector[index];
    if (each === '(' || each === '[') depth++;
    if (each === ')' || each === ']') depth--;
    if (each !== undefined && (each !== ',' || depth > 0)) continue;
    found.push(selector.slice(from, index).trim());
    from = index + 1;
  }
  return found;
};

const within = (parent: string | undefined, selector: string) => {
  if (!parent) return selector;
  const around = alternatives(parent).length > 1 ? `:is(${parent})` : parent;
  return alternatives(selector)
    .map((each) => (each.includes('&') ? each.replaceAll('&', around) : `${around} ${each}`))
    .join();
};

/** Of our languages and those that read like them. */
const rightToLeft = ':is(:lang(ar), :lang(fa), :lang(he), :lang(ur))';

const inOtherWords = (selector: string) =>
  selector
    .replaceAll(':dir(rtl)', rightToLeft)
    .replaceAll(':dir(ltr)', `:not(${rightToLeft})`)
    .replace(/:has\([^()]*:focus(-visible)?\)/g, ':focus-within');

/** Without them a colour is palette.ts's, and anything else is what it was before. */
const isUnderstood = (declaration: string) => !/light-dark\(|\(\s*from /.test(declaration);

const write = (blocks: readonly Block[], parent?: string): string => {
  const own = blocks.filter(({head, inside}) => !inside && isUnderstood(head)).map(({head}) => head);
  const declarations = own.join(';').replace(/\b1lh\b/g, '1.45em');
  const rules = blocks.flatMap(({head, inside}) => {
    if (!inside) return [];
    if (head.startsWith('@')) return [`${head}{${write(inside, parent)}}`];
    return [write(inside, inOtherWords(within(parent, head)))];
  });
  return (declarations && (parent ? `${parent}{${declarations}}` : declarations)) + rules.join('');
};

export const lower = (css: string) => write(parse(css));
