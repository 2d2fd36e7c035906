/**
 * Links lead somewhere, on a code host and in Storybook; every page is linked from the README.
 */
import assert from 'node:assert/strict';
import {existsSync} from 'node:fs';
import {dirname, join, relative} from 'node:path';
import {describe, test} from 'node:test';
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

describe('the README', () => {
  test('leads to every page', () => {
    const linked = linksOf(pages[0]!);
    assert.deepEqual(
      pages.slice(1).filter(({path}) => !linked.includes(path)),
      [],
    );
  });
});
