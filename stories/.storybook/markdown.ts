/**
 * How the pages of the docs are read: with tables, as on a code host. One links to another by its file, so that a code host
 * can follow; in Storybook that page is at the address that comes from its title.
 */
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import remarkGfm from 'remark-gfm';
import {toId} from 'storybook/internal/csf';

interface Node {
  readonly type: string;
  url?: string;
  readonly children?: readonly Node[];
}

/** All pages lie here; Storybook does not say which one it reads. */
const folder = join(import.meta.dirname, '../docs');

const titleIn = (file: string) => /<Meta title="([^"]+)"/.exec(readFileSync(file, 'utf8'))?.[1];

const idOf = (file: string) => {
  const title = titleIn(file);
  if (!title) throw new Error(`${file} has no <Meta title="…">`);
  return toId(title, 'docs');
};

const follow = (node: Node) => {
  const [, file] = /^\.\/([^#]+\.mdx)/.exec(node.url ?? '') ?? [];
  if (node.type === 'link' && file) node.url = `?path=/docs/${idOf(join(folder, file))}`;
  for (const child of node.children ?? []) follow(child);
};

const docLinks = () => follow;

export const remarkPlugins = [remarkGfm, docLinks];
