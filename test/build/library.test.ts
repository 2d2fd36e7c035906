import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {readFile, rm} from 'node:fs/promises';
import {join} from 'node:path';
import {after, before, test} from 'node:test';
import {promisify} from 'node:util';
import {build} from 'vite';

const root = join(import.meta.dirname, '../..');
/** Inside the repository, so that `lit` is found. */
const outDir = join(root, 'node_modules/.cache/auth-sign-in/library-test');

before(async () => {
  await build({configFile: join(root, 'vite.config.ts'), mode: 'library', logLevel: 'error', build: {outDir}});
});
after(() => rm(outDir, {recursive: true, force: true}));

test('both entries can be imported on a server', async () => {
  const script = `
    const {AuthSignIn} = await import(${JSON.stringify(join(outDir, 'index.js'))});
    const {createSignIn} = await import(${JSON.stringify(join(outDir, 'headless.js'))});
    console.log(typeof AuthSignIn, typeof createSignIn);`;
  const {stdout} = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script]);
  assert.equal(stdout.trim(), 'function function');
});

test('lit is left to the page, and the headless entry does without it', async () => {
  assert.match(await readFile(join(outDir, 'index.js'), 'utf8'), /from ["']lit["']/);
  assert.doesNotMatch(await readFile(join(outDir, 'headless.js'), 'utf8'), /["']lit["']/);
});
