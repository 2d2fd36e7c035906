/** Follows the imports of built modules and of their types. */
import {existsSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {parse} from 'es-module-lexer';
import ts from 'typescript';

export const isRelative = (name: string) => name.startsWith('.');

/** What a module names, whether it asks for it at once or later. */
export const importsOf = async (path: string) => {
  const code = await readFile(path, 'utf8');
  if (path.endsWith('.ts')) return ts.preProcessFile(code, true, true).importedFiles.map(({fileName}) => fileName);
  return parse(code)[0].flatMap((each) =>
    'specifier' in each && !('glob' in each && each.glob) ? (each.specifier ?? []) : [],
  );
};

/** Types are named as their code is. */
const fileOf = (path: string, from: string) => (from.endsWith('.d.ts') ? path.replace(/(\.js)?$/, '.d.ts') : path);

/** All files of the package that these lead to, themselves included. */
export const reach = async (paths: readonly string[], found = new Set<string>()): Promise<Set<string>> => {
  for (const path of paths.filter((each) => !found.has(each) && existsSync(each))) {
    found.add(path);
    if (!/\.(js|ts)$/.test(path)) continue;
    const names = (await importsOf(path)).filter(isRelative);
    await reach(
      names.map((name) => fileOf(join(dirname(path), name), path)),
      found,
    );
  }
  return found;
};
