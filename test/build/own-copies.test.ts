/** What loads later depends on nothing that can fail besides itself, and what is copied for that keeps nothing. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {basename, join} from 'node:path';
import {test} from 'node:test';
import {build, type Rolldown} from 'vite';

const root = join(import.meta.dirname, '../..');
/** What changes after it was made: a `let`, something empty to be filled, a map. */
const state =
  /^(?:export )?(?:let\b|const \w+(?:: [^=]+)? = (?:new (?:Weak)?(?:Map|Set)(?:<[^(]*>)?\(\)|\[\]|\{\})).*/m;

for (const mode of ['hosted', 'cdn']) {
  test(`${mode}: a file that loads later imports what comes first and no other`, async () => {
    const configFile = join(root, 'vite.config.ts');
    const made = (await build({configFile, mode, logLevel: 'error', build: {write: false}})) as Rolldown.RolldownOutput;
    const chunks = made.output.filter((each) => each.type === 'chunk');
    const first = new Set(
      chunks.filter(({isEntry, name}) => isEntry || /^(index|machine)$/.test(name)).map((each) => each.fileName),
    );
    const later = chunks.filter(({fileName}) => !first.has(fileName));
    assert.ok(later.length > 20);
    for (const {fileName, imports} of later) {
      assert.deepEqual(
        imports.filter((each) => !first.has(each)),
        [],
        fileName,
      );
    }

    const copied = new Set(
      later.flatMap(({moduleIds}) =>
        moduleIds.filter((id) => id.includes('?copy-for=')).map((id) => id.split('?')[0] ?? id),
      ),
    );
    assert.ok([...copied].some((id) => id.endsWith('/back-link.ts')));
    for (const path of copied) assert.equal(state.exec(readFileSync(path, 'utf8'))?.[0], undefined, path);
  });
}

test('hosted: Enter is answered, and the server asked, without anything that draws', async () => {
  const {output} = (await build({
    configFile: join(root, 'vite.config.ts'),
    mode: 'hosted',
    logLevel: 'error',
    build: {write: false},
  })) as Rolldown.RolldownOutput;
  const chunks = output.filter((each) => each.type === 'chunk');
  const importsOf = (name: string) => chunks.find((each) => each.name === name)?.imports.map((path) => basename(path));
  assert.deepEqual(importsOf('machine'), []);
  for (const name of ['first-answer', 'course', 'session', 'all']) {
    assert.deepEqual(importsOf(name), ['machine.js'], name);
  }
});
