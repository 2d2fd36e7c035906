/** The hosted build in one file. */
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {test} from 'node:test';
import {strFromU8, unzipSync} from 'fflate';
import {zipOf} from '../../src/build/zip.ts';

const fill = (files: Readonly<Record<string, string>>) => {
  const folder = mkdtempSync(join(tmpdir(), 'zip-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), {recursive: true});
    writeFileSync(join(folder, name), text);
  }
  return folder;
};

test('it has every file under its path, index.html at the root, and the same bytes anywhere and any time', () => {
  const files = {'assets/v1/a.js': 'a', 'index.html': 'page', 'assets/v1/a.js.br': 'b'};
  const folder = fill(files);
  const again = fill(Object.fromEntries(Object.entries(files).reverse()));
  const bytes = zipOf(folder);
  const found = Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]);
  assert.deepEqual(
    found,
    Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1)),
  );
  const code = `import {zipOf} from ${JSON.stringify(join(import.meta.dirname, '../../src/build/zip.ts'))};
    process.stdout.write(Buffer.from(zipOf(${JSON.stringify(again)})).toString('base64'))`;
  const elsewhere = execFileSync(process.execPath, ['--input-type=module', '--eval', code], {
    env: {...process.env, TZ: 'Pacific/Kiritimati'},
  });
  assert.equal(elsewhere.toString(), Buffer.from(bytes).toString('base64'));
  for (const each of [folder, again]) rmSync(each, {recursive: true});
});
