/** What of the package runs on a server. */
import assert from 'node:assert/strict';
import {isBuiltin} from 'node:module';
import {join} from 'node:path';
import {test} from 'node:test';
import {build, type Rolldown} from 'vite';

test('nothing else has to be installed, and the hosted build is found from where it is', async () => {
  const root = join(import.meta.dirname, '../..');
  const result = await build({root, mode: 'node', logLevel: 'error', build: {write: false}});
  const {output} = result as Rolldown.RolldownOutput;
  const chunks = output.filter((each) => each.type === 'chunk');
  assert.deepEqual(
    chunks.filter((each) => each.isEntry).map(({fileName}) => fileName),
    ['express.js', 'prerender.js', 'vite.js'],
  );
  // `../../dist/hosted` is meant from the folder of the package itself.
  for (const {fileName} of chunks) assert.doesNotMatch(fileName, /\//);
  const imports = chunks.flatMap((each) => [...each.imports, ...each.dynamicImports]);
  const others = imports.filter((each) => !isBuiltin(each) && !chunks.some(({fileName}) => fileName === each));
  assert.deepEqual(others, []);
  const licenses = output.find(({fileName}) => fileName === 'licenses.md');
  assert.ok(licenses?.type === 'asset' && String(licenses.source).includes('httpxy'));
});
