/**
 * Whether every screen is met in a whole flow, so that what is heard on the way to it is seen in a review.
 */
import assert from 'node:assert/strict';
import {globSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import {fixtures} from '../stories/fixtures.ts';

test('every screen is heard in a whole flow', () => {
  const folder = join(import.meta.dirname, '../stories/flows/heard');
  const texts = globSync('*.txt', {cwd: folder}).map((file) => readFileSync(join(folder, file), 'utf8'));
  const heard = new Set(texts.flatMap((text) => [...text.matchAll(/^--- ([a-z-]+)$/gm)].map(([, name]) => name)));
  const screens = new Set(Object.values(fixtures).map(({screen}) => screen.name));
  assert.ok(screens.size > 20 && heard.size > 20);
  assert.deepEqual(
    [...screens].filter((name) => !heard.has(name)),
    [],
  );
});
