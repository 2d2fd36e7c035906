/** One door for all files: whatever a file takes beside it is still there. */
import assert from 'node:assert/strict';
import {globSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {oneLoader} from '../../src/build/one-loader.ts';

const transform = oneLoader().transform as (code: string, id: string) => {code: string} | null;
const source = join(import.meta.dirname, '../../src');

test('every file has what it calls', () => {
  const files = globSync('**/*.ts', {cwd: source}).filter((file) => !file.startsWith('build/'));
  const made = files.flatMap((file) => transform(readFileSync(join(source, file), 'utf8'), `/src/${file}`)?.code ?? []);
  assert.ok(made.length > 20);
  for (const code of made) {
    const imported = /import \{([^}]*)\} from '[^']*\/load\.ts'/.exec(code)?.[1]?.split(', ') ?? [];
    const isOwn = (name: string) => imported.includes(name) || code.includes(`const ${name} =`);
    for (const name of ['load', 'loaderFrom']) {
      if (new RegExp(`(?<![.\\w])${name}\\(`).test(code)) assert.ok(isOwn(name), code);
    }
  }
});
