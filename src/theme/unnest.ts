/**
 * Our sheets with nesting undone, which the oldest engines do not read. Knows of CSS what our sheets have of it.
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

/** What else is said in other words. */
interface Words {
  selector(selector: string): string;
  /** @returns nothing for what is left out */
  declaration(declaration: string): string | undefined;
}
const ownWords: Words = {selector: (selector) => selector, declaration: (declaration) => declaration};

const write = (blocks: readonly Block[], words: Words, parent?: string): string => {
  const own = blocks.filter(({inside}) => !inside).flatMap(({head}) => words.declaration(head) ?? []);
  const declarations = own.join(';');
  const rules = blocks.flatMap(({head, inside}) => {
    if (!inside) return [];
    if (head.startsWith('@')) return [`${head}{${write(inside, words, parent)}}`];
    return [write(inside, words, words.selector(within(parent, head)))];
  });
  return (declarations && (parent ? `${parent}{${declarations}}` : declarations)) + rules.join('');
};

export const unnest = (css: string, words = ownWords) => write(parse(css), words);
