import {posix} from 'node:path';
import {minify} from 'terser';
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

/** A second minifier over what the first one left of the first scripts, by their names: it finds another hundredth. */
export const squeeze = (...firsts: readonly string[]): Plugin => ({
  name: 'squeeze',
  apply: 'build',
  generateBundle: {
    order: 'post',
    async handler(_options, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      for (const name of firsts) {
        const first = chunks.find((chunk) => chunk.name === name) ?? this.error(`there is no script ${name}`);
        const {code} = await minify(first.code, {
          module: true,
          // Nobody reads the number of a function's arguments; statements and constants compress better where they are.
          compress: {
            passes: 6,
            ecma: 2020,
            unsafe_arrows: true,
            keep_fargs: false,
            sequences: false,
            lhs_constants: false,
          },
          mangle: {properties: {regex: litsOwn}},
        });
        first.code = code ?? first.code;
        shareNames(
          first,
          chunks.filter((chunk) => chunk !== first),
        );
      }
      const withLit = chunks.filter(({code}) => litsName.test(code));
      for (const {fileName} of withLit) this.error(`${fileName} has a part of Lit, which would miss its short names`);
    },
  },
});
