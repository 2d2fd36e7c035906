/**
 * Links lead somewhere, on a code host and in Storybook; every page is linked from the README.
 */
import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import {dirname, join, relative} from 'node:path';
import {describe, test} from 'node:test';
import {compile} from '@mdx-js/mdx';
import {toId} from 'storybook/internal/csf';
import {remarkPlugins} from '../../stories/.storybook/markdown.ts';
import {pages, root, textOf, type Page} from './pages.ts';

const linksOf = ({nodes}: Page) =>
  nodes.flatMap(({type, url}) => ((type === 'link' || type === 'image') && url !== undefined ? [url] : []));

/** As code hosts make them from headings. */
const anchorsOf = ({nodes}: Page) =>
  nodes
    .filter(({type}) => type === 'heading')
    .map((heading) =>
      textOf(heading)
        .toLowerCase()
        .replace(/[^\p{L}\p{N} _-]/gu, '')
        .replaceAll(' ', '-'),
    );

/** Of the pages in Storybook, from their titles. */
const addresses = pages.flatMap(({nodes}) =>
  nodes.flatMap(({name, attributes}) => (name === 'Meta' ? [toId(attributes?.[0]?.value ?? '', 'docs')] : [])),
);

const isElsewhere = (url: string) => /^(https?|mailto):/.test(url);

for (const page of pages) {
  test(page.path, () => {
    for (const url of linksOf(page).filter((each) => !isElsewhere(each))) {
      const [file = '', anchor] = url.split('#');
      const path = file ? relative(root, join(root, dirname(page.path), file)) : page.path;
      assert.ok(existsSync(join(root, path)), `${url}: there is no such file`);
      const target = pages.find((each) => each.path === path);
      if (anchor) assert.ok(target && anchorsOf(target).includes(anchor), `${url}: there is no such heading`);
      // Storybook has these pages alone.
      if (page.path.endsWith('.mdx')) assert.match(file, /^\.\/[\w-]+\.mdx$|^$/, url);
    }
  });
}

test('in Storybook a link to a page leads to its address, and a table is one', async () => {
  for (const {path} of pages.filter((each) => each.path.endsWith('.mdx'))) {
    const file = join(root, path);
    const source = {path: file, value: readFileSync(file, 'utf8')};
    const code = String(await compile(source, {remarkPlugins}));
    assert.doesNotMatch(code, /href: "\.\/[\w-]+\.mdx/, path);
    if (/^\|[ -]+\|/m.test(source.value)) assert.match(code, /_components\.table/, path);
    for (const [, id = ''] of code.matchAll(/href: "\?path=\/docs\/([^"]*)"/g)) assert.ok(addresses.includes(id), id);
  }
});

describe('the README', () => {
  test('leads to every page', () => {
    const linked = linksOf(pages[0]!);
    assert.deepEqual(
      pages.slice(1).filter(({path}) => !linked.includes(path)),
      [],
    );
  });
});
