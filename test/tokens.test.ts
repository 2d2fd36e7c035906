/**
 * The custom properties of the sheets: private ones are defined and used, public ones are listed, and never set here.
 */
import assert from 'node:assert/strict';
import {globSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {tokens} from '../src/theme/tokens.ts';

const src = join(import.meta.dirname, '../src');
const files = globSync(['theme/**/*.ts', 'elements/**/*.ts', 'controllers/**/*.ts'], {cwd: src})
  .filter((path) => !path.endsWith('tokens.ts'))
  .map((path) => ({path, text: readFileSync(join(src, path), 'utf8').replace(/\/\*[^]*?\*\/|^\s*\/\/.*$/gm, '')}));
const sheets = files.map(({text}) => text).join('\n');

const all = (pattern: RegExp) => new Set([...sheets.matchAll(pattern)].map((match) => match[1] ?? ''));
const without = (these: Iterable<string>, those: ReadonlySet<string>) => [...these].filter((each) => !those.has(each));

// Used by a sheet, or asked for by a script.
const read = new Set([...all(/var\(\s*(--[\w-]+)/g), ...all(/getPropertyValue\(\s*'(--[\w-]+)'/g)]);
// Declared in a sheet, or set through CSSOM.
const set = new Set([
  ...all(/(?:^|[{;`\s])(--[\w-]+)\s*:/gm),
  ...all(/setProperty\(\s*'(--[\w-]+)'/g),
  ...all(/'(--_[\w-]+)':/g),
]);
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

/** The palette for engines that cannot derive colours has to read them anew; it is a sheet of its own. */
const derived = readFileSync(join(src, 'theme/tokens.styles.ts'), 'utf8').replace(/\/\*[^]*?\*\//g, '');

/** What follows the comma of `var(--name, …)`, up to the bracket that closes it. */
const fallbackOf = (name: string): string => {
  const from = derived.search(new RegExp(`var\\(\\s*${name}\\s*,`));
  assert.ok(from >= 0, `${name} has no default`);
  const start = derived.indexOf(',', from) + 1;
  let depth = 1;
  let end = start;
  for (; depth > 0 && end < derived.length; end++) {
    if (derived[end] === '(') depth++;
    if (derived[end] === ')') depth--;
  }
  return derived
    .slice(start, end - 1)
    .replace(/\s+/g, ' ')
    .trim();
};

for (const {name, default: listedDefault} of tokens) {
  test(`${name} is read once, with its listed default`, () => {
    const reads = derived.match(new RegExp(`var\\(\\s*${name}\\s*[,)]`, 'g')) ?? [];
    assert.equal(reads.length, 1);
    const fallback = fallbackOf(name);
    if (listedDefault === undefined) assert.match(fallback, /var\(--_|,/, 'derived, or a list');
    // The server's branding stands between the token and its default.
    else assert.equal(fallback.replace(/^var\(--_server-[\w-]+, (.*)\)$/, '$1'), listedDefault);
  });
}

/** The second stands in for part of the first in old engines, which cannot derive a colour from another. */
const readers = ['theme/tokens.styles.ts', 'theme/palette.ts'];

test('public tokens are read in one place', () => {
  const elsewhere = files.filter(({path, text}) => !readers.includes(path) && /var\(\s*--auth-/.test(text));
  assert.deepEqual(
    elsewhere.map(({path}) => path),
    [],
  );
});
