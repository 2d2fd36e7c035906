/** Modules are like requests: a time limit, and a retry that asks again. */
import assert from 'node:assert/strict';
import {mkdtemp, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {mock, test} from 'node:test';
import {pathToFileURL} from 'node:url';
import {loaderFrom} from '../../src/platform/load.ts';

const folder = await mkdtemp(join(tmpdir(), 'load-'));
const load = loaderFrom(pathToFileURL(join(folder, 'from.js')).href);
const put = (name: string, code: string) => writeFile(join(folder, name), code);
/** As a bundler leaves it, whose address only our own base knows. */
const asking = (name: string, answer: () => Promise<object>) =>
  Object.assign(() => answer(), {toString: () => `()=>import(\`./${name}\`)`});
const whole = 'export const here = true;';

test('a module that is there is asked for once, in its own way', async () => {
  assert.deepEqual({...(await load(async () => ({here: true})))}, {here: true});
});

test('one that has come is not asked for again', async () => {
  let asked = 0;
  const ask = asking('again.mjs', async () => ({times: ++asked}));
  assert.deepEqual([await load(ask), await load(ask)], [{times: 1}, {times: 1}]);
});

for (const [what, answer] of [
  ['is refused', () => Promise.reject(new TypeError('Failed to fetch'))],
  ['came broken', () => Promise.reject(new SyntaxError('Unexpected end of input'))],
  ['came empty', async () => ({})],
] as const) {
  test(`one that ${what} fails, and the next time another address is asked`, async () => {
    const name = `${what.replaceAll(' ', '-')}.mjs`;
    await put(name, whole);
    const ask = asking(name, answer);
    await assert.rejects(load(ask));
    assert.equal(((await load(ask)) as {here: boolean}).here, true);
  });
}

test('one that hangs is given up after ten seconds, and the next time another address is asked', async () => {
  await put('hangs.mjs', whole);
  const ask = asking('hangs.mjs', () => new Promise(() => {}));
  mock.timers.enable({apis: ['setTimeout']});
  const loading = assert.rejects(load(ask));
  mock.timers.tick(10_000);
  await loading;
  mock.timers.reset();
  assert.equal(((await load(ask)) as {here: boolean}).here, true);
});

test('where the page holds its files to their hashes, no other address is asked', async () => {
  await put('held.mjs', whole);
  const ask = asking('held.mjs', () => Promise.reject(new TypeError('Failed to fetch')));
  const scripts = [{type: 'importmap', text: '{"integrity": {"./held.mjs": "sha384-…"}}'}];
  Object.assign(globalThis, {document: {scripts}});
  await assert.rejects(load(ask));
  await assert.rejects(load(ask));
  Reflect.deleteProperty(globalThis, 'document');
  assert.equal(((await load(ask)) as {here: boolean}).here, true);
});
