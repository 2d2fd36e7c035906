/**
 * The custom properties of the sheets: private ones are defined and used, public ones are listed, and never set here.
 */
import assert from 'node:assert/strict';
import {globSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {tokens} from '../src/theme/tokens.ts';

const src = join(import.meta.dirname, '../src');
const files = globSync(['theme/**/*.ts', 'elements/**/*.ts'], {cwd: src})
  .filter((path) => !path.endsWith('tokens.ts'))
  .map((path) => ({path, text: readFileSync(join(src, path), 'utf8').replace(/\/\*[^]*?\*\/|^\s*\/\/.*$/gm, '')}));
const sheets = files.map(({text}) => text).join('\n');

const all = (pattern: RegExp) => new Set([...sheets.matchAll(pattern)].map((match) => match[1] ?? ''));
const without = (these: Iterable<string>, those: ReadonlySet<string>) => [...these].filter((each) => !those.has(each));

const read = all(/var\(\s*(--[\w-]+)/g);
// Declared in a sheet, or set through CSSOM.
const set = new Set([...all(/(?:^|[{;`\s])(--[\w-]+)\s*:/gm), ...all(/setProperty\(\s*'(--[\w-]+)'/g)]);
const listed = new Set(tokens.map(({name}): string => name));

const isPublic = (name: string) => name.startsWith('--auth-');
const isPrivate = (name: string) => name.startsWith('--_');

test('the sheets are read', () => {
  assert.ok(read.size > 10 && set.size > 10);
});

test('every custom property carries a prefix', () => {
  assert.deepEqual(
    [...read, ...set].filter((name) => !isPublic(name) && !isPrivate(name)),
    [],
  );
});

test('private tokens are defined where they are used, and used where they are defined', () => {
  assert.deepEqual(without([...read].filter(isPrivate), set), [], 'used, but never defined');
  assert.deepEqual(without([...set].filter(isPrivate), read), [], 'defined, but never used');
});

test('public tokens are the listed ones', () => {
  assert.deepEqual(without([...read].filter(isPublic), listed), [], 'read, but not listed');
  assert.deepEqual(without(listed, read), [], 'listed, but never read');
});

test('public tokens belong to the page: they are never set here', () => {
  assert.deepEqual([...set].filter(isPublic), []);
});

test('public tokens are read in one place', () => {
  const elsewhere = files.filter(({path, text}) => !path.endsWith('tokens.styles.ts') && /var\(\s*--auth-/.test(text));
  assert.deepEqual(
    elsewhere.map(({path}) => path),
    [],
  );
});
