/** The hosted build in one file. */
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {test} from 'node:test';
import {strFromU8, unzipSync} from 'fflate';
import {filesBelow, zipOf} from '../../src/prerender/node/zip-of.ts';

const fill = (files: Readonly<Record<string, string>>) => {
  const folder = mkdtempSync(join(tmpdir(), 'zip-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), {recursive: true});
    writeFileSync(join(folder, name), text);
  }
  return folder;
};

test('it has every file under its path, index.html at the root, and the same bytes anywhere and any time', async () => {
  const files = {'assets/v1/a.js': 'a', 'index.html': 'page', 'assets/v1/a.js.br': 'b'};
  const folder = fill(files);
  const again = fill(Object.fromEntries(Object.entries(files).reverse()));
  const bytes = zipOf(await filesBelow(folder));
  const found = Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]);
  assert.deepEqual(
    found,
    Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1)),
  );
  const code = `import {filesBelow, zipOf} from ${JSON.stringify(join(import.meta.dirname, '../../src/prerender/node/zip-of.ts'))};
    process.stdout.write(Buffer.from(zipOf(await filesBelow(${JSON.stringify(again)}))).toString('base64'))`;
  const elsewhere = execFileSync(process.execPath, ['--input-type=module', '--eval', code], {
    env: {...process.env, TZ: 'Pacific/Kiritimati'},
  });
  assert.equal(elsewhere.toString(), Buffer.from(bytes).toString('base64'));
  for (const each of [folder, again]) rmSync(each, {recursive: true});
});
