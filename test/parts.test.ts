/**
 * The list of parts is a promise: each of them is restyled in a test.
 */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';

const read = (path: string) => readFileSync(join(import.meta.dirname, '..', path), 'utf8');

test('every part that is listed is restyled in a test', () => {
  const listed = [...read('src/elements/auth-sign-in.ts').matchAll(/@csspart (\S+)/g)].map(([, name]) => name);
  const tests = read('test/elements/parts.test.ts');
  assert.ok(listed.length > 20);
  assert.deepEqual(
    listed.filter((name) => !tests.includes(`'${name}'`)),
    [],
  );
});
