import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Plugin} from 'vite';
import {pseudoLocale} from './pseudo-locale.ts';

const themeFolder = join(import.meta.dirname, '../theme');
const privateToken = /--_[\w-]+/g;
/** Where they are registered, which makes their names the whole page's. */
const registration = /^.*'<(?:length|color)>'.*$/gm;

/**
 * The private tokens of our sheets, the most used with the shortest names, those of the whole page with names that
 * nobody else has, in no version of ours for anything else; the public ones are a promise and stay.
 */
export const shortNames = (): ReadonlyMap<string, string> => {
  const sheets = readdirSync(themeFolder).map((name) => readFileSync(join(themeFolder, name), 'utf8'));
  const uses = sheets.flatMap((sheet) => sheet.match(privateToken) ?? []);
  const count = (name: string) => uses.filter((each) => each === name).length;
  const names = [...new Set(uses)].sort().sort((one, other) => count(other) - count(one));
  const registered = sheets.flatMap((sheet) => (sheet.match(registration) ?? []).join().match(privateToken) ?? []);
  const shorten = (name: string, index: number) =>
    registered.includes(name) ? name.replace('--_', '--_auth-') : `--_${index.toString(36)}`;
  return new Map(names.map((name, index) => [name, shorten(name, index)]));
};

/** What Vite makes of `import('x')`: its helper around a function, which sometimes picks names out of the module. */
const wrappedImport =
  /[\w$]+\((?:\(\)=>(import\(`[^`]+`\))|async\(\)=>\{let\{[^{}]*\}=await (import\(`[^`]+`\));return\{[^{}]*\}\}),(?:\[\]|__vite__mapDeps\(\[[\d,]*\]\))\)/g;
/** And its list of the sheets. */
const preloadList = /^const __vite__mapDeps=.*\n/;

/** The pseudo-locale is for tests, which run on the sources. */
const pseudoLoader = new RegExp(`^ *'${pseudoLocale}': .*\\n`, 'm');
const pseudoFilter = '.filter((locale) => locale !== pseudoLocale)';

export const withoutPseudoLocale: Plugin = {
  name: 'without-pseudo-locale',
  enforce: 'pre',
  transform: (code, id) => (id.endsWith('/loaders.ts') ? {code: code.replace(pseudoLoader, ''), map: null} : null),
};

/** What it says to whoever has set it up wrongly; by the time of a build nobody has. */
const localizeError = /\bError\((["'])(?:(?!\1)[^\\])*\1(?:\+\w+\+"[^"]*")?\)/g;

/**
 * Takes out what a browser has no use for: the descriptions that messages carry for translators, the hash that names a
 * message without an id (ours all have one), and Vite's helper around each dynamic import, which loads style sheets beside
 * a chunk (ours bring their styles in the code). Private tokens get short names.
 */
export const slim = (): Plugin => {
  const short = shortNames();
  return {
    name: 'slim',
    enforce: 'pre',
    apply: 'build',
    load(id) {
      if (id === '\0vite/preload-helper.js') return 'export const __vitePreload = (load) => load();';
      if (id.endsWith('/@lit/localize/internal/id-generation.js')) return 'export const generateMsgId = () => "";';
      return null;
    },
    transform(code, id) {
      if (id.includes('/node_modules/@lit/localize/'))
        // What of it somebody wants later loads then.
        return {code: code.replace(localizeError, 'Error()'), map: null, moduleSideEffects: false};
      if (!id.endsWith('.ts') || id.includes('/node_modules/')) return null;
      const slimmed = code
        .replace(/,?\s*desc: '(?:[^'\\]|\\.)*'/g, '')
        .replace(pseudoLoader, '')
        .replace(pseudoFilter, '')
        .replace(privateToken, (name) => short.get(name) ?? name);
      return slimmed === code ? null : {code: slimmed, map: null};
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type !== 'chunk') continue;
          file.code = file.code.replace(wrappedImport, (_, bare?: string, picked?: string) => bare ?? picked ?? '');
          if (!file.code.includes('__vite__mapDeps(')) file.code = file.code.replace(preloadList, '');
        }
      },
    },
  };
};
