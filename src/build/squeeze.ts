import {posix} from 'node:path';
import {minify, type CompressOptions} from 'terser';
import type {Plugin, Rolldown} from 'vite';

/** How Lit's own files call things among themselves; all of them are in the first script. */
const litsOwn = /^_/;
const litsName = /\b_\$\w/;

/** The last statement of a script, with what it has for the others: `a as b,c`. */
const exportList = /export\{([^}]*)\};?\s*$/;
const importList = /import\{([^}]*)\}from(["'`])([^"'`]+)\2/g;

const pairsIn = (list: string) =>
  list.split(',').map((each): [string, string] => {
    const [one = '', other = one] = each.split(' as ');
    return [one, other];
  });

/** As the bundler calls what one chunk has for another; what pages import has a name that says something. */
const isInner = (name: string) => name.length <= 3;

type Chunk = Pick<Rolldown.OutputChunk, 'fileName' | 'code'>;

/** What the others take from the first script they take by the name that it has in there: a second one is one too many. */
export const shareNames = (first: Chunk, others: readonly Chunk[]) => {
  const given = pairsIn(exportList.exec(first.code)?.[1] ?? '');
  const local = new Map(given.flatMap(([here, name]) => (isInner(name) ? [[name, here]] : [])));
  const list = given.map(([here, name]) => (local.has(name) || here === name ? here : `${here} as ${name}`));
  first.code = first.code.replace(exportList, `export{${list.join()}};`);
  for (const chunk of others) {
    chunk.code = chunk.code.replace(importList, (all, names: string, quote: string, path: string) => {
      if (posix.join(posix.dirname(chunk.fileName), path) !== first.fileName) return all;
      const taken = pairsIn(names).map(([name, here]) => `${local.get(name) ?? name} as ${here}`);
      return `import{${taken.join()}}from${quote}${path}${quote}`;
    });
  }
};

/** Nobody reads the number of a function's arguments; statements and constants compress better where they are. */
const compress: CompressOptions = {
  passes: 6,
  ecma: 2020,
  keep_fargs: false,
  sequences: false,
  lhs_constants: false,
};

/**
 * A second minifier over what the first one left of the first scripts, and of those that every sign-in loads after them,
 * by their names: it finds another hundredth or two.
 */
export const squeeze = (firsts: readonly string[], nexts: readonly string[] = []): Plugin => ({
  name: 'squeeze',
  apply: 'build',
  generateBundle: {
    order: 'post',
    async handler(_options, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const named = (name: string) =>
        chunks.find((chunk) => chunk.name === name) ?? this.error(`there is no script ${name}`);
      for (const first of firsts.map(named)) {
        const {code} = await minify(first.code, {
          module: true,
          // Reading a property does nothing else.
          compress: {...compress, unsafe_arrows: true, pure_getters: true},
          mangle: {properties: {regex: litsOwn}},
        });
        first.code = code ?? first.code;
        shareNames(
          first,
          chunks.filter((chunk) => chunk !== first),
        );
      }
      // There is code of others in them, which is left its names and its functions.
      for (const next of nexts.map(named)) {
        const {code} = await minify(next.code, {module: true, compress});
        next.code = code ?? next.code;
      }
      const withLit = chunks.filter(({code}) => litsName.test(code));
      for (const {fileName} of withLit) this.error(`${fileName} has a part of Lit, which would miss its short names`);
    },
  },
});
