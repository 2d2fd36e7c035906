/**
 * Four builds of one source, chosen by mode:
 * - `library`: for bundlers and npm; `lit` and the page's framework stay outside, so that a page has one copy of them
 * - `cdn`: one script for a page without a build; everything is in it, screens and languages load when needed
 * - `node`: what of the package runs on a server: `auth-sign-in/express`, `auth-sign-in/vite`, `auth-sign-in/prerender`
 * - `hosted` (default): the page an identity server serves; also the root of the development server
 */
import {join} from 'node:path';
import {defineConfig, mergeConfig, type UserConfig} from 'vite';
import {compileAhead} from './src/build/compile-ahead.ts';
import {compress} from './src/build/compress.ts';
import {declarations} from './src/build/declarations.ts';
import {target} from './src/build/engines.ts';
import {integrity} from './src/build/integrity.ts';
import {oneLoader} from './src/build/one-loader.ts';
import {ownCopies} from './src/build/own-copies.ts';
import {slim, withoutPseudoLocale} from './src/build/slim.ts';
import {litInPart} from './src/build/lit-in-part.ts';
import {machineFirst} from './src/build/machine-first.ts';
import {minifySheets, minifyTemplates} from './src/build/minify-templates.ts';
import {prepareTemplates} from './src/build/prepare-templates.ts';
import {squeeze} from './src/build/squeeze.ts';
import {versionOf} from './src/build/version.ts';
import {zip} from './src/build/zip.ts';

const at = (...path: string[]) => join(import.meta.dirname, ...path);
/** What draws the first screen is one file: fewer requests, and it compresses better. */
const firstScreen = {name: 'index', tags: ['$initial' as const], test: (id: string) => !id.includes('first-answer')};
/**
 * In the hosted build apart from it: the sign-in begins, and Enter is answered, while that file is on its way. What draws
 * alone asks for languages.
 */
const machine = {
  ...firstScreen,
  name: 'machine',
  test: /\/src\/(machine|protocol|client|platform(?!\/languages)|hosted\/begin)\b/,
  priority: 1,
};
const entries = {
  index: at('src/index.ts'),
  element: at('src/element.ts'),
  headless: at('src/headless.ts'),
  react: at('src/frameworks/react.ts'),
  preact: at('src/frameworks/preact.ts'),
  vue: at('src/frameworks/vue.ts'),
  svelte: at('src/frameworks/svelte.ts'),
};
/** What a page has one copy of. The rest is ours alone, and is bundled. */
const external = [/^(lit|react|preact|vue|svelte)($|\/)/];
/** Of what is bundled. */
const license = {fileName: 'licenses.md'};

/** One hash for all, in the path: the first file names all others, and would hold the hash of each. */
const namedBy = (path: string) => ({
  entryFileNames: `${path}.js`,
  chunkFileNames: `${path}.js`,
  assetFileNames: `${path}[extname]`,
});

const library: UserConfig = {
  plugins: [slim(), minifyTemplates(), declarations(entries)],
  build: {
    outDir: at('dist/lib'),
    lib: {entry: entries, formats: ['es']},
    // The page's own build does that; until then it can be read.
    minify: false,
    license,
    rolldownOptions: {
      external,
      output: {entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js'},
    },
  },
};

const cdn: UserConfig = {
  base: './',
  plugins: [
    ownCopies(entries.index),
    litInPart(),
    slim(),
    minifyTemplates(),
    prepareTemplates(),
    squeeze(['auth-sign-in']),
    compileAhead(),
    integrity(),
  ],
  build: {
    outDir: at('dist/cdn'),
    modulePreload: false,
    license,
    rolldownOptions: {
      input: {'auth-sign-in': entries.index},
      preserveEntrySignatures: 'allow-extension',
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: 'chunks/[name]-[hash:7].js',
        codeSplitting: {groups: [firstScreen]},
      },
    },
  },
};

const hosted: UserConfig = {
  root: at('src/hosted'),
  plugins: [
    ownCopies(at('src/hosted/begin.ts'), entries.index),
    oneLoader(),
    litInPart(),
    slim(),
    machineFirst(),
    minifyTemplates(),
    prepareTemplates(),
    minifySheets(),
    squeeze(['index', 'machine'], ['course', 'session', 'all']),
    compileAhead(),
    compress(),
    zip(at('dist/auth-sign-in-hosted.zip')),
  ],
  build: {
    outDir: at('dist/hosted'),
    // The two of the first screen come at once.
    modulePreload: {polyfill: false},
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: {index: at('src/hosted/index.html'), 'first-answer': at('src/hosted/first-answer.ts')},
      output: {
        ...namedBy(`assets/${versionOf(at('src'), at('vite.config.ts'), at('package-lock.json'))}/[name]`),
        codeSplitting: {groups: [machine, firstScreen]},
      },
    },
  },
};

const nodeEntries = {
  express: at('src/proxy/express.ts'),
  vite: at('src/proxy/vite.ts'),
  prerender: at('src/prerender/index.ts'),
};

/** The proxy library is in it: whoever installs the package gets no more dependencies for a few who need it. */
const node: UserConfig = {
  plugins: [withoutPseudoLocale, declarations(nodeEntries, 'src/server/node/tsconfig.json')],
  ssr: {noExternal: true, external: ['vite']},
  build: {
    outDir: at('dist/node'),
    ssr: true,
    target: 'node20',
    license,
    rolldownOptions: {
      input: nodeEntries,
      output: {entryFileNames: '[name].js', chunkFileNames: '[name].js'},
    },
  },
};

export default defineConfig(({mode}) => {
  const {build, ...rest} = {library, cdn, node, hosted}[mode] ?? hosted;
  const shared: UserConfig = {
    publicDir: false,
    build: {
      // CSS is never lowered here: engines that need it do that themselves, so that the others do not pay for it.
      target,
      cssMinify: false,
      emptyOutDir: true,
      // Schemas that only the server reads are dropped.
      rolldownOptions: {treeshake: {manualPureFunctions: ['z']}},
    },
  };
  return mergeConfig(shared, {...rest, build});
});
