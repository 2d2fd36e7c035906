/**
 * The address of the hosted build's files, which browsers keep for ever.
 */
import assert from 'node:assert/strict';
import {mkdtempSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {test} from 'node:test';
import {versionOf} from '../../src/build/version.ts';

test('a version stands for what the files hold, and for nothing else', () => {
  const folder = mkdtempSync(join(tmpdir(), 'version-'));
  const write = (text: string) => writeFileSync(join(folder, 'a.ts'), text);
  write('one');
  const one = versionOf(folder);
  write('two');
  const two = versionOf(folder);
  write('one');
  assert.match(one, /^[\w-]{7}$/);
  assert.notEqual(two, one);
  assert.equal(versionOf(folder), one);
});
