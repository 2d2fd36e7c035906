/** What the oldest engines would not read in the sheets of a first screen, which no script puts into their words. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {prerenderPage} from '../../src/prerender/index.ts';
import {itemsIn} from '../../src/prerender/css/items.ts';
import {createMemoryServer} from '../../src/server/memory.ts';

const nested = (css: string): readonly string[] =>
  itemsIn(css, false).flatMap(({head, inside = ''}) => {
    if (/^@(media|supports|container)\b/.test(head)) return nested(inside);
    if (head.startsWith('@')) return [];
    return itemsIn(inside, true).flatMap((item) => (item.inside === undefined ? [] : [`${head} {${item.head}}`]));
  });

test('nested rules are seen', () => {
  assert.deepEqual(nested('@media print {main {& p {margin: 0}}} p {margin: 0}'), ['main {& p}']);
});

for (const [page, style] of [
  ['of its own', ''],
  ['that says something to the form', '<style>input {margin: 0}</style>'],
] as const)
  test(`in a page ${page} nothing is nested`, async () => {
    const answer = await createMemoryServer().fetch(new Request('http://localhost/api/.well-known/sign-in-exp'));
    const html = `<html><head><title></title>${style}</head><body><auth-sign-in routing="path"></auth-sign-in></body></html>`;
    const drawn = await prerenderPage(html, await answer.json());
    const sheets = [...(drawn?.html.matchAll(/<style[^>]*>([^<]*)<\/style>/g) ?? [])].map(([, css = '']) => css);
    assert.ok(sheets.length > 1);
    assert.deepEqual(sheets.flatMap(nested), []);
  });
